package org.mingcha.correction.question;

import java.util.Arrays;
import java.util.Locale;

/** Where a question stands. */
public enum QuestionState {
    /** Nobody has looked at it. */
    WAITING,
    /** It stands in the ledger, with a subject that names nobody. */
    ACCEPTED,
    ANSWERED,
    DISCARDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static QuestionState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A question has no state " + code));
    }
}
