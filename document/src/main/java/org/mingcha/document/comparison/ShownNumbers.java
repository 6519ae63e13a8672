package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.page.PageNumbers;

/** The numbers that a page shows in its text, in the order in which it is written; the page's own number is none of them. */
final class ShownNumbers {
    private static final int OF_PAGE = -1;
    private static final double RAISED = 7;

    private ShownNumbers() {}

    static List<String> of(PageContent.Shown page) {
        List<Chunk> chunks =
                page.chunks().stream().filter(each -> each.marked() != OF_PAGE).toList();
        List<String> numbers = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            line.append(chunks.get(i).text());
            if (i == chunks.size() - 1 || !isOneLine(chunks.get(i), chunks.get(i + 1))) {
                PageNumbers.in(line.toString()).forEach(numbers::add);
                line.setLength(0);
            }
        }
        return numbers;
    }

    private static boolean isOneLine(Chunk chunk, Chunk next) {
        return chunk.marked() == next.marked() && next.x() >= chunk.x() && Math.abs(next.y() - chunk.y()) < RAISED;
    }
}
