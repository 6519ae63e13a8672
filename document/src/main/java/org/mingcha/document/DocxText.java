package org.mingcha.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.layout.FittedLine;

/**
 * Runs of text, spaced so that whoever breaks the lines breaks them where our pages do: each line is made to fill its
 * width. No break is written, so that text that is changed flows on as usual.
 */
final class DocxText {
    /** Twips. What is closer could cover something: a reader of our files refuses it. */
    private static final int CLOSEST = -39;

    private static final int WIDEST = 159;
    private static final int TWIPS = 20;

    private final Markup part;
    private final CitationStyle citations;

    DocxText(Markup part, CitationStyle citations) {
        this.part = part;
        this.citations = citations;
    }

    /** A character of a paragraph. */
    private record Place(int character, @Nullable String style) {}

    void write(List<Run> runs, List<FittedLine> lines, double size) {
        List<Place> places = places(runs);
        int[] spacing = spacing(places, lines, size);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            text.appendCodePoint(place.character);
            boolean goesOn = i + 1 < places.size()
                    && spacing[i] == spacing[i + 1]
                    && String.valueOf(place.style).equals(String.valueOf(places.get(i + 1).style));
            if (!goesOn) {
                run(place.style, spacing[i], text.toString());
                text.setLength(0);
            }
        }
    }

    private List<Place> places(List<Run> runs) {
        List<Place> places = new ArrayList<>();
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> add(places, words.text(), null);
                case FigureRun figure -> {
                    add(places, figure.text(), "Figure");
                    if (citations == CitationStyle.FOOTNOTES
                            && !figure.citations().isEmpty()) {
                        add(places, CitationMarks.of(figure.citations()), "Citation");
                    }
                }
            }
        }
        return places;
    }

    private static void add(List<Place> places, String text, @Nullable String style) {
        text.codePoints().forEach(c -> places.add(new Place(c, style)));
    }

    /** Behind each character. None where the text was not laid out as it is, as with blanks in a row. */
    private static int[] spacing(List<Place> places, List<FittedLine> lines, double size) {
        int[] spacing = new int[places.size()];
        if (lines.isEmpty() || lines.getLast().end() != places.size()) {
            return spacing;
        }
        for (FittedLine line : lines) {
            Arrays.fill(spacing, line.start(), line.end(), Math.clamp(each(line, size), CLOSEST, WIDEST));
        }
        return spacing;
    }

    /** A line that ends early because a long word comes after it keeps its gaps, as on our pages. */
    private static int each(FittedLine line, double size) {
        // LibreOffice takes nothing away where it puts a gap.
        int places = line.end() - line.start() - (line.isLast() && line.room() < 0 ? line.gaps() + 1 : 0);
        int each = (int) Math.floor(line.room() * TWIPS / Math.max(1, places));
        boolean isShort = each > size * TWIPS / 2;
        return line.isLast() ? Math.min(0, each) : isShort ? 0 : each;
    }

    void run(@Nullable String style, int spacing, String text) {
        part.open("w:r");
        if (style != null || spacing != 0) {
            part.open("w:rPr");
            if (style != null) {
                part.empty("w:rStyle", "w:val", style);
            }
            if (spacing != 0) {
                part.empty("w:spacing", "w:val", String.valueOf(spacing));
            }
            part.close("w:rPr");
        }
        part.element("w:t", text, "xml:space", "preserve").close("w:r");
    }
}
