package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.document.Block;
import org.mingcha.document.ChartPicture;
import org.mingcha.document.Passage;
import org.mingcha.document.Passages;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * That the pages show the texts as they were read: one below the other, cells side by side, nothing over anything else,
 * in its size and in its place.
 */
final class PageFlow {
    private static final double SLACK = 0.8;

    /** Lines nearer to each other than this part of their size would lie over each other. */
    private static final double NEAREST = 0.9;

    private final List<Passage> passages;
    private final List<PdfUnit> units;
    private final List<PageContent.Shown> pages;
    private final Budget budget;
    private final Map<Integer, ShownChart> charts = new HashMap<>();
    private int page;
    private Grid grid = new Grid(List.of(), "");

    /** @param passages one for each of the units */
    PageFlow(
            List<Passage> passages,
            List<PdfUnit> units,
            List<PageContent.Shown> pages,
            List<Block.Chart> drawn,
            Budget budget) {
        this.passages = passages;
        this.units = units;
        this.pages = pages;
        this.budget = budget;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).isDrawing() != (passages.get(i).kind() == Passage.Kind.CHART)) {
                throw new RefusedDocument(Oddity.PICTURE, passages.get(i).place());
            }
            if (units.get(i).isDrawing()) {
                ChartPicture picture = ChartPicture.of(drawn.get(charts.size()));
                charts.put(
                        i, new ShownChart(picture, units.get(i), passages.get(i).place()));
            }
        }
    }

    void check() {
        charts.values().forEach(ShownChart::check);
        onePageAfterTheOther();
        List<List<Integer>> onPage = new ArrayList<>();
        pages.forEach(each -> onPage.add(new ArrayList<>()));
        for (int i = 0; i < units.size(); i++) {
            for (int each : units.get(i).pages().keySet()) {
                boolean isRepeated =
                        units.get(i).isHead() && each > units.get(i).pages().firstKey();
                List<Integer> there = onPage.get(each);
                there.add(isRepeated ? heads(there) : there.size(), i);
            }
        }
        for (page = 0; page < pages.size(); page++) {
            grid = new Grid(pages.get(page).bars(), place());
            grid.check();
            number();
            demandInk(onPage.get(page));
            below(onPage.get(page));
        }
    }

    /** A head that stands on this page again is above all that goes on there. */
    private int heads(List<Integer> there) {
        int count = 0;
        while (count < there.size() && units.get(there.get(count)).isHead()) {
            count++;
        }
        return count;
    }

    private void onePageAfterTheOther() {
        int before = 0;
        int reached = 0;
        int row = -1;
        for (int i = 0; i < units.size(); i++) {
            if (passages.get(i).row() < 0 || passages.get(i).row() != row) {
                before = reached;
            }
            row = passages.get(i).row();
            PdfUnit unit = units.get(i);
            if (unit.pages().firstKey() < before) {
                throw odd(Oddity.ORDER, i);
            }
            reached = Math.max(
                    reached,
                    unit.isHead() ? unit.pages().firstKey() : unit.pages().lastKey());
        }
    }

    private void below(List<Integer> there) {
        double bottom = PageArea.TOP + PageArea.SLACK;
        for (int i = 0; i < there.size(); ) {
            int row = passages.get(there.get(i)).row();
            double right = 0;
            double reached = bottom;
            do {
                ShownChart chart = charts.get(there.get(i));
                if (chart != null) {
                    reached = Math.min(reached, below(chart, bottom));
                    i++;
                    continue;
                }
                List<TextLine> lines = lines(there.get(i));
                if (!lines.isEmpty()) {
                    if (lines.getFirst().top() > bottom + SLACK || left(lines) < right - SLACK) {
                        throw odd(Oddity.ORDER, there.get(i));
                    }
                    right = right(lines);
                    demandColumn(there.get(i), lines.getFirst());
                    reached = Math.min(reached, lines.getLast().bottom());
                }
                i++;
            } while (i < there.size() && (isInRow(row, there.get(i)) || standsBeside(there.get(i - 1), there.get(i))));
            bottom = reached;
        }
    }

    /** Where a drawing ends that nothing else touches. */
    private double below(ShownChart chart, double bottom) {
        if (chart.top() > bottom + SLACK) {
            throw new RefusedDocument(Oddity.ORDER, place() + ", " + chart.place());
        }
        for (Bar bar : pages.get(page).bars()) {
            if (bar.bottom() < chart.top() && bar.top() > chart.bottom()) {
                throw new RefusedDocument(Oddity.COVERED, place() + ", " + chart.place());
            }
        }
        return chart.bottom();
    }

    private boolean isInRow(int row, int unit) {
        return row >= 0 && passages.get(unit).row() == row;
    }

    /** In a head the signer is to the right of the number. */
    private boolean standsBeside(int number, int signer) {
        return passages.get(number).kind() == Passage.Kind.LETTERHEAD_NUMBER
                && passages.get(signer).kind() == Passage.Kind.LETTERHEAD_NUMBER;
    }

    /** Left of a cell there are as many upright bars as columns; the one at the edge of the text is none of them. */
    private void demandColumn(int unit, TextLine line) {
        int column = passages.get(unit).column();
        if (column >= 0 && grid.columnsBefore(line) != column) {
            throw odd(Oddity.ORDER, unit);
        }
    }

    private List<TextLine> lines(int unit) {
        List<Chunk> chunks = units.get(unit).pages().getOrDefault(page, List.of());
        double size = Sizes.of(passages.get(unit));
        for (Chunk chunk : chunks) {
            if (!Sizes.is(chunk, passages.get(unit)) && !Sizes.isMark(chunk)) {
                throw odd(Oddity.SIZE, unit);
            }
            if (chunk.ink() != ink(unit)) {
                throw odd(Oddity.COLOUR, unit);
            }
            if (!PageArea.holdsText(chunk)) {
                throw odd(Oddity.OUTSIDE, unit);
            }
        }
        List<TextLine> lines = TextLine.of(chunks);
        List<Bar> bars = pages.get(page).bars();
        budget.steps(2L * lines.size() * bars.size());
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean isTooNear = i > 0 && lines.get(i - 1).y() - line.y() < size * NEAREST;
            if (isTooNear || isTouched(line, bars)) {
                throw odd(Oddity.COVERED, unit);
            }
        }
        return lines;
    }

    private ShownInk ink(int unit) {
        return passages.get(unit).kind() == Passage.Kind.LETTERHEAD ? ShownInk.RED : ShownInk.BLACK;
    }

    /** Only below the head of a paper there is a red line. */
    private void demandInk(List<Integer> there) {
        boolean isRed = pages.get(page).bars().stream().anyMatch(bar -> bar.ink() == ShownInk.RED);
        if (isRed && there.stream().noneMatch(unit -> ink(unit) == ShownInk.RED)) {
            throw new RefusedDocument(Oddity.COLOUR, place());
        }
    }

    private static boolean isTouched(TextLine line, List<Bar> bars) {
        for (Bar bar : bars) {
            if (bar.touches(line)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the page, which belongs to no text. */
    private void number() {
        List<Chunk> chunks = pages.get(page).byMark().getOrDefault(-1, List.of());
        for (Chunk chunk : chunks) {
            if (!PageArea.holdsNumber(chunk) || chunk.ink() != ShownInk.BLACK || !Sizes.is(chunk, Sizes.PAGE_NUMBER)) {
                throw new RefusedDocument(Oddity.OUTSIDE, place() + ": " + chunk.text());
            }
        }
        List<String> lines = TextLine.of(chunks).stream().map(TextLine::text).toList();
        if (!TextMatch.says(lines, Passages.pageNumber(page + 1))) {
            throw new RefusedDocument(Oddity.OUTSIDE, place() + ": " + String.join("", lines));
        }
    }

    private static double left(List<TextLine> lines) {
        return lines.stream().mapToDouble(TextLine::left).min().orElse(0);
    }

    private static double right(List<TextLine> lines) {
        return lines.stream().mapToDouble(TextLine::right).max().orElse(0);
    }

    private String place() {
        return "page " + (page + 1);
    }

    private RefusedDocument odd(Oddity oddity, int unit) {
        return new RefusedDocument(oddity, place() + ", " + passages.get(unit).place());
    }
}
