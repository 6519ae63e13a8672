package org.mingcha.web.api.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.FindingSummary;

/**
 * A finding as lists show it.
 *
 * @param index log index of its raising; null while that waits for its seal
 * @param version number of acts so far: who acts names it
 * @param problem empty once erased
 * @param owner the post that has to put it right
 * @param actBy by when somebody has to act next; null once it is over
 * @param origin item, draw, hand or entry; the next four say which
 */
public record FindingRowJson(
        long finding,
        @Nullable Long index,
        int version,
        String unit,
        String unitName,
        String state,
        String level,
        String problem,
        String owner,
        LocalDate raisedOn,
        LocalDate dueOn,
        @Nullable LocalDate actBy,
        long overdueDays,
        String origin,
        @Nullable Long assessment,
        String item,
        @Nullable Long draw,
        @Nullable Long entry) {
    public static FindingRowJson of(FindingSummary row) {
        var origin = row.origin();
        return new FindingRowJson(
                row.id().value(),
                row.index(),
                row.version(),
                row.unit(),
                row.unitName(),
                row.state().code(),
                row.level().code(),
                row.problem(),
                row.owner(),
                row.raisedOn(),
                row.dueOn(),
                row.actBy(),
                row.overdueDays(),
                origin.kind().code(),
                origin.assessment(),
                origin.item(),
                origin.draw(),
                origin.entry());
    }
}
