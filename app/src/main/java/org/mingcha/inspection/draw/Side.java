package org.mingcha.inspection.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who contributes to a draw's seed. */
public enum Side {
    INSPECTOR,
    INSPECTED,
    /** Nobody's own: the public randomness. */
    PUBLIC;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Side> of(String code) {
        return Arrays.stream(values()).filter(side -> side.code().equals(code)).findFirst();
    }
}
