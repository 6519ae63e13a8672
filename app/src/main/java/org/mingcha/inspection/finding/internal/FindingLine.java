package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.State;

/** A row of inspection.finding. */
record FindingLine(
        long finding,
        String unit,
        int version,
        State state,
        Level level,
        LocalDate dueOn,
        @Nullable LocalDate actBy,
        Origin origin,
        LocalDate raisedOn,
        boolean planned,
        @Nullable LocalDate wantedOn,
        String raiseKey) {
    FindingLine moved(Moved to) {
        return new FindingLine(
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
