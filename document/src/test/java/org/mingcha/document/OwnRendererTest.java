package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingcha.document.pdf.RepackedPdf;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import tools.jackson.databind.node.ArrayNode;

/** Documents of the renderer that a verifier has itself are made again: another file is refused, whatever it shows. */
class OwnRendererTest {
    private static final Outcome ANOTHER_DAY = new Outcome.Refused(Oddity.HIDDEN, "/Info/CreationDate");

    @ParameterizedTest
    @EnumSource(Format.class)
    void theFileItselfIsTheSameByItsBytes(Format format) {
        assertEquals(new Outcome.Same(How.BYTES), compare(format, ComparedReport.rendered(format)));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anyChangedByteIsRefused(Format format) {
        long seed = 20_261_202;
        Random random = new Random(seed);
        byte[] honest = ComparedReport.rendered(format);
        for (int i = 0; i < 100; i++) {
            byte[] changed = honest.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Outcome outcome = compare(format, changed);
            assertFalse(outcome instanceof Outcome.Same, "byte %d, seed %d: %s".formatted(at, seed, outcome));
        }
    }

    /** Its words and looks are right, and what it says of itself is not. */
    @Test
    void theSameTextOfAnotherDayIsRefused() {
        assertEquals(ANOTHER_DAY, compare(Format.PDF, ofAnotherDay(Format.PDF)));
        assertEquals(
                new Outcome.Refused(Oddity.HIDDEN, "docProps/core.xml"),
                compare(Format.DOCX, ofAnotherDay(Format.DOCX)));
        assertEquals(new Outcome.Refused(Oddity.BYTES, "OFD.xml"), compare(Format.OFD, ofAnotherDay(Format.OFD)));
    }

    private static byte[] ofAnotherDay(Format format) {
        byte[] report = ComparedReport.changed(each -> each.put("computed_at", "2026-01-09T08:00:00Z"));
        return OfficialDocument.render(report, format, Layout.LIST);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatSaysSomethingElseIsNamedByItsPlace(Format format) {
        byte[] report =
                ComparedReport.changed(each -> ((ArrayNode) each.path("texts").path("list"))
                        .insertObject(3)
                        .put("b", "paragraph")
                        .putArray("runs")
                        .add("另有一件事。"));
        byte[] other = OfficialDocument.render(report, format, Layout.LIST);
        Outcome.Differs differs = assertInstanceOf(Outcome.Differs.class, compare(format, other));
        assertTrue(differs.found().contains("另有一件事"), differs.toString());
        String place = switch (format) {
            case HTML -> "line ";
            case OFD -> "page 1";
            case PDF, DOCX -> "texts.list[3]";
        };
        assertTrue(differs.place().startsWith(place), differs.place());
    }

    /** Not every Java packs alike: who made a document on another machine is no forger, but the bytes are not said to be ours. */
    @Test
    void whatIsOnlyPackedOtherwiseIsTheSameByItsText() throws IOException {
        Document said = ReportDocument.from(ComparedReport.BYTES, Layout.LIST);
        assertEquals(new Outcome.Same(How.TEXT), compare(Format.PDF, RepackedPdf.of(said)));
        for (Format format : new Format[] {Format.DOCX, Format.OFD}) {
            assertEquals(new Outcome.Same(How.TEXT), compare(format, packed(format, (name, part) -> part)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFD", "DOCX"})
    void anotherTimeOfAPartIsRefused(Format format) throws IOException {
        byte[] honest = ComparedReport.rendered(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(honest));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry later = new ZipEntry(entry.getName());
                later.setTimeLocal(entry.getTimeLocal().plusHours(1));
                zip.putNextEntry(later);
                zip.write(in.readAllBytes());
            }
        }
        assertEquals(Oddity.BYTES, ComparedReport.oddity(compare(format, out.toByteArray())));
    }

    /** An OFD file whose text stays while what is drawn, or a list beside it, does not. */
    @Test
    void anOfdFileThatDrawsSomethingElseIsRefused() throws IOException {
        byte[] hidden = packed(
                Format.OFD,
                (name, part) -> name.endsWith("Page_0/Content.xml")
                        ? edited(part, text -> text.replaceFirst("Size=\"[\\d.]+\"", "Size=\"0.1\""))
                        : part);
        assertEquals(new Outcome.Refused(Oddity.BYTES, "Doc_0/Pages/Page_0/Content.xml"), compare(Format.OFD, hidden));
        byte[] title = packed(
                Format.OFD,
                (name, part) ->
                        name.equals("OFD.xml") ? edited(part, text -> text.replace("Title>", "Title>x")) : part);
        assertEquals(Oddity.BYTES, ComparedReport.oddity(compare(Format.OFD, title)));
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "HTML")
    void whatIsNoSuchFileIsDamaged(Format format) {
        byte[] nothing = "no file".getBytes(StandardCharsets.UTF_8);
        assertEquals(Oddity.DAMAGED, ComparedReport.oddity(compare(format, nothing)));
    }

    /** Whatever a stranger's figures ask for is made in a time that grows with their length. */
    @Test
    void figuresOfAnyLengthAreAnAnswer() {
        byte[] report =
                ComparedReport.changed(each -> ((ArrayNode) each.path("texts").path("list"))
                        .insertObject(3)
                        .put("b", "paragraph")
                        .putArray("runs")
                        .add("，政a ".repeat(50_000)));
        Outcome outcome = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> ComparedReport.compare(OfficialDocument.RENDERER, report, Format.PDF, ComparedReport.pdf()));
        assertInstanceOf(Outcome.Differs.class, outcome);
    }

    private interface PartEdit {
        byte[] edit(String name, byte[] part);
    }

    private static byte[] edited(byte[] part, UnaryOperator<String> edit) {
        return edit.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same parts with the same times, packed harder. */
    private static byte[] packed(Format format, PartEdit edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ComparedReport.rendered(format)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry again = new ZipEntry(entry.getName());
                again.setTimeLocal(entry.getTimeLocal());
                zip.putNextEntry(again);
                zip.write(edit.edit(entry.getName(), in.readAllBytes()));
            }
        }
        return out.toByteArray();
    }

    private static Outcome compare(Format format, byte[] document) {
        return ComparedReport.compare(OfficialDocument.RENDERER, ComparedReport.BYTES, format, document);
    }
}
