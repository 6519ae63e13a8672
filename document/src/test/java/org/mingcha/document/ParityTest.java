package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the format, the same figures with the same citations, and twice the same bytes. */
class ParityTest {

    private static final Pattern MARKED = Pattern.compile("\\[\\d+]");

    @Test
    void saysTheSameInEveryFormat() {
        String html = letter(text(Format.HTML, CitationStyle.ANNEX));
        assertTrue(html.contains("参加1260人次，覆盖学校4所（共4所），到校督导3次。"), html);
        assertEquals(html, letter(text(Format.DOCX, CitationStyle.ANNEX)));
        assertEquals(html, letter(text(Format.PDF, CitationStyle.ANNEX)));
        assertEquals(html, letter(text(Format.OFD, CitationStyle.ANNEX)));
    }

    @Test
    void marksTheSameCitationsInEveryFormat() {
        Document document = ReportDocument.from(SampleReport.bytes(), Layout.LIST);
        String marks = DocumentTexts.figures(document)
                .map(figure -> CitationMarks.of(figure.citations()))
                .collect(Collectors.joining());
        List<String> expected = marked(marks);
        assertFalse(expected.isEmpty());
        for (Format format : Format.values()) {
            assertEquals(expected, marked(text(format, CitationStyle.FOOTNOTES)), format.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void renderedTwiceGivesTheSameBytes(Format format) {
        byte[] again = OfficialDocument.render(SampleReport.bytes(), format, Layout.LIST, CitationStyle.ANNEX);
        assertArrayEquals(RenderedSamples.rendered(format), again);
    }

    /** Faces are read once and shared. */
    @Test
    void renderedByManyAtOnceGivesTheSameBytes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() ->
                        OfficialDocument.render(SampleReport.bytes(), Format.PDF, Layout.LIST, CitationStyle.ANNEX)));
            }
            for (Future<byte[]> each : all) {
                assertArrayEquals(RenderedSamples.rendered(Format.PDF), each.get());
            }
        }
    }

    private static String text(Format format, CitationStyle citations) {
        return ShownWords.dense(format, RenderedSamples.rendered(format, Layout.LIST, citations));
    }

    /** The letter without its annexes, whose table heads a PDF repeats. */
    private static String letter(String text) {
        return text.substring(text.indexOf("云岭县人民政府："), text.lastIndexOf("附件1"));
    }

    private static List<String> marked(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = MARKED.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
