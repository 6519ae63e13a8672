package org.mingcha.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.returns.ReturnDefinition;

/**
 * What a link shows to whoever holds it. Links get forwarded, so there is nothing here that a chat group must not read:
 * counts, days and registers, no title and no value.
 *
 * @param counts what the ledger has in the period, field name to number
 * @param entries those that speak against a nil return, without titles
 * @param filed what stands, without its values
 * @param mayFile whether the nil return can be filed now
 * @param mayWithdraw whether the link can take back what stands
 */
public record LinkedReturn(
        LinkView link,
        ReturnDefinition definition,
        LocalDate dueOn,
        FilingState state,
        String exempt,
        Map<String, String> counts,
        List<ContradictingEntry> entries,
        Optional<FiledReturn> filed,
        boolean mayFile,
        boolean mayWithdraw) {
    public LinkedReturn {
        counts = Map.copyOf(counts);
        entries = List.copyOf(entries);
    }
}
