package org.mingcha.bounds;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows, cells and shared strings of a part: where they are, and what they cost the reader. */
final class SheetScan {
    private static final int OBJECT = 64;
    private static final int FORMULA = 256;
    /** Steps for one of a formula's that is written anew: measured, some fifty nanoseconds. */
    private static final int CHARACTER = 32;
    /** Steps for an array that is looked at by one cell. */
    private static final int ARRAY = 8;

    private final WorkbookTally tally;
    private boolean inSheet;
    private boolean inRow;
    private boolean inCell;
    private boolean inString;
    private boolean isNumber;
    private boolean inFormula;
    private boolean isKept;
    private int column;
    /** The reader makes each row as wide as the widest before it. */
    private int widest;

    private int text;
    private int formula;
    /** By their indexes, as the reader keeps them. */
    private final Map<Integer, Integer> shared = new HashMap<>();

    private int index;
    private int arrays;

    SheetScan(WorkbookTally tally) {
        this.tally = tally;
    }

    void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "sheetData" -> inSheet = true;
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "f" -> formula(xml);
            case "si" -> string();
            default -> {}
        }
    }

    void end(String name) {
        switch (name) {
            case "sheetData" -> inSheet = false;
            case "row" -> inRow = false;
            case "c" -> inCell = false;
            case "f" -> endFormula();
            case "si" -> {
                inString = false;
                tally.keep(OBJECT + 2L * text);
            }
            default -> {}
        }
    }

    void text(int length) {
        if (inFormula) formula += length;
        if (!inCell && !inString) return;
        text += length;
        WorkbookTally.require(text - formula <= (isNumber && inCell ? WorkbookBounds.NUMBER : WorkbookBounds.TEXT));
        WorkbookTally.require(formula <= WorkbookBounds.TEXT);
    }

    private void string() {
        requireNotIn(inString);
        inString = true;
        text = 0;
    }

    private void row(XMLStreamReader xml) {
        if (!inSheet) return;
        requireNotIn(inRow);
        inRow = true;
        column = 0;
        var number = xml.getAttributeValue(null, "r");
        if (number != null) requireInGrid(CellReference.number(number), WorkbookBounds.ROWS);
        tally.row();
        tally.work(OBJECT + widest);
    }

    private void cell(XMLStreamReader xml) {
        if (!inSheet) return;
        requireNotIn(inCell);
        inCell = true;
        text = 0;
        formula = 0;
        place(xml.getAttributeValue(null, "r"));
        var type = xml.getAttributeValue(null, "t");
        isNumber = type == null || type.equals("n");
        tally.work(OBJECT + ARRAY * (long) arrays);
    }

    private void place(@Nullable String reference) {
        if (reference == null) {
            column++;
        } else {
            requireInGrid(CellReference.row(reference), WorkbookBounds.ROWS);
            column = Math.max(column, CellReference.column(reference));
        }
        requireInGrid(column, WorkbookBounds.COLUMNS);
        tally.work(Math.max(0, column - widest));
        widest = Math.max(widest, column);
    }

    /** A shared formula is kept and written anew for each of its cells; an array's is looked for by all that follow. */
    private void formula(XMLStreamReader xml) {
        if (!inSheet) return;
        inFormula = true;
        formula = 0;
        var type = xml.getAttributeValue(null, "t");
        isKept = type != null && xml.getAttributeValue(null, "ref") != null;
        if (isKept) tally.keep(FORMULA);
        if (isKept && type.equals("array")) arrays++;
        index = index(xml.getAttributeValue(null, "si"));
        if (!isKept && type != null) tally.work(CHARACTER * (long) shared.getOrDefault(index, 0));
    }

    /** 0 for none: a formula without one is shared with nobody, and weighed as if it were. */
    private static int index(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw new UnfitWorkbook(WorkbookFlaw.BROKEN);
        }
    }

    private void endFormula() {
        inFormula = false;
        if (isKept) {
            tally.keep(2L * formula);
            shared.merge(index, formula, Math::max);
        }
    }

    private static void requireNotIn(boolean one) {
        if (one) throw new UnfitWorkbook(WorkbookFlaw.BROKEN);
    }

    private static void requireInGrid(int place, int most) {
        if (place < 1 || place > most) throw new UnfitWorkbook(WorkbookFlaw.OUTSIDE_GRID);
    }
}
