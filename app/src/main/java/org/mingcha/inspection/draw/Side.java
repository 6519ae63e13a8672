package org.mingcha.inspection.draw;

import java.util.Optional;
import org.mingcha.database.Coded;

/** Who contributes to a draw's seed. */
public enum Side implements Coded {
    INSPECTOR,
    INSPECTED,
    /** Nobody's own: the public randomness. */
    PUBLIC;

    public static Optional<Side> of(String code) {
        return Coded.of(Side.class, code);
    }
}
