package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.page.PageNumbers;

/** The numbers that texts print, line by printed line; those of one paragraph or row together. */
record NumberLines(List<PlacedText> texts) {
    /** Marks stand higher than the line that they belong to. */
    private static final double RAISED = 7;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            line.append(texts.get(i).text());
            boolean isLast = i == texts.size() - 1;
            if (isLast || !isOneLine(texts.get(i), texts.get(i + 1))) {
                PageNumbers.in(line.toString()).forEach(numbers::add);
                line.setLength(0);
            }
            if ((isLast || group(texts.get(i)) != group(texts.get(i + 1))) && !numbers.isEmpty()) {
                lines.add(String.join(" ", numbers));
                numbers.clear();
            }
        }
        return lines;
    }

    private static boolean isOneLine(PlacedText text, PlacedText next) {
        return text.owner() == next.owner()
                && next.left() >= text.left()
                && Math.abs(next.baseline() - text.baseline()) < RAISED;
    }

    private static @Nullable Tag group(PlacedText text) {
        Tag owner = text.owner();
        Tag parent = owner == null ? null : owner.parent();
        return parent != null && parent.kind() == Tag.Kind.ROW ? parent : owner;
    }
}
