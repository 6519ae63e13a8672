package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Passage;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * The heads of tables that go on over pages: what stands above the rows there again belongs to the cells of the head, column
 * by column, and has to say the same.
 */
record RepeatedHeads(List<Passage> passages, List<PdfUnit> units, List<PageContent.Shown> pages) {

    void join() {
        for (int page = 0; page < pages.size(); page++) {
            List<Chunk> again = pages.get(page).byMark().getOrDefault(PageContent.REPEATED, List.of());
            if (!again.isEmpty()) {
                join(page, again);
            }
        }
    }

    private void join(int page, List<Chunk> again) {
        List<Integer> heads = heads(page);
        Grid grid = new Grid(pages.get(page).bars(), place(page));
        grid.check();
        for (Chunk chunk : again) {
            int column = grid.columnsBefore(TextLine.of(List.of(chunk)).getFirst());
            int head = heads.stream()
                    .filter(each -> passages.get(each).column() == column)
                    .findFirst()
                    .orElseThrow(() -> new RefusedDocument(Oddity.OUTSIDE, place(page) + ": " + chunk.text()));
            units.get(head).add(page, List.of(chunk));
        }
    }

    /** The head of the table whose rows this page begins with. */
    private List<Integer> heads(int page) {
        int row = 0;
        while (row < units.size() && !units.get(row).pages().containsKey(page)) {
            row++;
        }
        while (row > 0 && row < units.size() && units.get(row).kind().equals("TD")) {
            row--;
        }
        List<Integer> heads = new ArrayList<>();
        for (int i = row;
                i >= 0
                        && i < Math.min(units.size(), passages.size())
                        && units.get(i).isHead();
                i--) {
            heads.add(i);
        }
        return heads;
    }

    private static String place(int page) {
        return "page " + (page + 1);
    }
}
