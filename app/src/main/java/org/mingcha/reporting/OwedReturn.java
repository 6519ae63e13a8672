package org.mingcha.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.transparency.RecordId;

/**
 * One line of what a unit owes.
 *
 * @param ended whether the period is over, so that it can be filed
 * @param exempt why the unit needn't file; empty: it owes the return
 * @param contradicted nil, not explained, and the sealed ledger says otherwise
 * @param record the version that stands; null: none
 * @param filedAt when the first version was recorded
 */
public record OwedReturn(
        ReturnKey key,
        ReturnDefinition definition,
        LocalDate dueOn,
        FilingState state,
        boolean ended,
        String exempt,
        boolean contradicted,
        @Nullable RecordId record,
        @Nullable Instant filedAt) {
    /** Whether the unit has to do something about it now. */
    public boolean isOpen() {
        return ended && exempt.isEmpty() && (record == null || contradicted);
    }
}
