package org.mingcha.correction.incident;

import java.util.Optional;
import org.mingcha.database.Coded;

/** The kinds of steps, in the order in which they usually come. */
public enum Act implements Coded {
    REPORT,
    ACKNOWLEDGE,
    CONTAIN,
    TRANSFER,
    NOTIFY,
    CLOSE,
    REVIEW;

    public static Optional<Act> of(String code) {
        return Coded.of(Act.class, code);
    }
}
