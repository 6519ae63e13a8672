package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingcha.document.ChartPicture;
import org.mingcha.document.ChartPicture.ChartBar;
import org.mingcha.document.ChartPicture.ChartLabel;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * That a drawing is the one that the numbers give: the same bars in the same order, each with its label, and nothing else.
 *
 * @param place what is named where it isn't
 */
record ShownChart(ChartPicture picture, PdfUnit unit, String place) {
    private static final double ROUNDING = 0.03;

    /** The middle of glyphs is known less exactly: a file's widths are whole thousandths. */
    private static final double LABEL_ROUNDING = 0.6;

    private static final double LEFT = (PageArea.LEFT + PageArea.RIGHT - ChartPicture.WIDTH) / 2;
    private static final double PAGE_ROUNDING = 0.5;

    /** The page it is on. */
    int page() {
        SortedMap<Integer, List<Chunk>> pages = unit.pages();
        if (pages.size() != 1) {
            throw refused();
        }
        return pages.firstKey();
    }

    /** Its upper edge on the page. */
    double top() {
        if (unit.bars().size() != picture.bars().size()) {
            throw refused();
        }
        return unit.bars().getLast().top() + picture.bars().getLast().top();
    }

    double left() {
        return unit.bars().getLast().left();
    }

    double right() {
        return unit.bars().getLast().right();
    }

    double bottom() {
        return top() - ChartPicture.HEIGHT;
    }

    void check() {
        double top = top();
        if (Math.abs(left() - LEFT) > PAGE_ROUNDING
                || top > PageArea.TOP + PageArea.SLACK
                || bottom() < PageArea.BOTTOM) {
            throw new RefusedDocument(Oddity.OUTSIDE, place);
        }
        for (int i = 0; i < picture.bars().size(); i++) {
            if (!is(unit.bars().get(i), picture.bars().get(i), top)) {
                throw refused();
            }
        }
        List<Chunk> chunks = new ArrayList<>(unit.pages().getOrDefault(page(), List.of()));
        picture.labels().forEach(label -> label(label, top - label.baseline(), chunks));
        if (!chunks.isEmpty()) {
            throw refused();
        }
    }

    private boolean is(Bar bar, ChartBar wanted, double top) {
        return Math.abs(bar.left() - left() - wanted.left()) < ROUNDING
                && Math.abs(bar.right() - left() - wanted.right()) < ROUNDING
                && Math.abs(top - bar.top() - wanted.top()) < ROUNDING
                && Math.abs(top - bar.bottom() - wanted.bottom()) < ROUNDING
                && bar.ink() == (wanted.isAxis() ? ShownInk.BLACK : ShownInk.GREY);
    }

    /** Takes away what stands in the label's room. */
    private void label(ChartLabel label, double baseline, List<Chunk> chunks) {
        double from = left() + label.left() - ROUNDING;
        double to = from + label.room() + 2 * ROUNDING;
        List<Chunk> own = chunks.stream()
                .filter(chunk -> Math.abs(chunk.y() - baseline) < ROUNDING && chunk.x() >= from && chunk.end() <= to)
                .toList();
        chunks.removeAll(own);
        List<TextLine> lines = TextLine.of(own);
        boolean isSaid = lines.size() == 1
                && lines.getFirst().text().equals(label.text())
                && Math.abs(lines.getFirst().left() + lines.getFirst().right() - from - to) < 2 * LABEL_ROUNDING
                && own.stream()
                        .allMatch(chunk -> Sizes.is(chunk, ChartPicture.LABEL_SIZE) && chunk.ink() == ShownInk.BLACK);
        if (!isSaid) {
            throw refused();
        }
    }

    private RefusedDocument refused() {
        return new RefusedDocument(Oddity.PICTURE, place);
    }
}
