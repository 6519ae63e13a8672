package org.mingcha.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.plan.PlannedTable.RowDecision;

/**
 * Say what a table of an import plan is.
 *
 * @param table its place in the plan, from 0
 * @param register empty: none, its rows are no records; null: as proposed
 * @param fields the field of each column that is said, by column; an empty one takes it away
 * @param words by field: which choice a word is
 * @param accepted what is guessed of the table is right
 */
public record DecideTable(
        long plan,
        int table,
        @Nullable String register,
        @Nullable Integer year,
        Map<Integer, String> fields,
        Map<String, Map<String, String>> words,
        Map<Integer, RowDecision> rows,
        boolean accepted) {
    public DecideTable {
        fields = Map.copyOf(fields);
        words = Map.copyOf(words);
        rows = Map.copyOf(rows);
    }
}
