package org.mingcha.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.RecordId;

/**
 * One act on a finding.
 *
 * @param index log index; null while it waits for its seal
 * @param state in which the finding was then
 * @param dueOn the due date that held then
 * @param wantedOn the day asked for with an extension
 * @param outcome of a decision or verification: whether it was granted or passed; null for other acts
 * @param said the problem, the measure, what was done, the reason; empty once erased
 */
public record ActView(
        int number,
        FindingAct act,
        FindingState state,
        RecordId record,
        @Nullable Long index,
        Instant recordedAt,
        String role,
        LocalDate dueOn,
        @Nullable LocalDate wantedOn,
        @Nullable Boolean outcome,
        String said,
        List<EvidenceFile> files) {
    public ActView {
        files = List.copyOf(files);
    }
}
