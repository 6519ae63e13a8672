package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may follow when people act on the claim: a row of the table of levels. */
public enum Consequence {
    /** Somebody may be hurt or fall ill. */
    SAFETY,
    /** Somebody may lose money, or daily life may be disturbed. */
    LIVELIHOOD,
    /** Somebody may take a useless way. */
    INCONVENIENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Consequence> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
