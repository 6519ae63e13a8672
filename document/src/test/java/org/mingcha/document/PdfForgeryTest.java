package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.document.PdfForger.operators;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** What can be done to a PDF file so that people read something else than what was sealed as figures. */
class PdfForgeryTest {

    private static final Pattern CHUNK =
            Pattern.compile("BT\\n/F\\d+ \\S+ Tf\\n1 0 0 1 (\\S+) (\\S+) Tm\\n.*?\\nET\\n", Pattern.DOTALL);

    /** Something done to an honest file, and what it is found to be. */
    record Forgery(String name, Oddity found, PdfForger.Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void anHonestFileWrittenAnewByALibraryHolds() {
        byte[] anew = PdfForger.forge(ComparedReport.pdf(), pdf -> {});
        assertEquals(new Outcome.Same(How.TEXT), ComparedReport.compare(Format.PDF, anew));
    }

    static Stream<Forgery> hiding() {
        return Stream.of(
                new Forgery("a picture over the text", Oddity.PICTURE, PdfForgeryTest::picture),
                new Forgery("an inline picture", Oddity.PICTURE, operators(all -> all + "q BI /W 1 /H 1 ID x EI Q\n")),
                new Forgery("a painted rectangle", Oddity.PICTURE, operators(all -> all + bar(100, 600, 300, 640))),
                new Forgery(
                        "a stroke that makes 1 a 7", Oddity.PICTURE, operators(all -> all + bar(200, 600, 206, 601))),
                new Forgery("a line through a figure", Oddity.COVERED, PdfForgeryTest::struck),
                new Forgery("white text", Oddity.COLOUR, operators(all -> all.replaceFirst("0 0 0 rg", "1 1 1 rg"))),
                new Forgery("grey text", Oddity.COLOUR, operators(all -> all.replaceFirst("BT\n", "0.99 g\nBT\n"))),
                new Forgery("text that is not drawn", Oddity.HIDDEN, operators(all -> mode(all, 3))),
                new Forgery("text that only clips", Oddity.HIDDEN, operators(all -> mode(all, 7))),
                new Forgery("edges as thick as the text", Oddity.STRUCTURE, operators(PdfForgeryTest::fat)),
                new Forgery("transparent text", Oddity.HIDDEN, operators(all -> "/G1 gs\n" + all)),
                new Forgery("a clip that hides", Oddity.HIDDEN, operators(PdfForgeryTest::clipped)),
                new Forgery("a word in one point", Oddity.SIZE, operators(all -> sized(all, "1"))),
                new Forgery(
                        "text turned over", Oddity.SIZE, operators(all -> all.replaceFirst("\n1 0 0 1", "\n-1 0 0 1"))),
                new Forgery("text off the page", Oddity.OUTSIDE, operators(all -> moved(all, 3, 900, 0))),
                new Forgery("text in the margin", Oddity.OUTSIDE, operators(all -> moved(all, 3, -60, 0))),
                new Forgery("text over other text", Oddity.COVERED, operators(PdfForgeryTest::over)),
                new Forgery("paragraphs in another order", Oddity.ORDER, operators(PdfForgeryTest::exchanged)),
                new Forgery("letters over each other", Oddity.COVERED, operators(PdfForgeryTest::tight)),
                new Forgery("words that belong to no text", Oddity.OUTSIDE, operators(PdfForgeryTest::more)),
                new Forgery("words for copying and screen readers", Oddity.HIDDEN, PdfForgeryTest::actualText),
                new Forgery("glyphs pushed together", Oddity.COVERED, operators(all -> "-9 Tc\n" + all)),
                new Forgery("a heading that nobody wrote", Oddity.HIDDEN, PdfForgeryTest::heading),
                new Forgery(
                        "another title",
                        Oddity.HIDDEN,
                        pdf -> pdf.getDocumentInformation().setTitle("改")),
                new Forgery(
                        "a turned page", Oddity.STRUCTURE, pdf -> pdf.getPage(0).setRotation(180)),
                new Forgery(
                        "a smaller page",
                        Oddity.STRUCTURE,
                        pdf -> pdf.getPage(0).setCropBox(new PDRectangle(100, 100))));
    }

    @ParameterizedTest
    @MethodSource("hiding")
    void isRefusedByName(Forgery forgery) {
        byte[] forged = PdfForger.forge(ComparedReport.pdf(), forgery.change());
        assertEquals(forgery.found(), ComparedReport.oddity(ComparedReport.compare(Format.PDF, forged)));
    }

    @Test
    void aDigitChangedInThePageAloneIsFound() {
        byte[] forged = PdfForger.forge(ComparedReport.pdf(), operators(all -> digit(all)));
        Outcome.Differs found = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.PDF, forged));
        assertEquals("texts.list[2]", found.place());
    }

    /** Above the rows of a further page, where no tag says it. */
    @Test
    void aRepeatedHeadThatSaysOtherWordsIsFound() {
        byte[] report = SampleReport.bytes();
        byte[] honest = RenderedSamples.rendered(Format.PDF);
        assertEquals(new Outcome.Same(How.TEXT), ComparedReport.compare(report, Format.PDF, honest));
        byte[] forged = PdfForger.forge(honest, pdf -> {
            PDPage page = pdf.getPage(5);
            String all = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher head = CHUNK.matcher(all);
            assertTrue(all.contains("/Header") && head.find(all.indexOf("/Header")));
            String twice = head.group().replaceFirst("<(\\w{4})", "<$1$1");
            page.setContents(PdfForger.stream(pdf, all.replace(head.group(), twice)));
        });
        assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(report, Format.PDF, forged));
    }

    @Test
    void linesOfAParagraphInAnotherOrderAreOtherWords() {
        byte[] forged = PdfForger.forge(ComparedReport.pdf(), operators(all -> exchanged(all, 4, 5)));
        assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.PDF, forged));
    }

    @Test
    void whatWasAppendedLaterIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(ComparedReport.pdf())) {
            pdf.getDocumentInformation().setTitle("改");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
        }
        assertEquals(Oddity.UPDATED, ComparedReport.oddity(ComparedReport.compare(Format.PDF, out.toByteArray())));
    }

    private static void picture(PDDocument pdf) throws IOException {
        var picture = LosslessFactory.createFromImage(pdf, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB));
        try (PDPageContentStream page = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true)) {
            page.drawImage(picture, 100, 500, 300, 60);
        }
    }

    private static String bar(int left, int bottom, int right, int top) {
        return "/Artifact <</Type /Layout>> BDC\n%1$d %2$d m\n%3$d %2$d l\n%3$d %4$d l\n%1$d %4$d l\nh\nf\nEMC\n"
                .formatted(left, bottom, right, top);
    }

    /** A level line from edge to edge, as tables have them, through the middle of a line of text. */
    private static void struck(PDDocument pdf) throws IOException {
        operators(all -> {
                    int y = (int) Double.parseDouble(line(all, 4)) + 5;
                    return all + bar(79, y, 522, y + 1);
                })
                .make(pdf);
    }

    private static String mode(String all, int mode) {
        return all.replaceFirst("BT\n", mode + " Tr\nBT\n");
    }

    private static String fat(String all) {
        return all.replaceFirst("BT\n", "2 Tr\n9 w\nBT\n");
    }

    private static String clipped(String all) {
        return "400 736 m\n520 736 l\n520 99 l\n400 99 l\n400 736 l\nW\nn\n" + all;
    }

    private static String sized(String all, String size) {
        return all.replaceFirst("16 Tf", size + " Tf");
    }

    /** A line's pieces, put elsewhere. */
    private static String moved(String all, int index, double right, double up) {
        String y = line(all, index);
        return CHUNK.matcher(all).replaceAll(chunk -> {
            if (!chunk.group(2).equals(y)) {
                return Matcher.quoteReplacement(chunk.group());
            }
            String place = "1 0 0 1 %.3f %.3f Tm"
                    .formatted(Double.parseDouble(chunk.group(1)) + right, Double.parseDouble(chunk.group(2)) + up);
            return Matcher.quoteReplacement(chunk.group().replaceFirst("1 0 0 1 \\S+ \\S+ Tm", place));
        });
    }

    /** Two lines, each where the other one was. */
    private static String exchanged(String all, int one, int other) {
        String first = " " + line(all, one) + " Tm";
        String second = " " + line(all, other) + " Tm";
        return all.replace(first, " % Tm").replace(second, first).replace(" % Tm", second);
    }

    /** The base line of a line: 0 and 1 the title, 2 the addressee, then the text. */
    private static String line(String all, int index) {
        return CHUNK.matcher(all)
                .results()
                .map(chunk -> chunk.group(2))
                .distinct()
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    /** The second line of a paragraph lies half over the first. */
    private static String over(String all) {
        return moved(all, 4, 0, 20);
    }

    /** The addressee goes below the first line of the paragraph that follows. */
    private static String exchanged(String all) {
        return exchanged(all, 2, 3);
    }

    private static String tight(String all) {
        return all.replaceFirst("\\[<(\\w{8})", "[<$1>990<");
    }

    /** The page's number once more, where text stands. */
    private static String more(String all) {
        Matcher number = CHUNK.matcher(all);
        if (!number.find(all.indexOf("/Pagination"))) {
            throw new AssertionError("a page without number");
        }
        String again = number.group().replaceFirst("1 0 0 1 \\S+ \\S+ Tm", "1 0 0 1 300 400 Tm");
        return all.substring(0, number.end()) + again + all.substring(number.end());
    }

    /** 2025, where it stands by itself: in the first paragraph. */
    private static String digit(String all) {
        return all.replaceFirst("<" + codes("2025") + ">", "<" + codes("2026") + ">");
    }

    private static String codes(String digits) {
        EmbeddedFont latin = EmbeddedFonts.shipped().of("Mingcha Latin");
        return digits.chars().mapToObj(c -> "%04X".formatted(latin.glyph(c))).collect(Collectors.joining());
    }

    /** In the list beside the pages. */
    private static void heading(PDDocument pdf) {
        COSDictionary first =
                pdf.getDocumentCatalog().getDocumentOutline().getCOSObject().getCOSDictionary(COSName.FIRST);
        first.setString(COSName.TITLE, "改");
    }

    private static void actualText(PDDocument pdf) {
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        root.getCOSDictionary(COSName.K).setItem(COSName.getPDFName("ActualText"), new COSString("改"));
    }
}
