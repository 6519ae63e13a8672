package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What the verification came to: the choices of the register's field {@code verdict}, in their order. */
public enum Verdict implements Coded {
    FALSE,
    PARTLY_TRUE,
    TRUE,
    UNVERIFIABLE;

    public static Optional<Verdict> of(String code) {
        return Coded.of(Verdict.class, code);
    }
}
