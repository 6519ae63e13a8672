package org.mingcha.claims.question;

import org.mingcha.database.Coded;

/** Where a question stands. */
public enum QuestionState implements Coded {
    /** Nobody has looked at it. */
    WAITING,
    /** It stands in the ledger, with a subject that names nobody. */
    ACCEPTED,
    ANSWERED,
    DISCARDED;

    public static QuestionState of(String code) {
        return Coded.of(QuestionState.class, code)
                .orElseThrow(() -> new IllegalArgumentException("A question has no state " + code));
    }
}
