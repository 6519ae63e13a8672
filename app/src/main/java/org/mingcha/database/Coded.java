package org.mingcha.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word out of a fixed list: facts, tables, message keys, addresses and JSON spell it small and with hyphens. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people may say it; else it is only written and read back. */
    default boolean isGiven() {
        return true;
    }

    /** Empty for a word that is not on the list. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, @Nullable String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
