package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mingcha.document.code.CodeModules;
import org.mingcha.document.code.CodePicture;
import org.mingcha.document.comparison.BundledDocuments;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import org.mingcha.tlog.Note;

/** A PDF file shows exactly the codes of its pages' notes; an OFD file shows the same. */
class PageCodesTest {
    private static final CodedReport CODED = CodedReport.of(ComparedReport.BYTES, Layout.LIST);
    private static final Pattern RUN = Pattern.compile("(?m)^\\d+ 20 \\d+ 1 re\n");
    private static final Pattern MEASURE = Pattern.compile("(?m)^(\\S+) 0 0 (\\S+) (\\S+) (\\S+) cm$");

    @Test
    void theCodesOfItsNotesAreTheDocument() {
        assertInstanceOf(Outcome.Same.class, compare(CODED.notes(), CODED.pdf()));
        assertInstanceOf(Outcome.Same.class, compare(List.of(), CODED.report().write(Format.PDF, List.of())));
    }

    @Test
    void withoutCodesItIsTheDocumentOfAlways() {
        assertEquals(
                Arrays.hashCode(ComparedReport.pdf()),
                Arrays.hashCode(CODED.report().write(Format.PDF, List.of())));
    }

    @Test
    void codesWithoutNotesOfOtherNotesAndNone() {
        assertEquals(Oddity.CODE, oddity(List.of(), CODED.pdf()));
        assertEquals(Oddity.CODE, oddity(CODED.notes(), CODED.report().write(Format.PDF, List.of())));
        List<String> turned = CODED.codes().reversed();
        assertEquals(Oddity.CODE, oddity(CODED.notes(), CODED.report().write(Format.PDF, turned)));
        assertEquals(Oddity.CODE, oddity(CODED.notes().subList(0, 1), CODED.pdf()));
        List<String> same =
                Collections.nCopies(CODED.codes().size(), CODED.codes().getFirst());
        assertEquals(Oddity.CODE, oddity(CODED.notes(), CODED.report().write(Format.PDF, same)));
    }

    /** What readers of codes would repair. */
    @Test
    void everyModuleIsItsCodes() {
        CodeModules modules = CodeModules.of(CODED.codes().getFirst());
        assertEquals(Optional.of(CODED.codes().getFirst()), modules.letters());
        for (int at = 0; at < modules.side() * modules.side(); at += 97) {
            var dark = modules.dark();
            dark.flip(at);
            assertEquals(Optional.empty(), new CodeModules(modules.side(), dark).letters());
        }
        assertEquals(Oddity.CODE, forged(text -> RUN.matcher(text).replaceFirst("")));
    }

    @Test
    void aCodeElsewhereOrOfAnotherSize() {
        assertEquals(
                Oddity.CODE,
                forged(text -> MEASURE.matcher(text)
                        .replaceFirst(all ->
                                "%s 0 0 %s %s %s cm".formatted(all.group(1), all.group(2), "200", all.group(4)))));
        assertEquals(
                Oddity.CODE,
                forged(text -> MEASURE.matcher(text)
                        .replaceFirst(all -> "0.9 0 0 -0.9 %s %s cm".formatted(all.group(3), all.group(4)))));
    }

    @Test
    void nothingElseIsDrawnInItsMeasure() {
        assertEquals(Oddity.PICTURE, forged(text -> text.replace("f\nQ\nEMC", "f\n1 1 5 1 re\nf\nQ\nEMC")));
        assertEquals(Oddity.PICTURE, forged(text -> text.replace("f\nQ\nEMC", "f\n0 0 m\nQ\nEMC")));
        assertEquals(Oddity.PICTURE, forged(text -> RUN.matcher(text).replaceFirst("1 20 3 5 re\n")));
        assertEquals(Oddity.PICTURE, forged(text -> "1 0 0 1 0 0 re\n" + text));
    }

    @Test
    void anOfdFileShowsTheSameCodes() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(CODED.report().write(Format.OFD, CODED.codes())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        OfdCanvas canvas = new OfdCanvas(parts, 150);
        for (int page = 0; page < 2; page++) {
            BufferedImage scan = PrintedCodeTest.scanned(canvas.draw(page), 1.2, page);
            assertEquals(
                    List.of(CODED.codes().get(page)),
                    new CodePicture(scan).letters(each -> each.startsWith(PageCode.PREFIX)));
        }
    }

    private static Oddity forged(UnaryOperator<String> change) {
        return oddity(CODED.notes(), PdfForger.forge(CODED.pdf(), PdfForger.operators(change)));
    }

    private static Oddity oddity(List<Note> notes, byte[] pdf) {
        return ComparedReport.oddity(compare(notes, pdf));
    }

    private static Outcome compare(List<Note> notes, byte[] pdf) {
        return new BundledDocuments()
                .compare(OfficialDocument.RENDERER, ComparedReport.BYTES, "report.pdf", "annex", notes, pdf);
    }
}
