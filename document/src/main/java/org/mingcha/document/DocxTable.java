package org.mingcha.document;

import java.util.List;
import org.mingcha.document.layout.LineEnds;

/** A table with grid and repeated heads, its columns as wide as on our pages. */
final class DocxTable {
    private static final int TWIPS = 20;

    private final LayoutProfile profile;
    private final LineEnds ends;
    private final DocxText text;
    private final boolean isTurned;

    DocxTable(LayoutProfile profile, LineEnds ends, DocxText text, boolean isTurned) {
        this.profile = profile;
        this.ends = ends;
        this.text = text;
        this.isTurned = isTurned;
    }

    void write(Block.Table table, Markup part) {
        LineEnds.Columns widths = ends.columns(table, isTurned);
        String[] twips = twips(widths.fitted());
        part.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        part.empty("w:tblW", "w:w", String.valueOf(Math.round(sum(widths.fitted()) * TWIPS)), "w:type", "dxa");
        part.empty("w:tblLayout", "w:type", "fixed").close("w:tblPr").open("w:tblGrid");
        for (String width : twips) {
            part.empty("w:gridCol", "w:w", width);
        }
        part.close("w:tblGrid").line();
        part.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close("w:trPr");
        for (int i = 0; i < twips.length; i++) {
            List<Run> head = List.of(new Run.Words(table.columns().get(i).head()));
            cell(part, twips[i], "center", "TableHead", "");
            fill(part, head, "table_head", widths, i);
        }
        part.close("w:tr").line();
        table.rows().forEach(row -> row(part, row, table.columns(), widths, twips));
        part.close("w:tbl");
    }

    private void row(Markup part, Block.Row row, List<Block.Column> columns, LineEnds.Columns widths, String[] twips) {
        part.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr");
        for (int i = 0; i < twips.length; i++) {
            cell(
                    part,
                    twips[i],
                    "top",
                    "TableText",
                    justification(columns.get(i).align()));
            fill(part, row.cells().get(i).runs(), "table", widths, i);
        }
        part.close("w:tr").line();
    }

    private static void cell(Markup part, String width, String align, String style, String justification) {
        part.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa");
        part.empty("w:vAlign", "w:val", align).close("w:tcPr");
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (!justification.isEmpty()) {
            part.empty("w:jc", "w:val", justification);
        }
        part.close("w:pPr");
    }

    private void fill(Markup part, List<Run> runs, String role, LineEnds.Columns widths, int column) {
        text.write(
                runs,
                ends.cell(runs, role, widths.laid()[column], widths.fitted()[column]),
                profile.type(role).size());
        part.close("w:p").close("w:tc");
    }

    private static String justification(Block.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    /** Whole twips that add up to the text's width. */
    private static String[] twips(double[] widths) {
        String[] twips = new String[widths.length];
        double reached = 0;
        long used = 0;
        for (int i = 0; i < widths.length; i++) {
            reached += widths[i];
            long end = Math.round(reached * TWIPS);
            twips[i] = String.valueOf(end - used);
            used = end;
        }
        return twips;
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }
}
