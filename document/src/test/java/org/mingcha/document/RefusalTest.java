package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.document.font.EmbeddedFonts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is never rendered: a number without its evidence, a character without a glyph, a report that is none. */
class RefusalTest {

    @Test
    void namesTheItemWhoseCitationIsNotItsEvidence() {
        ObjectNode report = SampleReport.of(SampleReport.ITEMS);
        firstEntries(report).removeAll();
        UnresolvedCitation refused = assertThrows(UnresolvedCitation.class, () -> html(report));
        assertEquals("1", refused.item());
        assertTrue(refused.getMessage().contains("entry 12"), refused.getMessage());
    }

    @Test
    void namesAFigureOfNoItem() {
        ObjectNode report = SampleReport.of(SampleReport.ITEMS);
        ((ArrayNode) report.path("items")).remove(3);
        UnresolvedCitation refused = assertThrows(UnresolvedCitation.class, () -> html(report));
        assertEquals("4", refused.item());
    }

    @ParameterizedTest
    @ValueSource(strings = {"喆", "镕", "䶮", "𬭎", "𰻝"})
    void drawsRareCharactersOrNamesThem(String character) {
        Document document = PdfPageTest.plain("甲" + character + "乙");
        if (EmbeddedFonts.shipped().all().stream().anyMatch(font -> font.draws(character.codePointAt(0)))) {
            byte[] pdf = OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX);
            assertTrue(RenderedSamples.pdfText(pdf).contains("甲" + character + "乙"));
        } else {
            MissingGlyphs refused = assertThrows(
                    MissingGlyphs.class, () -> OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX));
            assertEquals(List.of(character), refused.characters());
        }
    }

    @Test
    void drawsTheStandardCharactersOfNames() {
        for (String character : List.of("喆", "镕", "䶮", "𬭎")) {
            int c = character.codePointAt(0);
            assertTrue(EmbeddedFonts.shipped().all().stream().anyMatch(font -> font.draws(c)), character);
        }
    }

    @Test
    void namesEveryCharacterThatNoFaceHas() {
        Document document = PdfPageTest.plain("𰻝面😀");
        MissingGlyphs refused = assertThrows(
                MissingGlyphs.class, () -> OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX));
        assertTrue(refused.getMessage().contains("U+30EDD"), refused.getMessage());
        assertTrue(refused.getMessage().contains("U+1F600"), refused.getMessage());
        assertTrue(refused.sentence(Locale.ENGLISH).startsWith("Nothing was rendered"));
        assertTrue(refused.sentence(Locale.SIMPLIFIED_CHINESE).contains("随附字体缺少以下字符"));
    }

    /** Nobody gets a Word file or a page that shows a blank box where paper could not be printed. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void refusesThemAlikeInEveryFormat(Format format) {
        Document document = PdfPageTest.plain("甲𠮷乙");
        MissingGlyphs refused =
                assertThrows(MissingGlyphs.class, () -> OfficialDocument.render(document, format, CitationStyle.ANNEX));
        assertEquals(List.of("𠮷"), refused.characters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"format\":\"other/1\"}",
                "{\"format\":\"mingcha-report/1\",\"computed_at\":\"2026-01-06T00:00:00Z\"}",
                "{\"format\":\"mingcha-report/1\",\"texts\":{\"list\":[{\"b\":\"script\"}]}}"
            })
    void refusesWhatIsNoReport(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThrows(MalformedReport.class, () -> OfficialDocument.render(bytes, Format.HTML, Layout.LIST));
    }

    private static byte[] html(ObjectNode report) {
        return OfficialDocument.render(SampleReport.bytes(report), Format.HTML, Layout.LIST);
    }

    private static ArrayNode firstEntries(ObjectNode report) {
        return (ArrayNode) report.path("items").get(0).path("figures").get(0).path("entries");
    }
}
