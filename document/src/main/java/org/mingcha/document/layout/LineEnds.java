package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.Run;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;

/**
 * Where lines end on our pages, and how far the same lines would reach in a word processor: with full-width characters of
 * one em, and the gap that it puts between hanzi and what is narrow.
 */
public final class LineEnds {
    /** Of a letter of so few lines only the last paragraph goes with its end: else its first page would be empty. */
    public static final int SHORT = 4;

    /** A fifth of an em in LibreOffice, about a quarter in Word. */
    private static final double GAP = 0.22;

    /** Of a cell, and what rounding of its width may take, in points. */
    private static final double BORDERS = 1;

    private static final double NEARLY_WIDE = 0.9;
    /** The grid counts in 4096ths of a point. */
    private static final double CHARACTER_SPACES = 4096;

    private final Typography type;
    private final RunSpans runs;
    private final PageForm upright;
    private final PageForm turned;

    public LineEnds(LayoutProfile standard, CitationStyle citations) {
        type = new Typography(standard, EmbeddedFonts.shipped());
        runs = new RunSpans(type.mark(), citations);
        upright = PageForm.upright(standard.page());
        turned = PageForm.turned(standard.page());
    }

    /** Of a paragraph as wide as the page. */
    public List<FittedLine> paragraph(List<Run> texts, String role, double firstLine) {
        double narrower = role.equals("body") ? type.standard().grid().docxCharSpace() / CHARACTER_SPACES : 0;
        return lines(texts, role, upright.width() - firstLine * type.cell(), upright.width(), narrower);
    }

    /** Of a foot's line: a character in on both sides, what goes on begins behind the label. */
    public List<FittedLine> imprint(String label, String text) {
        double width = upright.width() - 2 * type.style("imprint").size();
        double hanging = ShapedText.of(label, type.style("imprint")).width();
        return lines(List.of(new Run.Words(label + text)), "imprint", width, width - hanging, 0);
    }

    /**
     * A table's columns in points.
     *
     * @param laid on our pages
     * @param fitted for a word processor, where short texts need more room
     */
    public record Columns(double[] laid, double[] fitted) {}

    public Columns columns(Block.Table table, boolean isTurned) {
        PageForm form = isTurned ? turned : upright;
        List<List<ShapedText>> texts = TableFlow.shape(type, runs, table);
        double[] asked = TableFlow.asked(type, form, table);
        double padding = 2 * TableFlow.PADDING + BORDERS;
        double[] needs = ColumnFit.needs(texts, ShapedText::width, padding);
        double[] laid = ColumnFit.widths(asked, needs);
        EmbeddedFont face = face("table");
        double[] wider = ColumnFit.needs(
                texts, text -> reach(text, new LineBreaker.Line(0, text.length(), true), face, 0), padding);
        for (int i = 0; i < needs.length; i++) {
            wider[i] = needs[i] <= laid[i] ? Math.max(needs[i], wider[i]) : needs[i];
        }
        return new Columns(laid, ColumnFit.widths(laid, wider));
    }

    /** Of a table's cell. */
    public List<FittedLine> cell(List<Run> texts, String role, double laid, double fitted) {
        double width = laid - 2 * TableFlow.PADDING;
        return lines(texts, role, width, width, 0).stream()
                .map(line -> new FittedLine(
                        line.start(), line.end(), line.room() + fitted - laid - BORDERS, line.gaps(), line.isLast()))
                .toList();
    }

    private EmbeddedFont face(String role) {
        return type.fonts().of(type.standard().face(role).family());
    }

    private List<FittedLine> lines(List<Run> texts, String role, double first, double width, double narrower) {
        ShapedText shaped = runs.shape(texts, type.style(role));
        EmbeddedFont face = face(role);
        List<LineBreaker.Line> broken = new LineBreaker(shaped, first, width).lines();
        List<FittedLine> lines = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            LineBreaker.Line line = broken.get(i);
            boolean isLast = i + 1 == broken.size();
            int end = isLast ? shaped.length() : broken.get(i + 1).start();
            double room = (line.start() == 0 ? first : width) - reach(shaped, line, face, narrower);
            lines.add(new FittedLine(line.start(), end, room, gaps(shaped, line), isLast));
        }
        return lines;
    }

    /** @param narrower what the grid adds to each full-width character */
    private static double reach(ShapedText text, LineBreaker.Line line, EmbeddedFont face, double narrower) {
        if (line.end() == line.start()) {
            return 0;
        }
        double reach = 0;
        for (int i = line.start(); i < line.end(); i++) {
            int c = text.character(i);
            EmbeddedFont font = face.draws(c) ? face : text.font(i);
            double advance = font.advance(font.glyph(c)) / (double) EmbeddedFont.EM;
            reach += advance > NEARLY_WIDE ? text.size(i) + narrower : text.size(i) * advance;
        }
        return reach + gaps(text, line) * text.size(line.start()) * GAP;
    }

    private static int gaps(ShapedText text, LineBreaker.Line line) {
        int gaps = 0;
        for (int i = line.start(); i + 1 < line.end(); i++) {
            gaps += isGap(text.character(i), text.character(i + 1)) ? 1 : 0;
        }
        return gaps;
    }

    /** Whether a word processor puts a gap between the two. */
    private static boolean isGap(int one, int next) {
        return Character.isIdeographic(one) && isNarrow(next) || isNarrow(one) && Character.isIdeographic(next);
    }

    private static boolean isNarrow(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
