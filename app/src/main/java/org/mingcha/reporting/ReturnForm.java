package org.mingcha.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.returns.ReturnDefinition;

/**
 * A return as its unit sees it.
 *
 * @param sentBackFor why the superior sent it back; empty where it isn't sent back
 * @param prefilled field name to what the ledger says
 * @param entries the entries that speak against a nil return
 * @param filed what stands now
 * @param mayFile whether the reader may file it at all
 * @param ended whether the period is over
 * @param reason why the unit is exempt; empty where it isn't
 */
public record ReturnForm(
        ReturnKey key,
        String unitName,
        ReturnDefinition definition,
        LocalDate dueOn,
        FilingState state,
        String reason,
        String sentBackFor,
        Map<String, String> prefilled,
        List<ContradictingEntry> entries,
        Optional<FiledReturn> filed,
        boolean mayFile,
        boolean ended) {
    public ReturnForm {
        prefilled = Map.copyOf(prefilled);
        entries = List.copyOf(entries);
    }
}
