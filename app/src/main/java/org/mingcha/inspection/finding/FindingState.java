package org.mingcha.inspection.finding;

import java.util.EnumSet;
import java.util.Set;
import org.mingcha.database.Coded;

/** Where a finding stands. */
public enum FindingState implements Coded {
    /** Raised; the unit has not said yet what it will do. */
    OPEN,
    /** The unit has named its measure. */
    UNDERWAY,
    /** The unit has asked for more time. */
    EXTENSION_ASKED,
    /** The unit says that the finding is wrong. */
    APPEALED,
    /** The unit says that it is put right. */
    SUBMITTED,
    /** Somebody else has seen that it is. */
    VERIFIED,
    CLOSED,
    /** The appeal was right: there is no finding. */
    WITHDRAWN;

    /** In which the unit's days run, so that it can be overdue. */
    public static final Set<FindingState> RUNNING = EnumSet.of(OPEN, UNDERWAY, EXTENSION_ASKED);

    /** In which the unit has to act. */
    public static final Set<FindingState> WITH_UNIT = EnumSet.of(OPEN, UNDERWAY);

    public boolean isOver() {
        return this == CLOSED || this == WITHDRAWN;
    }

    public static FindingState of(String code) {
        return Coded.of(FindingState.class, code)
                .orElseThrow(() -> new IllegalArgumentException("A finding has no state " + code));
    }
}
