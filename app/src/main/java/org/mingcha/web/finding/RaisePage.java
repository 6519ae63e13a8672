package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The form that raises a finding.
 *
 * @param units to choose from; one where the unit is given
 * @param source what it is raised from, in words; empty: by hand
 */
public record RaisePage(Shell shell, RaiseDesk.From from, List<UnitLine> units, String source, Typed typed) {
    /** What stands in the fields. */
    public record Typed(
            String unit,
            String level,
            String problem,
            String owner,
            String due,
            List<EvidenceFile> kept,
            List<ActForm.Typed.Fault> faults,
            List<String> notices) {}

    public ActForm.Typed outcome() {
        return new ActForm.Typed("", "", "", typed.kept, typed.faults, typed.notices);
    }
}
