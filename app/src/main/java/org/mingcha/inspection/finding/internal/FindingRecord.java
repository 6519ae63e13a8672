package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;

/** A row of inspection.finding. */
record FindingRecord(
        long finding,
        String unit,
        int version,
        FindingState state,
        Level level,
        LocalDate dueOn,
        @Nullable LocalDate actBy,
        Origin origin,
        LocalDate raisedOn,
        boolean planned,
        @Nullable LocalDate wantedOn,
        String raiseKey) {
    FindingRecord moved(FindingPosition to) {
        return new FindingRecord(
                finding,
                unit,
                version + 1,
                to.state(),
                level,
                to.dueOn(),
                to.actBy(),
                origin,
                raisedOn,
                to.planned(),
                to.wantedOn(),
                raiseKey);
    }
}
