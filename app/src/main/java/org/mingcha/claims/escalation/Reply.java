package org.mingcha.claims.escalation;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What a superior says when it acknowledges. */
public enum Reply implements Coded {
    /** The superior goes on with it. */
    TAKEN_OVER,
    /** Known; the unit goes on with it. */
    NOTED;

    public static Optional<Reply> of(String code) {
        return Coded.of(Reply.class, code);
    }
}
