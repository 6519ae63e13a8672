package org.mingcha.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.plan.PlannedRow.OpenWord;
import org.mingcha.ledger.plan.PlannedTable;

/** A workbook that waits for its import: each table as it looks, and what is done with each of its rows. */
public record ImportPlanView(long number, String unit, String fileName, List<Table> tables, Lateness late) {
    /**
     * What would be recorded late today.
     *
     * @param rows how many
     * @param openedOn since when the unit keeps its ledger, as it declared in these weeks: what is of before is initial, and not among these; null: it has not
     * @param mayOpen whether it can declare now that it begins to
     */
    public record Lateness(int rows, @Nullable LocalDate openedOn, boolean mayOpen) {}

    /**
     * @param words in columns of choices that are none of them, each once
     * @param isTable false: what stands on a sheet beside its tables
     */
    public record Table(PlannedTable plan, List<Line> lines, List<OpenWord> words, boolean isTable) {
        public Table {
            lines = List.copyOf(lines);
            words = List.copyOf(words);
        }

        /** Whether this is what a row of it waits for. */
        public boolean waitsFor(Reason reason) {
            return lines.stream()
                    .filter(line -> line.outcome() == Outcome.WAITING)
                    .anyMatch(line -> line.reason() != null && line.reason().reason() == reason);
        }

        public int count(Outcome outcome) {
            return (int)
                    lines.stream().filter(line -> line.outcome() == outcome).count();
        }
    }

    /** What is done with a row. */
    public enum Outcome {
        RECORDED,
        WAITING,
        REFUSED,
        REPEATED,
        PASSED
    }

    /**
     * One row.
     *
     * @param shown its cells in the order of the table's columns, without names of persons
     * @param cell where the reason lies; empty for none
     * @param reason why it is not recorded, or what was left out
     */
    public record Line(
            int row,
            List<String> shown,
            Outcome outcome,
            String cell,
            @Nullable Fault reason,
            @Nullable Fault proposal) {
        public Line {
            shown = List.copyOf(shown);
        }
    }

    public ImportPlanView {
        tables = List.copyOf(tables);
    }

    public int count(Outcome outcome) {
        return tables.stream().mapToInt(table -> table.count(outcome)).sum();
    }
}
