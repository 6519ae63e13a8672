package org.mingcha.safety.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;

/** Whether the risk was assessed before the decision. */
public enum Timing implements Coded {
    /** Nothing is decided yet. */
    UNDECIDED,
    BEFORE,
    AFTER,
    /** Decided without an assessment. */
    NEVER;

    static Timing of(@Nullable LocalDate assessed, @Nullable LocalDate decided) {
        if (decided == null) {
            return UNDECIDED;
        }
        if (assessed == null) {
            return NEVER;
        }
        return assessed.isAfter(decided) ? AFTER : BEFORE;
    }
}
