package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.document.Punctuation;
import org.mingcha.document.font.EmbeddedFont;

/** A text's characters with their glyphs, side by side as if the line had no end. Blanks in a row are one. */
final class ShapedText {
    /** How much of a mark's blank may go where a line is too long by a little, in parts of an em. */
    private static final double SQUEEZED = 0.25;

    private static final double HALF = 0.5;
    private static final double KEPT = 0.05;

    private final int[] characters;
    private final TypeStyle[] styles;
    private final EmbeddedFont[] fonts;
    private final int[] glyphs;
    private final double[] advances;

    private ShapedText(int[] characters, TypeStyle[] styles) {
        this.characters = characters;
        this.styles = styles;
        fonts = new EmbeddedFont[characters.length];
        glyphs = new int[characters.length];
        advances = new double[characters.length];
        for (int i = 0; i < characters.length; i++) {
            fonts[i] = styles[i].font(characters[i]);
            glyphs[i] = fonts[i].glyph(characters[i]);
            advances[i] = styles[i].size() * fonts[i].advance(glyphs[i]) / EmbeddedFont.EM;
        }
    }

    /** A piece of text in one style. */
    record Span(String text, TypeStyle style) {}

    static ShapedText of(String text, TypeStyle style) {
        return of(List.of(new Span(text, style)));
    }

    static ShapedText of(List<Span> spans) {
        int length = spans.stream().mapToInt(span -> span.text().length()).sum();
        int[] characters = new int[length];
        List<TypeStyle> styles = new ArrayList<>(length);
        int count = 0;
        for (Span span : spans) {
            for (int i = 0; i < span.text().length(); ) {
                int c = span.text().codePointAt(i);
                i += Character.charCount(c);
                if (c != ' ' || count > 0 && characters[count - 1] != ' ') {
                    characters[count++] = c;
                    styles.add(span.style());
                }
            }
        }
        if (count > 0 && characters[count - 1] == ' ') {
            count--;
        }
        return new ShapedText(
                Arrays.copyOf(characters, count), styles.subList(0, count).toArray(TypeStyle[]::new));
    }

    int length() {
        return characters.length;
    }

    int character(int at) {
        return characters[at];
    }

    int[] characters() {
        return characters;
    }

    TypeStyle style(int at) {
        return styles[at];
    }

    EmbeddedFont font(int at) {
        return fonts[at];
    }

    int glyph(int at) {
        return glyphs[at];
    }

    double advance(int at) {
        return advances[at];
    }

    double size(int at) {
        return styles[at].size();
    }

    double width() {
        return Arrays.stream(advances).sum();
    }

    /** Where a line that begins or goes on before this character may really end: blanks hang. */
    int end(int from, int to) {
        int end = to;
        while (end > from && characters[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** What may be taken from behind a closing mark. */
    double slackAfter(int at, boolean endsLine) {
        if (!Punctuation.closes(characters[at])) {
            return 0;
        }
        double blank = fonts[at].advance(glyphs[at]) - fonts[at].right(glyphs[at]);
        return slack(at, blank, endsLine ? HALF : SQUEEZED);
    }

    /** What may be taken from before an opening mark, within text of one face. */
    double slackBefore(int at) {
        boolean follows = at > 0 && fonts[at - 1] == fonts[at] && styles[at - 1] == styles[at];
        return follows && Punctuation.opens(characters[at]) ? slack(at, fonts[at].left(glyphs[at]), SQUEEZED) : 0;
    }

    private double slack(int at, double blank, double most) {
        return size(at) * Math.max(0, Math.min(most, blank / EmbeddedFont.EM - KEPT));
    }

    /** Whether room for justifying a line may be put behind this character. */
    boolean stretchesAfter(int at) {
        int c = characters[at];
        int next = characters[at + 1];
        boolean isWord = Punctuation.isNarrow(c) && Punctuation.isNarrow(next) && c != ' ' && next != ' ';
        return !isWord && !Punctuation.isDrawnOut(c, next);
    }
}
