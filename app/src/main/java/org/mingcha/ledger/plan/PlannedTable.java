package org.mingcha.ledger.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.sheet.SheetRow;

/**
 * What one table of a sheet is taken for: places, headers and decisions, never a cell.
 *
 * @param register null: not yet decided; empty: decided, none
 * @param proposals registers that it may be, the likeliest first
 * @param year of days that have none; null: not known
 * @param columns each column with a header, in their order
 * @param doubts what is guessed
 */
public record PlannedTable(
        TablePlace place,
        @Nullable String register,
        List<String> proposals,
        @Nullable Integer year,
        List<PlannedColumn> columns,
        Set<Doubt> doubts,
        TableDecisions decisions) {
    /**
     * Where it lies.
     *
     * @param only where a list of all work says in one of its columns what each row is; null: every row
     * @param signature its columns' names: what tells the office's table again
     */
    public record TablePlace(
            String sheet, TableRows rows, @Nullable RowSelection only, String signature) {}

    /** Rows as the spreadsheet counts, columns from 0. */
    public record TableRows(int headerFirst, int headerLast, int first, int last, int firstColumn, int lastColumn) {
        /** 5-9. */
        public String text() {
            return first + "-" + last;
        }
    }

    /** The rows whose cell in a column says one of these words. */
    public record RowSelection(int column, List<String> words) {
        public RowSelection {
            words = List.copyOf(words);
        }
    }

    /**
     * @param fields those that it feeds; none: the column is passed over
     * @param isGuessed its name only ends like the field's
     */
    public record PlannedColumn(int column, String header, List<String> fields, boolean isGuessed) {
        public PlannedColumn {
            fields = List.copyOf(fields);
        }

        public String letter() {
            return SheetRow.letters(column);
        }
    }

    /** What a person decided of a row. */
    public enum RowDecision {
        RECORD,
        PASS
    }

    /**
     * What people have said, for this file or one like it.
     *
     * @param doubts that are right as they were guessed
     * @param words by field: which choice a word is
     * @param rows what is done with a row, whatever it looks like
     */
    public record TableDecisions(
            Set<Doubt> doubts, Map<String, Map<String, String>> words, Map<Integer, RowDecision> rows) {
        public static final TableDecisions NONE = new TableDecisions(Set.of(), Map.of(), Map.of());

        public TableDecisions {
            doubts = Set.copyOf(doubts);
            words = Map.copyOf(words);
            rows = Map.copyOf(rows);
        }

        /** Those of words that stand in cells: what is said of rows that say nothing holds for this table alone. */
        public Map<String, Map<String, String>> wordsWritten() {
            var written = new HashMap<String, Map<String, String>>();
            words.forEach((field, choices) -> {
                var kept = new HashMap<>(choices);
                kept.remove("");
                written.put(field, kept);
            });
            return written;
        }

        public TableDecisions and(Set<Doubt> more) {
            var all = EnumSet.noneOf(Doubt.class);
            all.addAll(doubts);
            all.addAll(more);
            return new TableDecisions(all, words, rows);
        }
    }

    public PlannedTable {
        proposals = List.copyOf(proposals);
        columns = List.copyOf(columns);
        doubts = Set.copyOf(doubts);
    }

    public String sheet() {
        return place.sheet();
    }

    public TableRows rows() {
        return place.rows();
    }

    public @Nullable RowSelection only() {
        return place.only();
    }

    /** What was said of its rows of other work, so that it can be said otherwise; empty: nothing yet. */
    public Optional<PlannedRow.OpenWord> otherWork() {
        return Optional.ofNullable(decisions
                        .words()
                        .getOrDefault(FieldOfWork.FIELD, Map.of())
                        .get(""))
                .map(choice -> new PlannedRow.OpenWord(FieldOfWork.FIELD, "", choice));
    }

    /** Whether both are one table: at one place, of the same rows. */
    public boolean isAt(PlannedTable other) {
        return sheet().equals(other.sheet())
                && rows().headerFirst() == other.rows().headerFirst()
                && rows().firstColumn() == other.rows().firstColumn()
                && Objects.equals(only(), other.only());
    }

    /** What tells its rows from those of other registers in one list of all work; empty for a table of its own. */
    public String part() {
        return only() == null || register == null ? "" : register;
    }

    /** None of its rows is a record. */
    public PlannedTable withoutRegister() {
        var unused = columns.stream()
                .map(each -> new PlannedColumn(each.column(), each.header(), List.of(), false))
                .toList();
        return new PlannedTable(place, "", proposals, year, unused, Set.of(), decisions);
    }

    public PlannedTable withColumns(List<PlannedColumn> others) {
        return new PlannedTable(place, register, proposals, year, others, doubts, decisions);
    }

    public PlannedTable withYear(@Nullable Integer other) {
        return new PlannedTable(place, register, proposals, other, columns, doubts, decisions);
    }

    public PlannedTable withDecisions(TableDecisions others) {
        return new PlannedTable(place, register, proposals, year, columns, doubts, others);
    }

    /** The first column that feeds a field; -1 for none. */
    int column(String field) {
        return columns.stream()
                .filter(each -> each.fields().contains(field))
                .mapToInt(PlannedColumn::column)
                .findFirst()
                .orElse(-1);
    }
}
