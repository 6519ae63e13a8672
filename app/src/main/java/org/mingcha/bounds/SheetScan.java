package org.mingcha.bounds;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows, cells and shared strings of a part: where they are, and what they cost the reader. */
final class SheetScan {
    private static final int OBJECT = 64;
    private static final int FORMULA = 256;
    private static final int CHARACTER = 4;

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
    private int longest;
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
        tally.work(OBJECT + arrays);
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
        if (!isKept && type != null) tally.work(CHARACTER * (long) longest);
    }

    private void endFormula() {
        inFormula = false;
        if (isKept) {
            tally.keep(2L * formula);
            longest = Math.max(longest, formula);
        }
    }

    private static void requireNotIn(boolean one) {
        if (one) throw new UnfitWorkbook(WorkbookFlaw.BROKEN);
    }

    private static void requireInGrid(int place, int most) {
        if (place < 1 || place > most) throw new UnfitWorkbook(WorkbookFlaw.OUTSIDE_GRID);
    }
}
