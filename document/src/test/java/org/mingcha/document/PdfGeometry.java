package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the characters of a PDF file stand, as a program by others finds them: GB/T 9704, 5.2 and 7.5. */
final class PdfGeometry extends PDFTextStripper {
    private static final double MM = 72 / 25.4;
    private static final double LEFT = 27.9;
    /** The blank half of a mark may hang. */
    private static final double RIGHT = 184.2 + 8 / MM;

    private static final double TOP = 37;
    private static final double BOTTOM = 262.1;
    private static final double MIDDLE = 105;

    private final int most;
    private int pages;

    private PdfGeometry(int most) {
        this.most = most;
        setWordSeparator("");
    }

    /** @param most characters in a line of the text's own size */
    static void check(byte[] pdf, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertEquals(210, page.getMediaBox().getWidth() / MM, 0.1);
                assertEquals(297, page.getMediaBox().getHeight() / MM, 0.1);
            }
            PdfGeometry geometry = new PdfGeometry(most);
            geometry.getText(document);
            assertEquals(document.getNumberOfPages(), geometry.pages, "numbered pages");
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        double left = first.getXDirAdj() / MM;
        double right = (last.getXDirAdj() + last.getWidthDirAdj()) / MM;
        double base = first.getYDirAdj() / MM;
        if (text.matches("(— )?\\d+( —)?") && base > BOTTOM) {
            pages++;
            assertEquals(String.valueOf(getCurrentPageNo()), text.replaceAll("[— ]", ""));
            boolean isOdd = getCurrentPageNo() % 2 == 1;
            assertTrue(isOdd ? left > MIDDLE : right < MIDDLE, text + " at " + left);
            // 7 mm below the text to the dash, which stands in the middle of the figures' height.
            assertTrue(base > BOTTOM + 6 && base < BOTTOM + 11, text + " on " + base);
            return;
        }
        String where = "page %d, %.1f–%.1f on %.1f: %s".formatted(getCurrentPageNo(), left, right, base, text);
        assertTrue(left >= LEFT && right <= RIGHT && base >= TOP && base <= BOTTOM, where);
        long wide = text.codePoints().filter(c -> c > 0x2000).count();
        assertTrue(first.getFontSizeInPt() < 15 || wide <= most, where);
    }
}
