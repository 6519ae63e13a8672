package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.bounds.WorkbookCheck;
import org.mingcha.bounds.WorkbookFlaw;
import org.mingcha.bounds.WorkbookVerdict;
import org.mingcha.ledger.Reason;

/** XLSX, read tag by tag after {@link WorkbookCheck} has weighed it: the cells, and what the sheet shows beside them. */
final class XlsxReader {
    private static final int DAYS_TO_1904 = 1462;
    private final Path file;
    private final String name;
    private final SheetLimits limits;
    private final ReadBudget held;
    private long rowsLeft;

    XlsxReader(Path file, String name, SheetLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.held = new ReadBudget(name, limits);
    }

    /** A sheet as the book's table of contents has it. */
    private record Named(String name, boolean isHidden, String part) {}

    List<SheetRows> sheets() throws Unreadable {
        rowsLeft = switch (WorkbookCheck.of(file, limits.workbook())) {
            case WorkbookVerdict.Fit(long rows) -> rows;
            case WorkbookVerdict.Unfit(var flaw) -> throw unfit(flaw);
        };
        try (var parts = new XlsxParts(file)) {
            return sheets(parts);
        } catch (OutOfTime late) {
            throw late;
        } catch (RuntimeException | IOException | XMLStreamException broken) {
            // Every part was read whole a moment ago: what fails now is a damaged one, by whichever exception.
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private Unreadable unfit(WorkbookFlaw flaw) {
        return switch (flaw) {
            case NO_WORKBOOK -> new Unreadable(Reason.FILE_WRONG_TYPE, name);
            case BROKEN -> new Unreadable(Reason.FILE_BROKEN, name);
            case TOO_LARGE -> new Unreadable(Reason.FILE_BOMB, name, Long.toString(limits.inflatedBytes() >> 20));
            case TOO_MUCH -> new Unreadable(Reason.TOO_MUCH_CONTENT, name);
            case OUTSIDE_GRID -> new Unreadable(Reason.CELL_OUTSIDE_GRID, name);
        };
    }

    private List<SheetRows> sheets(XlsxParts parts) throws IOException, XMLStreamException, Unreadable {
        var relations = parts.relations(XlsxParts.BOOK);
        var named = new ArrayList<Named>();
        var offset = new int[1];
        parts.visit(XlsxParts.BOOK, (xml, tag) -> {
            if (tag.equals("workbookPr") && XlsxParts.isOn(xml, "date1904")) offset[0] = DAYS_TO_1904;
            if (!tag.equals("sheet")) return;
            var relation = relations.get(XlsxParts.attribute(xml, "id"));
            var state = XlsxParts.attribute(xml, "state");
            named.add(new Named(
                    XlsxParts.attribute(xml, "name").strip(),
                    state.equals("hidden") || state.equals("veryHidden"),
                    relation == null ? "" : relation.target()));
        });
        var cells = new XlsxSheet.Cells(
                XlsxStyles.of(parts, target(relations, "styles")), strings(parts, target(relations, "sharedStrings")));
        var sheets = new ArrayList<SheetRows>();
        for (var each : named) {
            OutOfTime.check();
            // A chart on a sheet of its own has no cells; a sheet whose part is gone is a damaged file.
            if (!parts.has(each.part())) throw new Unreadable(Reason.FILE_BROKEN, name);
            var sheet = new XlsxSheet(cells, limits.columns(), comments(parts, each.part()));
            var rows = sheet.read(parts, each.part(), this::take);
            sheets.add(new SheetRows(
                    each.name(), true, offset[0], SheetFormulas.solved(rows), each.isHidden(), sheet.merged()));
        }
        return sheets;
    }

    /** More rows than the file has: its table of contents names a sheet again and again. */
    private void take(SheetRow row) throws Unreadable {
        if (--rowsLeft < 0) throw new Unreadable(Reason.TOO_MUCH_CONTENT, name);
        if (!row.isBlank()) held.add(row);
    }

    private static String target(Map<String, XlsxParts.Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith("/" + kind))
                .map(XlsxParts.Relation::target)
                .findFirst()
                .orElse("");
    }

    private static List<XlsxText> strings(XlsxParts parts, String part) throws IOException, XMLStreamException {
        var strings = new ArrayList<XlsxText>();
        parts.visit(part, (xml, tag) -> {
            if (tag.equals("si")) strings.add(XlsxText.read(xml));
        });
        return strings;
    }

    /** By row. */
    private static Map<Integer, String> comments(XlsxParts parts, String sheet) throws IOException, XMLStreamException {
        var comments = new HashMap<Integer, String>();
        for (var relation : parts.relations(sheet).values()) {
            if (!relation.type().endsWith("/comments")) continue;
            parts.visit(relation.target(), (xml, tag) -> {
                if (!tag.equals("comment")) return;
                int row = XlsxSheet.row(XlsxParts.attribute(xml, "ref"));
                comments.merge(row, XlsxText.read(xml).text().strip(), (one, other) -> one + " " + other);
            });
        }
        return comments;
    }
}
