package org.mingcha.evidence.rule;

import java.util.Arrays;
import java.util.Optional;

/** What rules mean. A bundle names its number, and whoever verifies keeps the former meaning for ever (docs/spec/rules.md). */
public enum Semantics {
    /** All facts of a unit count wherever it stood on one day of the span. */
    FIRST("1"),
    /** A fact counts where its unit stood on the fact's day; what nothing was measured of is not found wanting. */
    SECOND("2");

    /** By which figures are computed today. */
    public static final Semantics TODAY = SECOND;

    private final String code;

    Semantics(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Semantics> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
