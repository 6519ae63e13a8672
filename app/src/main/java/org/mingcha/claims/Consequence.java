package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What may follow when people act on the claim: a row of the table of levels. */
public enum Consequence implements Coded {
    /** Somebody may be hurt or fall ill. */
    SAFETY,
    /** Somebody may lose money, or daily life may be disturbed. */
    LIVELIHOOD,
    /** Somebody may take a useless way. */
    INCONVENIENCE;

    public static Optional<Consequence> of(String code) {
        return Coded.of(Consequence.class, code);
    }
}
