package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.FilingState.Situation;

/** What is known of a unit's return for one period comes to one of the eight states. */
record FilingStates(LocalDate today, ZoneId zone, ReturnDefinition definition, LocalDate dueOn) {
    /** @param standing null: nothing was filed */
    FilingState of(boolean owed, @Nullable CurrentVersion standing) {
        boolean overdue = today.isAfter(dueOn);
        if (standing == null || standing.isSentBack()) {
            return FilingState.of(new Situation(owed, false, false, false, standing != null, false, overdue));
        }
        boolean waiting = standing.isWaiting(definition);
        return FilingState.of(new Situation(owed, true, standing.isNil(), isOnTime(standing), false, waiting, overdue));
    }

    /**
     * Of a return that is filed just now.
     *
     * @param before what stood before; null: nothing
     */
    FilingState filed(boolean nil, boolean explained, @Nullable CurrentVersion before) {
        boolean again =
                before != null && (before.isSentBack() || before.review().sentBackBefore());
        boolean waiting = definition.isAlwaysTaken() || explained || again;
        boolean onTime = before == null ? !today.isAfter(dueOn) : isOnTime(before);
        return FilingState.of(new Situation(true, true, nil, onTime, false, waiting, false));
    }

    /** By the day on which it was first filed. */
    boolean isOnTime(CurrentVersion standing) {
        return !LocalDate.ofInstant(standing.filedAt(), zone).isAfter(dueOn);
    }
}
