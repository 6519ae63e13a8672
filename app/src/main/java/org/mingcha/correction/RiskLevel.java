package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How pressing an answer is: the choices of the register's field {@code level}, in their order. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RiskLevel> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
