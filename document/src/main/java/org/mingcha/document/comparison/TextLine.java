package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** A line as the eye reads it: what stands on one base line from left to right, with the marks raised above it. */
final class TextLine {
    private static final double SAME = 1;
    private static final double RAISED = 7;
    private static final double OVERLAP = 0.8;

    private final double y;
    private final List<Chunk> chunks = new ArrayList<>();
    private double top;
    private double bottom;

    private TextLine(Chunk first) {
        y = first.y();
        chunks.add(first);
    }

    /** The lines of one paragraph or cell on one page, from top to bottom. */
    static List<TextLine> of(List<Chunk> chunks) {
        List<TextLine> lines = new ArrayList<>();
        List<Chunk> marks = new ArrayList<>();
        List<Chunk> sorted = new ArrayList<>(chunks);
        sorted.sort(Comparator.comparingDouble(chunk -> -chunk.y()));
        for (Chunk chunk : sorted) {
            if (Sizes.isMark(chunk)) {
                marks.add(chunk);
            } else if (lines.isEmpty() || lines.getLast().y - chunk.y() > SAME) {
                lines.add(new TextLine(chunk));
            } else {
                lines.getLast().chunks.add(chunk);
            }
        }
        marks.forEach(mark -> raise(mark, lines));
        lines.sort(Comparator.comparingDouble(line -> -line.y));
        lines.forEach(TextLine::close);
        return lines;
    }

    private static void raise(Chunk mark, List<TextLine> lines) {
        for (TextLine line : lines) {
            if (mark.y() - line.y >= -SAME && mark.y() - line.y < RAISED) {
                line.chunks.add(mark);
                return;
            }
        }
        lines.add(new TextLine(mark));
    }

    /** Nothing is added any more. */
    private void close() {
        chunks.sort(Comparator.comparingDouble(Chunk::x));
        top = chunks.getFirst().top();
        bottom = chunks.getFirst().bottom();
        for (int i = 1; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (chunk.x() < chunks.get(i - 1).end() - OVERLAP) {
                throw new RefusedDocument(Oddity.COVERED, chunks.get(i - 1).text());
            }
            top = Math.max(top, chunk.top());
            bottom = Math.min(bottom, chunk.bottom());
        }
    }

    String text() {
        if (chunks.size() == 1) {
            return chunks.getFirst().text();
        }
        return chunks.stream().map(Chunk::text).collect(Collectors.joining());
    }

    double y() {
        return y;
    }

    double left() {
        return chunks.getFirst().x();
    }

    double right() {
        return chunks.getLast().end();
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }
}
