package org.mingcha.assignment;

import org.mingcha.database.Coded;

/** How far a unit is with a task. */
public enum AssignmentState implements Coded {
    /** It stands in the unit's ledger; nobody there has said anything. */
    SENT,
    /** The unit has it. */
    TAKEN,
    /** Its entry has a day on which it was done. */
    ANSWERED,
    /** The unit gave it back, with a reason: its entry is withdrawn. */
    RETURNED;

    public boolean isOpen() {
        return this == SENT || this == TAKEN;
    }

    public static AssignmentState of(String code) {
        return Coded.of(AssignmentState.class, code)
                .orElseThrow(() -> new IllegalArgumentException("A task has no state " + code));
    }
}
