package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** What GB/T 9704-2012 asks of a page, measured in the file that was written. */
class PdfPageTest {

    private static final double MM = 72 / 25.4;
    private static final int BODY_PAGE = 2;

    @Test
    void bodyLinesStandInTheTypeArea() throws IOException {
        List<Line> lines = bodyLines();
        assertEquals(22, lines.size());
        for (Line line : lines) {
            assertTrue(line.left() >= 27.99 && line.inkRight() <= 184.2, line.toString());
            assertTrue(line.baseline() >= 37 && line.baseline() <= 262, line.toString());
            assertTrue(line.characters() <= 29 + line.digits(), line.toString());
        }
    }

    @Test
    void linesFollowThePitch() throws IOException {
        List<Line> lines = bodyLines();
        for (int i = 1; i < lines.size(); i++) {
            double pitch = lines.get(i).baseline() - lines.get(i - 1).baseline();
            assertEquals(10.23, pitch, 0.1, lines.get(i).toString());
        }
    }

    @Test
    void fullLinesHoldTwentyEightCharacters() throws IOException {
        byte[] pdf = OfficialDocument.render(plain("政".repeat(300)), Format.PDF, CitationStyle.ANNEX);
        List<Line> lines = lines(pdf, 1);
        assertEquals(28, lines.get(2).characters(), lines.toString());
    }

    @Test
    void everyFaceIsEmbeddedSubsetAndReadable() throws IOException {
        try (PDDocument document = Loader.loadPDF(RenderedSamples.rendered(Format.PDF))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                    assertTrue(font.getCOSObject().containsKey(COSName.TO_UNICODE), font.getName());
                }
            }
        }
    }

    @Test
    void extractedTextHasNoRadicalsAndNoControlCodes() {
        String text = RenderedSamples.pdfText(RenderedSamples.rendered(Format.PDF));
        assertTrue(text.replaceAll("\\s", "").contains("一年内受训4人"), "一 is extracted as itself");
        assertFalse(text.codePoints().anyMatch(c -> c >= 0x2e80 && c <= 0x2fdf));
        assertFalse(text.codePoints().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r'));
    }

    @Test
    void repeatsTheHeadOfATableOnEachPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(RenderedSamples.rendered(Format.PDF))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(6);
            stripper.setEndPage(6);
            assertTrue(stripper.getText(document).contains("引用的项目"));
        }
    }

    @Test
    void neverLeavesASignatureWithoutText() throws IOException {
        byte[] pdf = RenderedSamples.rendered(Format.PDF, Layout.NARRATIVE, CitationStyle.ANNEX);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(!text.contains("核验文件") || text.contains("特此报告"), text);
            }
        }
    }

    static Document plain(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("报告"));
        for (String text : paragraphs) {
            blocks.add(new Block.Paragraph(List.of(new Run.Words(text)), null));
        }
        return new Document("zh-CN", Instant.parse("2026-01-06T03:12:45Z"), "plain", blocks);
    }

    private static List<Line> bodyLines() throws IOException {
        return lines(RenderedSamples.rendered(Format.PDF), BODY_PAGE);
    }

    private static List<Line> lines(byte[] pdf, int page) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                TextPosition first = positions.getFirst();
                TextPosition last = positions.getLast();
                double right = (last.getXDirAdj() + last.getWidthDirAdj()) / MM;
                lines.add(new Line(text, first.getXDirAdj() / MM, right, first.getYDirAdj() / MM));
            }
        };
        stripper.setWordSeparator("");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        lines.removeIf(line -> line.text().matches("— \\d+ —"));
        return joined(lines);
    }

    /** The stripper hands over a line in pieces where it sees a gap. */
    private static List<Line> joined(List<Line> pieces) {
        List<Line> lines = new ArrayList<>();
        for (Line piece : pieces) {
            if (!lines.isEmpty() && Math.abs(lines.getLast().baseline() - piece.baseline()) < 1) {
                Line start = lines.removeLast();
                lines.add(new Line(start.text() + piece.text(), start.left(), piece.right(), start.baseline()));
            } else {
                lines.add(piece);
            }
        }
        return lines;
    }

    private record Line(String text, double left, double right, double baseline) {

        /** The blank half of a mark may hang where the line was too long by a little. */
        double inkRight() {
            return right - (Punctuation.closes(text.codePointBefore(text.length())) ? 8 / MM : 0);
        }

        int characters() {
            return text.codePointCount(0, text.length());
        }

        int digits() {
            return (int) text.chars().filter(c -> c < 0x100).count();
        }
    }
}
