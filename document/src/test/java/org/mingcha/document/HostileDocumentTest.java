package org.mingcha.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** A stranger's file gets an answer, in bounded time and memory, whatever it is. */
@Tag("slow")
class HostileDocumentTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7\n",
                "%PDF-1.6\n%\u00f6\u00e4\u00fc\u00df\n1 0 obj\n",
                "PK\u0003\u0004",
                "<html>",
                "startxref\n0\n%%EOF\n"
            })
    void whatIsNoDocumentIsDamaged(String content) {
        for (Format format : new Format[] {Format.PDF, Format.DOCX}) {
            Outcome found = ComparedReport.compare(format, content.getBytes(ISO_8859_1));
            assertEquals(Oddity.DAMAGED, ComparedReport.oddity(found));
        }
    }

    /** A changed byte is never a crash, and never makes other words of it. */
    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void anyChangedByteIsAnAnswer(Format format) {
        long seed = 20_261_130;
        Random random = new Random(seed);
        byte[] honest = ComparedReport.rendered(format);
        for (int i = 0; i < 400; i++) {
            byte[] changed = honest.clone();
            int at = random.nextInt(changed.length);
            changed[at] = (byte) random.nextInt(256);
            answered(format, changed, "seed %d, case %d".formatted(seed, i));
            answered(format, Arrays.copyOf(honest, at), "seed %d, cut in case %d".formatted(seed, i));
        }
    }

    private static void answered(Format format, byte[] document, String which) {
        try {
            ComparedReport.compare(format, document);
        } catch (RuntimeException | StackOverflowError e) {
            fail(which, e);
        }
    }

    @Test
    void nestingAsDeepAsTheFileIsLong() {
        byte[] deep = pdf("[".repeat(3_000_000));
        assertEquals(Oddity.STRUCTURE, ComparedReport.oddity(ComparedReport.compare(Format.PDF, deep)));
    }

    @Test
    void manyMoreValuesThanAnyDocumentHas() {
        byte[] many = pdf("[" + "0 ".repeat(8_000_000) + "]");
        assertInstanceOf(Outcome.TooLarge.class, within(() -> ComparedReport.compare(Format.PDF, many)));
    }

    @Test
    void aPageThatUnpacksToGigabytes() throws IOException {
        byte[] bomb = bomb(2_000_000_000L);
        byte[] pdf = PdfForger.forge(ComparedReport.pdf(), file -> {
            var stream = PdfForger.stream(file, "");
            try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
                out.write(bomb);
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            file.getPage(0).setContents(stream);
        });
        assertInstanceOf(Outcome.TooLarge.class, within(() -> ComparedReport.compare(Format.PDF, pdf)));
    }

    @Test
    void tagsThatLeadBackToThemselves() {
        byte[] ring = PdfForger.forge(ComparedReport.pdf(), file -> {
            var root = file.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            var document = root.getCOSDictionary(COSName.K);
            COSArray kids = new COSArray();
            kids.add(root.getItem(COSName.K));
            document.setItem(COSName.K, kids);
        });
        assertEquals(Oddity.STRUCTURE, ComparedReport.oddity(ComparedReport.compare(Format.PDF, ring)));
    }

    @Test
    void thousandsOfBarsAndLines() {
        String bars = "79 300 m\n522 300 l\n522 301 l\n79 301 l\nh\nf\n".repeat(200_000);
        byte[] pdf = PdfForger.forge(
                ComparedReport.pdf(),
                PdfForger.operators(all -> all + "/Artifact <</Type /Layout>> BDC\n" + bars + "EMC\n"));
        assertInstanceOf(Outcome.class, within(() -> ComparedReport.compare(Format.PDF, pdf)));
    }

    @Test
    void aPartOfAWordFileThatUnpacksToGigabytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < 1200; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        Outcome found = within(() -> ComparedReport.compare(Format.DOCX, out.toByteArray()));
        assertEquals(Oddity.DAMAGED, ComparedReport.oddity(found));
    }

    private static Outcome within(org.junit.jupiter.api.function.ThrowingSupplier<Outcome> comparing) {
        return assertTimeout(BOUND, comparing);
    }

    private static byte[] pdf(String object) {
        return ("%PDF-1.6\n%\u00f6\u00e4\u00fc\u00df\n1 0 obj\n" + object + "\nendobj\nstartxref\n15\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] bomb(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] blank = " ".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            for (long written = 0; written < length; written += blank.length) {
                deflater.write(blank);
            }
        }
        return out.toByteArray();
    }
}
