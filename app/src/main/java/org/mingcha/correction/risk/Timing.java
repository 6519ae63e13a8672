package org.mingcha.correction.risk;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the risk was assessed before the decision. */
public enum Timing {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
