package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a line's glyphs in their places: spread or squeezed to the width, or set to one side. */
final class LinePlacer {
    /** A line with less text than this keeps its gaps as they are: a long word came after it. */
    private static final double WIDEST_GAP = 0.5;

    private final ShapedText text;
    private final LineBreaker.Line line;
    private final double[] gaps;
    private double width;

    enum Align {
        JUSTIFY,
        LEFT,
        CENTER,
        RIGHT
    }

    LinePlacer(ShapedText text, LineBreaker.Line line) {
        this.text = text;
        this.line = line;
        gaps = new double[line.end() - line.start()];
        for (int i = line.start(); i < line.end(); i++) {
            width += text.advance(i);
        }
    }

    List<PlacedText> place(double left, double room, Align align, double baseline, @Nullable Tag owner) {
        if (width > room) {
            squeeze(width - room);
        } else if (align == Align.JUSTIFY && !line.isLast()) {
            stretch(room - width);
        }
        double spare = Math.max(0, room - width);
        double from = switch (align) {
            case JUSTIFY, LEFT -> left;
            case CENTER -> left + spare / 2;
            case RIGHT -> left + spare;
        };
        return pieces(from, baseline, owner);
    }

    private void stretch(double by) {
        int count = 0;
        for (int i = line.start(); i < line.end() - 1; i++) {
            count += text.stretchesAfter(i) ? 1 : 0;
        }
        double gap = by / Math.max(1, count);
        if (gap > WIDEST_GAP * text.size(line.start())) {
            return;
        }
        for (int i = line.start(); i < line.end() - 1; i++) {
            gaps[i - line.start()] += text.stretchesAfter(i) ? gap : 0;
        }
    }

    private void squeeze(double by) {
        double all = 0;
        for (int i = line.start(); i < line.end(); i++) {
            all += slack(i);
        }
        double part = all > 0 ? Math.min(1, by / all) : 0;
        for (int i = line.start(); i < line.end(); i++) {
            gaps[i - line.start()] -= slack(i) * part;
        }
        width -= all * part;
    }

    /** What may be taken away between this glyph and the next, or behind the last one. */
    private double slack(int at) {
        boolean endsLine = at == line.end() - 1;
        return text.slackAfter(at, endsLine) + (endsLine ? 0 : text.slackBefore(at + 1));
    }

    private List<PlacedText> pieces(double left, double baseline, @Nullable Tag owner) {
        List<PlacedText> pieces = new ArrayList<>(4);
        double x = left;
        for (int from = line.start(); from < line.end(); ) {
            int end = from + 1;
            while (end < line.end() && text.font(end) == text.font(from) && text.style(end) == text.style(from)) {
                end++;
            }
            pieces.add(piece(from, end, x, baseline, owner));
            x = pieces.getLast().right();
            from = end;
        }
        return pieces;
    }

    private PlacedText piece(int from, int end, double left, double baseline, @Nullable Tag owner) {
        TypeStyle style = text.style(from);
        int[] glyphs = new int[end - from];
        double[] places = new double[end - from + 1];
        places[0] = left;
        for (int i = from; i < end; i++) {
            glyphs[i - from] = text.glyph(i);
            places[i - from + 1] = places[i - from] + text.advance(i) + gaps[i - line.start()];
        }
        int[] characters = Arrays.copyOfRange(text.characters(), from, end);
        double raised = baseline - style.rise();
        return new PlacedText(text.font(from), style.size(), style.ink(), raised, characters, glyphs, places, owner);
    }
}
