package org.mingcha.cli.support;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;

/** Words out of fixed lists, typed as JSON spells them; an unknown one is named and nothing is done. */
public final class ChoiceOption {
    private ChoiceOption() {}

    public static <T> T of(String option, String typed, Function<String, Optional<T>> list) {
        return list.apply(typed.strip()).orElseThrow(() -> new Unavailable("cli.code.unknown", option, typed));
    }

    public static <T> @Nullable T optional(String option, @Nullable String typed, Function<String, Optional<T>> list) {
        return typed == null ? null : of(option, typed, list);
    }

    /** One of an enum's constants, small and with hyphens. */
    public static <E extends Enum<E>> E of(String option, String typed, Class<E> list) {
        return of(option, typed, text -> {
            for (var each : list.getEnumConstants()) {
                if (each.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(text)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        });
    }
}
