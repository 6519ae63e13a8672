package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a claim came in: the choices of the register's field {@code channel}, in their order. Never from whom. */
public enum Came {
    RESIDENT,
    HOTLINE,
    VILLAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Came> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
