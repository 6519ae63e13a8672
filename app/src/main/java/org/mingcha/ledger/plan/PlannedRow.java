package org.mingcha.ledger.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.sheet.Cell;

/** What one row of a table is taken for. */
public sealed interface PlannedRow {
    /** As the spreadsheet counts. */
    int row();

    /**
     * It is read as an entry of a register, and still checked like one.
     *
     * @param cells by field, put as the register writes it
     * @param columns where each stands; a field told by the title stands there
     * @param doubts what was guessed of this row; with any undecided it waits
     * @param words words that are none of a field's choices
     * @param leftOut fields whose cell held no more than a person's name, or something that an optional field cannot be
     */
    record Entry(
            int row,
            Register register,
            Map<String, Cell> cells,
            Map<String, Integer> columns,
            Set<RowDoubt> doubts,
            List<OpenWord> words,
            List<LeftOut> leftOut)
            implements PlannedRow {
        public Entry {
            cells = Map.copyOf(cells);
            columns = Map.copyOf(columns);
            doubts = Set.copyOf(doubts);
            words = List.copyOf(words);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** It is none, or does not look like one. */
    record NoEntry(int row, int column, PassReason reason) implements PlannedRow {}

    /** @param isName whether a person's name was taken out; else the field cannot be what stands there */
    record LeftOut(String field, int column, boolean isName) {}

    /** @param guess the choice that it may mean; empty for none */
    record OpenWord(String field, String word, String guess) {
        /** Rows that are no online work: for what they are recorded, if at all. */
        static final OpenWord OTHER_WORK = new OpenWord(FieldOfWork.FIELD, "", "");
    }

    /** The words of this row that a person may give a meaning. */
    default List<OpenWord> openWords() {
        return switch (this) {
            case Entry entry -> entry.words();
            case NoEntry none -> none.reason() == PassReason.OTHER_WORK ? List.of(OpenWord.OTHER_WORK) : List.of();
        };
    }

    /**
     * What was guessed.
     *
     * @param column where it was seen
     * @param doubt said once for all rows of the table; null: the row is hidden, which is said of each
     */
    record RowDoubt(int column, @Nullable Doubt doubt) {
        /** Of several, a row tells the one that the reasons list first. */
        public Reason reason() {
            return doubt == null ? Reason.ROW_HIDDEN : doubt.reason();
        }
    }
}
