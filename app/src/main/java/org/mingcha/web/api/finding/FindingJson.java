package org.mingcha.web.api.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.ledger.EvidenceFile;

/**
 * One finding with all that was done about it: the same here and from the command {@code finding show}.
 *
 * @param acts oldest first
 * @param may what the caller can do now
 * @param another whether its verification waits for another account than the caller's
 */
public record FindingJson(FindingRowJson finding, List<Done> acts, List<String> may, boolean another) {
    /**
     * One act.
     *
     * @param index log index; null while it waits for its seal
     * @param state in which the finding was then
     * @param wantedOn the day asked for with an extension
     * @param outcome of a decision or a verification; null for other acts
     * @param said empty once erased
     * @param files SHA-256 of its evidence
     */
    public record Done(
            @Nullable Long index,
            String act,
            String state,
            String role,
            Instant at,
            LocalDate dueOn,
            @Nullable LocalDate wantedOn,
            @Nullable Boolean outcome,
            String said,
            List<String> files) {
        static Done of(ActView act) {
            return new Done(
                    act.index(),
                    act.act().code(),
                    act.state().code(),
                    act.role(),
                    act.recordedAt(),
                    act.dueOn(),
                    act.wantedOn(),
                    act.outcome(),
                    act.said(),
                    act.files().stream().map(EvidenceFile::sha256).toList());
        }
    }

    public static FindingJson of(FindingView view) {
        return new FindingJson(
                FindingRowJson.of(view.row()),
                view.acts().stream().map(Done::of).toList(),
                view.may(),
                view.waitsForAnother());
    }
}
