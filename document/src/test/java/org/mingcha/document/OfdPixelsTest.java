package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The same pages look the same in both formats, drawn by programs that are not ours. */
class OfdPixelsTest {
    private static final int DOTS = 96;
    private static final double DIFFERENT = 1;
    private static final int INK = 128;

    @Test
    void everyPageOfAPaperLooksAsItsPdf() throws Exception {
        Document paper = PaperSample.document();
        OfdCanvas canvas = new OfdCanvas(parts(OfficialDocument.render(paper, Format.OFD, CitationStyle.ANNEX)), DOTS);
        byte[] pdf = OfficialDocument.render(paper, Format.PDF, CitationStyle.ANNEX);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                compare(renderer.renderImageWithDPI(i, DOTS, ImageType.RGB), canvas.draw(i), "page " + (i + 1));
            }
        }
    }

    private static void compare(BufferedImage pdf, BufferedImage ofd, String place) {
        assertEquals(pdf.getWidth(), ofd.getWidth(), 1, place);
        assertEquals(pdf.getHeight(), ofd.getHeight(), 1, place);
        Rectangle one = ink(pdf);
        Rectangle other = ink(ofd);
        String both = place + ": " + one + " " + other;
        assertEquals(one.getMinX(), other.getMinX(), 2, both);
        assertEquals(one.getMinY(), other.getMinY(), 2, both);
        assertEquals(one.getMaxX(), other.getMaxX(), 2, both);
        assertEquals(one.getMaxY(), other.getMaxY(), 2, both);
        long difference = 0;
        int width = Math.min(pdf.getWidth(), ofd.getWidth());
        int height = Math.min(pdf.getHeight(), ofd.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                difference += Math.abs(grey(pdf, x, y) - grey(ofd, x, y));
            }
        }
        double mean = difference / (double) (width * height);
        assertTrue(mean < DIFFERENT, place + ": " + mean);
    }

    private static Rectangle ink(BufferedImage image) {
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (grey(image, x, y) < INK) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink;
    }

    private static int grey(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }

    private static Map<String, byte[]> parts(byte[] ofd) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
