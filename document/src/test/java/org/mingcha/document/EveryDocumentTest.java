package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Whatever is asked of one official document is asked of each that there is, in every format. */
class EveryDocumentTest {
    private static final String ALL = "org.mingcha.document.DocumentSamples#all";
    private static final String AND_PAPER = "org.mingcha.document.DocumentSamples#andPaper";
    private static final Map<Document, Map<Format, byte[]>> RENDERED = new IdentityHashMap<>();
    private static final Pattern MARK = Pattern.compile("\\[\\d+]");

    @Test
    void thereAreFourteenPapersAndFourReports() {
        assertEquals(18, DocumentSamples.all().count());
    }

    /** Whoever makes it, whenever and wherever. */
    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void madeAgainInAnotherTimeZoneItHasTheSameBytes(Document document) {
        TimeZone zone = TimeZone.getDefault();
        for (Format format : Format.values()) {
            byte[] here = render(document, format);
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(here, render(document, format), format.name());
            } finally {
                TimeZone.setDefault(zone);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void everyWordIsInEveryFormat(Document document) {
        for (Format format : Format.values()) {
            String shown = ShownWords.dense(format, rendered(document, format));
            DocumentTexts.of(document).map(EveryDocumentTest::dense).forEach(text -> {
                assertTrue(shown.contains(text), () -> format + " lacks “" + text + "”");
            });
        }
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void everyFigureHasItsCitationsInEveryFormat(Document document) {
        List<String> figures = DocumentTexts.figures(document)
                .map(figure -> dense(figure.text()) + CitationMarks.of(figure.citations()))
                .toList();
        // A correction's own words refer to its sources in the same way.
        String words = DocumentTexts.of(document).collect(Collectors.joining());
        String cited = DocumentTexts.figures(document)
                .map(figure -> CitationMarks.of(figure.citations()))
                .collect(Collectors.joining());
        List<String> marks = marks(words + cited);
        for (Format format : Format.values()) {
            String shown = ShownWords.dense(format, OfficialDocument.render(document, format, CitationStyle.FOOTNOTES));
            figures.forEach(figure -> assertTrue(shown.contains(figure), () -> format + " lacks " + figure));
            assertEquals(marks, marks(shown), format.name());
        }
    }

    private static List<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** Radicals look like characters and are found by no search. */
    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void noFormatHasRadicalsOrControlCodes(Document document) {
        for (Format format : Format.values()) {
            String shown = ShownWords.of(format, rendered(document, format));
            assertFalse(
                    shown.codePoints().anyMatch(c -> c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff),
                    format.name());
            assertFalse(
                    shown.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                    format.name());
        }
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void theWordFileIsValid(Document document) throws Exception {
        assertEquals(List.of(), DocxSchemaTest.errors(rendered(document, Format.DOCX)));
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void theOfdFileIsAsTheStandardHasIt(Document document) throws Exception {
        Map<String, byte[]> parts = parts(rendered(document, Format.OFD));
        assertEquals(List.of(), OfdShape.faults(parts));
        // Faces are cut down to what is shown.
        assertTrue(parts.values().stream().mapToInt(part -> part.length).sum() < 3_000_000);
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void theOfdFileShowsOnEachPageWhatThePdfFileShows(Document document) throws IOException {
        List<String> pdf = ShownWords.pdfPages(rendered(document, Format.PDF));
        List<String> ofd = ShownWords.ofdPages(rendered(document, Format.OFD));
        assertEquals(
                pdf.stream().map(EveryDocumentTest::dense).toList(),
                ofd.stream().map(EveryDocumentTest::dense).toList());
    }

    @ParameterizedTest
    @MethodSource(AND_PAPER)
    void aReaderByOthersReadsTheOfdFile(Document document, @TempDir Path folder) throws Exception {
        byte[] ofd = rendered(document, Format.OFD);
        List<String> pages = ShownWords.ofdPages(ofd);
        try (OFDReader reader = new OFDReader(Files.write(folder.resolve("document.ofd"), ofd))) {
            assertEquals(pages.size(), reader.getNumberOfPages());
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int i = 0; i < pages.size(); i++) {
                assertEquals(pages.get(i), String.join("", extractor.getPageContent(i + 1)), "page " + (i + 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void textStandsWithinItsPlaceAndPagesAreNumbered(Document document) throws IOException {
        PdfGeometry.check(rendered(document, Format.PDF), document.isEnglish() ? 60 : 29);
    }

    /** What the faces have is drawn in all formats; what they lack is refused in all (RefusalTest). */
    @ParameterizedTest
    @EnumSource(Format.class)
    void rareCharactersOfNamesAreShown(Format format) {
        Document document = PdfPageTest.plain("责任人：喆、镕、祎、䶮。");
        assertTrue(ShownWords.dense(format, rendered(document, format)).contains("喆、镕、祎、䶮"), format.name());
    }

    /** Once for all that only look at it. */
    private static byte[] rendered(Document document, Format format) {
        return RENDERED.computeIfAbsent(document, _ -> new EnumMap<>(Format.class))
                .computeIfAbsent(format, _ -> render(document, format));
    }

    private static byte[] render(Document document, Format format) {
        return OfficialDocument.render(document, format, CitationStyle.ANNEX);
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
