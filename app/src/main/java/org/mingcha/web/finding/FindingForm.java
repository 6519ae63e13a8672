package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.support.CommandFormView;

/**
 * A form with which files may go.
 *
 * @param files whether they may
 * @param kept those that were sent already, when the form comes back
 * @param also what its second button says; empty: there is none
 */
public record FindingForm(CommandFormView form, boolean files, List<EvidenceFile> kept, String also) {
    public FindingForm {
        kept = List.copyOf(kept);
    }
}
