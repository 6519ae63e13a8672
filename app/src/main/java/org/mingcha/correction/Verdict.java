package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the verification came to: the choices of the register's field {@code verdict}, in their order. */
public enum Verdict {
    FALSE,
    PARTLY_TRUE,
    TRUE,
    UNVERIFIABLE;

    /** As facts, tables, message keys and JSON spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
