package org.mingcha.document.comparison;

import org.mingcha.document.Punctuation;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** What one operator shows: its characters, and how far they reach. */
final class ShownText {
    private static final int EM = 1000;

    /** Half of a mark of full width is blank: so much of it may be taken. */
    private static final double BLANK = 500;

    private static final double ROUNDING = 1;
    private static final double NEARLY_WIDE = 0.9;

    private final PdfFont font;
    private final double size;
    private final double spacing;
    private final String place;
    private final StringBuilder text = new StringBuilder();
    private double width;
    private double back;
    private boolean isBehindMark;
    private boolean isWide;

    ShownText(PdfFont font, double size, double spacing, String place) {
        this.font = font;
        this.size = size;
        this.spacing = spacing;
        this.place = place;
    }

    String text() {
        demandBlank(-1);
        return text.toString();
    }

    double width() {
        return width;
    }

    /** A number within the list moves what follows: further on, or back over the blank half of a mark and over the spacing. */
    void add(PdfValue value) {
        switch (value) {
            case PdfValue.Number(double by) when by <= 0 -> width -= by / EM * size;
            case PdfValue.Number(double by) -> {
                back += by;
                width -= by / EM * size;
            }
            case PdfValue.Text(String codes) -> add(codes);
            default -> throw new RefusedDocument(Oddity.COVERED, place + ": TJ");
        }
    }

    void add(String codes) {
        if (codes.length() % 2 != 0) {
            throw RefusedDocument.structure(place + ": Tj");
        }
        for (int i = 0; i < codes.length(); i += 2) {
            PdfFont.Glyph glyph = font.glyph(codes.charAt(i) << 8 | codes.charAt(i + 1));
            isWide = glyph.width() > NEARLY_WIDE;
            demandBlank(glyph.character());
            width += (text.isEmpty() ? 0 : spacing) + glyph.width() * size;
            text.appendCodePoint(glyph.character());
            isBehindMark = isWide && Punctuation.closes(glyph.character());
        }
    }

    private void demandBlank(int next) {
        double spread = next >= 0 ? spacing / size * EM + ROUNDING : ROUNDING;
        double room =
                spread + (isBehindMark ? BLANK : 0) + (next >= 0 && isWide && Punctuation.opens(next) ? BLANK : 0);
        if (back > room) {
            throw new RefusedDocument(Oddity.COVERED, place + ": TJ");
        }
        back = 0;
    }
}
