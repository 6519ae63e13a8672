package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperText;

/** A table of a paper: the first column's words to the left, all others in the middle. */
final class PaperTable {
    private final List<PaperBlock.Table.Column> columns = new ArrayList<>();
    private final List<List<PaperText>> rows = new ArrayList<>();

    /** @param heads keys of the sentences */
    PaperTable(long first, String... heads) {
        for (var head : heads) {
            var share = columns.isEmpty() ? first : 1;
            columns.add(new PaperBlock.Table.Column(PaperSentences.said(head), share, !columns.isEmpty()));
        }
    }

    void row(PaperText... cells) {
        rows.add(List.of(cells));
    }

    PaperBlock.Table table() {
        return new PaperBlock.Table(columns, rows);
    }

    /** The same below bars of one of its columns. */
    PaperBlock[] drawn(PaperText title, int column) {
        var alternative = PaperSentences.said("chart.alternative", title);
        return new PaperBlock[] {new PaperBlock.Chart("columns", title, alternative, column), table()};
    }

    /** Its last column is the wide one, and holds sentences. */
    PaperBlock.Table wide(long share) {
        var last = columns.removeLast();
        columns.add(new PaperBlock.Table.Column(last.head(), share, false));
        return table();
    }
}
