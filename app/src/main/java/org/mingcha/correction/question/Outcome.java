package org.mingcha.correction.question;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What an answer does: the choices of the register's field {@code outcome}, in their order. */
public enum Outcome implements Coded {
    SOLVED,
    EXPLAINED,
    PASSED_ON,
    NOT_ACCEPTED;

    public static Optional<Outcome> of(String code) {
        return Coded.of(Outcome.class, code);
    }
}
