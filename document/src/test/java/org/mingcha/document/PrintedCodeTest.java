package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.verify.PageCommand;
import org.mingcha.evidence.verify.PageRequest;

/** A page as it comes out of a printer and back from a scanner, with nothing beside it but the log's key. */
class PrintedCodeTest {
    private static final int DOTS = 150;
    private static final CodedReport LIST = CodedReport.of(SampleReport.bytes(), Layout.LIST);
    private static final CodedReport NARRATIVE = CodedReport.of(SampleReport.bytes(), Layout.NARRATIVE);
    private static final String VKEY = CodedReport.SIGNER.verifier().vkey();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aPageIsReadFromAGreyPictureThatIsTurnedALittle() throws IOException {
        double[] turns = {-2.5, 2, 2.8};
        int turn = 0;
        for (CodedReport coded : List.of(LIST, NARRATIVE)) {
            for (int page : new int[] {0, 1, 4, coded.notes().size() - 1}) {
                Path scan = scan(coded.pdf(), page, turns[turn++ % turns.length]);
                Said said = verify(scan.toString(), null, VKEY);
                assertEquals(0, said.exit, said.text + scan);
                assertTrue(
                        said.text.contains("page %d of %d"
                                .formatted(page + 1, coded.notes().size())),
                        said.text);
                coded.report().numbers().get(page).stream()
                        .limit(said.text.contains("too many") ? 0 : Long.MAX_VALUE)
                        .forEach(line -> assertTrue(said.text.contains("\n  " + line + "\n"), said.text));
                assertTrue(said.text.contains("whether it was issued"), said.text);
            }
        }
    }

    @Test
    void anAlteredNumberOfThePageIsNamed() throws IOException {
        Path scan = scan(LIST.pdf(), 0, 1.5);
        String words = words(LIST.pdf(), 1);
        Said same = verify(scan.toString(), text(words), VKEY);
        assertEquals(0, same.exit, same.text + words);
        assertTrue(words.contains("486人次"), words);
        Said altered = verify(scan.toString(), text(words.replace("486人次", "468人次")), VKEY);
        assertEquals(1, altered.exit);
        assertTrue(altered.text.contains("signed was 486, now it is 468"), altered.text);
        Said missing = verify(scan.toString(), text(words.replace("486人次", "许多人次")), VKEY);
        assertTrue(missing.text.contains("signed was 486, now it is not there"), missing.text);
    }

    @Test
    void ofAPdfFileEachPageIsComparedWithItsCode() throws IOException {
        Said same = verify(file("report.pdf", LIST.pdf()).toString(), null, VKEY);
        assertEquals(0, same.exit, same.text);
        byte[] other = new String(SampleReport.bytes(), StandardCharsets.UTF_8)
                .replace("\"text\":\"486\"", "\"text\":\"468\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] forged =
                OfficialDocument.pages(other, Layout.LIST, CitationStyle.ANNEX).write(Format.PDF, LIST.codes());
        Said altered = verify(file("forged.pdf", forged).toString(), null, VKEY);
        assertEquals(1, altered.exit);
        assertTrue(altered.text.contains("signed was 486, now it is 468"), altered.text);
    }

    @Test
    void aDocumentWithoutCodesSaysNothing() throws IOException {
        Said plain = verify(
                file("plain.pdf", LIST.report().write(Format.PDF, List.of())).toString(), null, VKEY);
        assertEquals(1, plain.exit);
        assertTrue(plain.text.contains("No code"), plain.text);
    }

    @Test
    void aDigitOfTheNoteBreaksItsSignature() throws IOException {
        String note = LIST.notes().getFirst().format();
        assertEquals(0, verify(note, null, VKEY).exit);
        assertEquals(0, verify(LIST.codes().getFirst(), null, VKEY).exit);
        Said altered = verify(note.replace(" 486", " 468"), null, VKEY);
        assertNotEquals(note, note.replace(" 486", " 468"));
        assertEquals(1, altered.exit);
        assertTrue(altered.text.contains("does not hold"), altered.text);
        String other = org.mingcha.tlog.NoteSigner.generate(CodedReport.ORIGIN, new java.security.SecureRandom())
                .verifier()
                .vkey();
        assertEquals(1, verify(note, null, other).exit);
        assertEquals(2, verify(note, null, null).exit);
    }

    private record Said(int exit, String text) {}

    private static Said verify(String page, @Nullable Path text, @Nullable String vkey) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = new PageCommand(Locale.ENGLISH, print, print).run(new PageRequest(page, text, vkey, null, false));
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    private Path text(String words) throws IOException {
        return file("words.txt", words.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static String words(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private Path scan(byte[] pdf, int page, double degrees) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS, ImageType.GRAY);
            Path file = directory.resolve("scan.png");
            ImageIO.write(scanned(picture, degrees, page), "png", file.toFile());
            return file;
        }
    }

    /** Grey dots on grey paper, a little turned, with a scanner's grain. */
    static BufferedImage scanned(BufferedImage page, double degrees, long seed) {
        BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, out.getWidth(), out.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(degrees), out.getWidth() / 2.0, out.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        Random grain = new Random(seed);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int grey = out.getRaster().getSample(x, y, 0) * 9 / 10 + 12 + (int) (grain.nextGaussian() * 12);
                out.getRaster().setSample(x, y, 0, Math.clamp(grey, 0, 255));
            }
        }
        return out;
    }
}
