package org.mingcha.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** What a PDF library puts into a file beside or in place of its text: things that act, and other fonts. */
class PdfIntrusionTest {

    static Stream<PdfForgeryTest.Forgery> active() {
        return Stream.of(
                new PdfForgeryTest.Forgery(
                        "an annotation over the text", Oddity.ANNOTATION, PdfIntrusionTest::annotation),
                new PdfForgeryTest.Forgery(
                        "a script",
                        Oddity.SCRIPT,
                        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("this.getField('a')"))),
                new PdfForgeryTest.Forgery("a named script", Oddity.SCRIPT, PdfIntrusionTest::namedScript),
                new PdfForgeryTest.Forgery("an attachment", Oddity.ATTACHMENT, PdfIntrusionTest::attachment),
                new PdfForgeryTest.Forgery(
                        "a form", Oddity.FORM, pdf -> pdf.getDocumentCatalog().setAcroForm(new PDAcroForm(pdf))),
                new PdfForgeryTest.Forgery(
                        "a layer",
                        Oddity.LAYER,
                        pdf -> pdf.getDocumentCatalog().setOCProperties(new PDOptionalContentProperties())),
                new PdfForgeryTest.Forgery("a password", Oddity.ENCRYPTED, PdfIntrusionTest::encrypted),
                new PdfForgeryTest.Forgery("an object that nothing names", Oddity.STRUCTURE, PdfIntrusionTest::orphan));
    }

    static Stream<PdfForgeryTest.Forgery> fonts() {
        return Stream.of(
                new PdfForgeryTest.Forgery(
                        "codes that copy as other words",
                        Oddity.GLYPH,
                        pdf -> PdfForger.replace(
                                PdfForger.font(pdf, "MingchaLatin"),
                                COSName.TO_UNICODE,
                                PdfIntrusionTest::swappedMeaning)),
                new PdfForgeryTest.Forgery(
                        "codes that draw other glyphs",
                        Oddity.GLYPH,
                        pdf -> PdfForger.replace(
                                PdfForger.descendant(pdf, "MingchaLatin"),
                                COSName.CID_TO_GID_MAP,
                                PdfIntrusionTest::swappedGlyphs)),
                new PdfForgeryTest.Forgery(
                        "glyphs drawn otherwise",
                        Oddity.GLYPH,
                        pdf -> PdfForger.replace(descriptor(pdf), COSName.FONT_FILE2, PdfIntrusionTest::redrawn)),
                new PdfForgeryTest.Forgery(
                        "glyphs so small that nobody sees them",
                        Oddity.FONT,
                        pdf -> PdfForger.replace(descriptor(pdf), COSName.FONT_FILE2, PdfIntrusionTest::shrunk)),
                new PdfForgeryTest.Forgery("widths that push glyphs together", Oddity.GLYPH, PdfIntrusionTest::widths),
                new PdfForgeryTest.Forgery("another font", Oddity.FONT, PdfIntrusionTest::otherFont));
    }

    @ParameterizedTest
    @MethodSource({"active", "fonts"})
    void isRefusedByName(PdfForgeryTest.Forgery forgery) {
        byte[] forged = PdfForger.forge(ComparedReport.pdf(), forgery.change());
        assertEquals(forgery.found(), ComparedReport.oddity(ComparedReport.compare(Format.PDF, forged)));
    }

    private static void annotation(PDDocument pdf) throws IOException {
        PDAnnotationFreeText note = new PDAnnotationFreeText();
        note.setRectangle(new PDRectangle(100, 500, 300, 60));
        note.setContents("改");
        pdf.getPage(0).setAnnotations(List.of(note));
    }

    private static void namedScript(PDDocument pdf) {
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
        scripts.setNames(Map.of("a", new PDActionJavaScript("app.alert(1)")));
        names.setJavascript(scripts);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void attachment(PDDocument pdf) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("a.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {1})));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("a.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void encrypted(PDDocument pdf) throws IOException {
        pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    private static void orphan(PDDocument pdf) {
        COSArray kids = pdf.getDocumentCatalog().getPages().getCOSObject().getCOSArray(COSName.KIDS);
        kids.add(kids.get(0));
    }

    /** 2 is copied as 3. */
    private static byte[] swappedMeaning(byte[] map) {
        String text = new String(map, ISO_8859_1);
        return text.replaceFirst("<(\\S+)> <(\\S+)> <0032>", "<$1> <$2> <0033>").getBytes(ISO_8859_1);
    }

    /** 2 is drawn as 0. */
    private static byte[] swappedGlyphs(byte[] map) {
        EmbeddedFont latin = EmbeddedFonts.shipped().of("Mingcha Latin");
        map[latin.glyph('2') * 2 + 1] = map[latin.glyph('0') * 2 + 1];
        return map;
    }

    private static COSDictionary descriptor(PDDocument pdf) {
        return PdfForger.descendant(pdf, "MingchaBody").getCOSDictionary(COSName.FONT_DESC);
    }

    /** One coordinate of every outline's box is another one. */
    private static byte[] redrawn(byte[] face) {
        int glyf = table(face, "glyf");
        for (int i = glyf + 400; i < glyf + 60_000; i += 97) {
            face[i] ^= 1;
        }
        return face;
    }

    private static byte[] shrunk(byte[] face) {
        face[table(face, "head") + 18] = 0x40;
        return face;
    }

    private static int table(byte[] face, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(face);
        for (int entry = 12; entry < 12 + 16 * buffer.getShort(4); entry += 16) {
            if (new String(face, entry, 4, ISO_8859_1).equals(name)) {
                return buffer.getInt(entry + 8);
            }
        }
        throw new AssertionError(name);
    }

    private static void widths(PDDocument pdf) {
        PdfForger.descendant(pdf, "MingchaBody").setInt(COSName.DW, 1);
    }

    private static void otherFont(PDDocument pdf) throws IOException {
        COSDictionary fonts = pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        fonts.setItem(COSName.getPDFName("F9"), new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject());
    }
}
