package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;
import org.mingcha.document.Run;

/** A table of a paper: the first column's words to the left, all others in the middle. */
final class PaperTable {
    private final List<Block.Column> columns = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();

    /** @param heads keys of the sentences */
    PaperTable(double first, String... heads) {
        for (var head : heads) {
            var share = columns.isEmpty() ? first : 1;
            var align = columns.isEmpty() ? Block.Align.LEFT : Block.Align.CENTER;
            columns.add(new Block.Column(PaperSentences.text(head), share, align));
        }
    }

    /** @param cells runs, or words */
    void row(Object... cells) {
        var row = new ArrayList<Block.Cell>();
        for (var cell : cells) {
            row.add(new Block.Cell(List.of(cell instanceof Run run ? run : new Run.Words(cell.toString()))));
        }
        rows.add(new Block.Row(row));
    }

    Block.Table table() {
        return new Block.Table("", columns, rows);
    }

    /** Its last column is the wide one, and holds sentences. */
    Block.Table wide(double share) {
        var last = columns.removeLast();
        columns.add(new Block.Column(last.head(), share, Block.Align.LEFT));
        return table();
    }
}
