package org.mingcha.claims.question;

import org.mingcha.database.Coded;

/** What an answer does: the choices of the register's field {@code outcome}, in their order. */
public enum QuestionOutcome implements Coded {
    SOLVED,
    EXPLAINED,
    PASSED_ON,
    NOT_ACCEPTED
}
