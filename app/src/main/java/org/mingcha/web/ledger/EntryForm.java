package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The form of a new entry or of an amendment.
 *
 * @param action where it is posted
 * @param units where an entry may be made; one: not asked
 * @param kept files that are stored already
 * @param faults what to put right, for the summary at the top
 * @param notices what may be personal data or a repetition; not empty: asks to be confirmed
 * @param amending whether a reason is asked for
 * @param saved address of the entry saved just before, where one goes on to the next; empty otherwise
 */
public record EntryForm(
        Shell shell,
        String action,
        String register,
        String registerName,
        String unit,
        List<UnitLine> units,
        List<FormField> fields,
        List<EvidenceFile> kept,
        List<FaultLine> faults,
        List<String> notices,
        boolean amending,
        String reason,
        String saved) {
    /** One line of the error summary. */
    public record FaultLine(String anchor, String text) {}

    public boolean asksConfirmation() {
        return !notices.isEmpty();
    }
}
