package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.OutOfTime;

/** One sheet's part, row by row. */
final class XlsxSheet {
    private static final int MOST_MERGED = 20_000;
    /** A picture in a cell, as WPS keeps it. */
    private static final String PICTURE = "DISPIMG";

    private final Cells shared;
    private final int columns;
    private final Map<Integer, String> comments;
    private final List<MergedCells> merged = new ArrayList<>();

    XlsxSheet(Cells shared, int columns, Map<Integer, String> comments) {
        this.shared = shared;
        this.columns = columns;
        this.comments = comments;
    }

    /** What cells of all sheets refer to. */
    record Cells(XlsxStyles styles, List<XlsxText> strings) {}

    /** Counts each row before the next is read. */
    interface Counter {
        void take(SheetRow row) throws Unreadable;
    }

    List<MergedCells> merged() {
        return merged;
    }

    /** Rows with content. */
    List<SheetRow> read(XlsxParts parts, String part, Counter counter)
            throws IOException, XMLStreamException, Unreadable {
        var rows = new ArrayList<SheetRow>();
        var tooMuch = new ArrayList<Unreadable>();
        parts.read(part, xml -> {
            int last = 0;
            while (tooMuch.isEmpty() && xml.hasNext()) {
                OutOfTime.check();
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("row")) {
                    var row = row(xml, last);
                    last = row.number();
                    count(counter, row, tooMuch);
                    if (!row.isBlank()) rows.add(row);
                } else if (xml.getLocalName().equals("mergeCell") && merged.size() < MOST_MERGED) {
                    merge(XlsxParts.attribute(xml, "ref"));
                }
            }
        });
        if (!tooMuch.isEmpty()) throw tooMuch.getFirst();
        return rows;
    }

    private static void count(Counter counter, SheetRow row, List<Unreadable> tooMuch) {
        try {
            counter.take(row);
        } catch (Unreadable refusal) {
            tooMuch.add(refusal);
        }
    }

    private void merge(String reference) {
        var ends = reference.split(":", 2);
        if (ends.length < 2) return;
        var area = new MergedCells(row(ends[0]), row(ends[1]), column(ends[0]), column(ends[1]));
        if (area.firstRow() > 0 && area.firstColumn() >= 0) merged.add(area);
    }

    private SheetRow row(XMLStreamReader xml, int before) throws XMLStreamException {
        var written = XlsxParts.attribute(xml, "r");
        int number = written.isEmpty() ? before + 1 : Integer.parseInt(written);
        boolean hidden = XlsxParts.isOn(xml, "hidden");
        var line = new Line();
        for (int event = xml.next(); !isEnd(xml, event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) cell(xml, line);
        }
        return line.row(number, hidden, comments.getOrDefault(number, ""));
    }

    /** A row while it is read. */
    private static final class Line {
        private final List<Cell> cells = new ArrayList<>();
        private final List<Integer> struck = new ArrayList<>();
        private int next;

        void put(int column, Cell cell, boolean isStruck) {
            next = column + 1;
            if (cell.isBlank()) return;
            while (cells.size() < column) cells.add(Cell.BLANK);
            if (cells.size() > column) cells.set(column, cell);
            else cells.add(cell);
            if (isStruck) struck.add(column);
        }

        SheetRow row(int number, boolean hidden, String comment) {
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            boolean whole = struck.size() * 2L >= filled && filled > 0;
            if (!whole) struck.forEach(column -> cells.set(column, Cell.BLANK));
            return new SheetRow(number, cells, hidden, whole && !struck.isEmpty(), comment);
        }
    }

    private void cell(XMLStreamReader xml, Line line) throws XMLStreamException {
        var reference = XlsxParts.attribute(xml, "r");
        int column = reference.isEmpty() ? line.next : column(reference);
        var type = XlsxParts.attribute(xml, "t");
        int style = number(XlsxParts.attribute(xml, "s"));
        String value = null;
        String formula = null;
        XlsxText inline = null;
        for (int event = xml.next(); !isEnd(xml, event, "c"); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "v" -> value = xml.getElementText();
                case "f" -> formula = xml.getElementText();
                case "is" -> inline = XlsxText.read(xml);
                default -> {}
            }
        }
        if (column >= columns) return;
        var text = type.equals("s") && value != null ? shared.strings().get(Integer.parseInt(value.strip())) : inline;
        boolean struck = shared.styles().isStruck(style) || text != null && text.isStruck();
        line.put(column, text != null ? Cell.text(text.text()) : cell(type, style, value, formula), struck);
    }

    private Cell cell(String type, int style, @Nullable String value, @Nullable String formula) {
        if (formula != null && formula.contains(PICTURE)) return Cell.BLANK;
        if (value == null || value.isEmpty()) return formula == null ? Cell.BLANK : Cell.formula(formula);
        return switch (type) {
            case "str" -> Cell.text(value);
            case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.error(value);
            case "d" -> Cell.text(value.replaceFirst("T00:00(:00(\\.0+)?)?$", ""));
            default -> {
                var number = new BigDecimal(value.strip());
                yield shared.styles().isDay(style) ? Cell.day(number) : Cell.number(number);
            }
        };
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    /** Of B7 or $B$7: 7; 0 where there is none. */
    static int row(String reference) {
        var digits = reference.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    /** Of B7 or $B$7: 1. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 5; i++) {
            char each = Character.toUpperCase(reference.charAt(i));
            if (each >= 'A' && each <= 'Z') column = column * 26 + each - 'A' + 1;
        }
        return column - 1;
    }
}
