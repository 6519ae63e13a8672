package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingcha.document.comparison.BundledDocuments;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a report says, its documents are found to say; and those of another report are not. */
class ComparedWordsTest {

    private static final String[] PIECES = {
        "网络安全",
        "（一）",
        "12",
        "3.5",
        " ",
        "  ",
        "a b",
        "Ab-c",
        "〔2025〕31号",
        "100%",
        "，",
        "。",
        "“是”",
        "——",
        "·",
        "https://192.0.2.1/x?y=1",
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "①",
        "é",
        "<b>&\"'",
        "\\(",
        "$",
        "1. ",
        "\n"
    };

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void theSampleInEitherLayoutWithOrWithoutMarks(Format format) {
        for (Layout layout : Layout.values()) {
            for (CitationStyle citations : CitationStyle.values()) {
                byte[] document = RenderedSamples.rendered(format, layout, citations);
                String name = (layout == Layout.LIST ? "report." : "report-narrative.") + format.extension();
                assertEquals(
                        new Outcome.Same(How.TEXT),
                        new BundledDocuments()
                                .compare(
                                        ComparedReport.FORMER,
                                        SampleReport.bytes(),
                                        name,
                                        citations.name().toLowerCase(java.util.Locale.ROOT),
                                        document),
                        name);
            }
        }
    }

    /** Long cells over pages, blank ones, all kinds of characters, blanks everywhere. */
    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void whateverAReportSays(Format format) {
        for (long seed = 1; seed <= 12; seed++) {
            byte[] report = random(seed);
            byte[] document = OfficialDocument.render(report, format, Layout.LIST);
            assertEquals(new Outcome.Same(How.TEXT), ComparedReport.compare(report, format, document), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void aNumberThatFiguresJsonAloneHasIsFound(Format format) {
        byte[] other = ComparedReport.changed(report -> {
            ObjectNode table = (ObjectNode) last(report.path("texts").path("list"));
            ((ArrayNode) table.path("rows").get(0).get(1)).set(0, "8天");
        });
        Outcome.Differs found = assertInstanceOf(
                Outcome.Differs.class, ComparedReport.compare(other, format, ComparedReport.rendered(format)));
        assertEquals("8天", found.expected());
        assertEquals("9天", found.found());
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX"})
    void aMissingParagraphAndOneTooManyAreFound(Format format) {
        byte[] more = ComparedReport.changed(
                report -> ((ArrayNode) report.path("texts").path("list"))
                        .insertObject(3)
                        .put("b", "paragraph")
                        .putArray("runs")
                        .add("另有一段。"));
        byte[] honest = ComparedReport.rendered(format);
        Outcome.Differs missing = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(more, format, honest));
        assertEquals("另有一段。", missing.expected());
        byte[] document = OfficialDocument.render(more, format, Layout.LIST);
        Outcome.Differs added = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(format, document));
        assertEquals("另有一段。", added.found());
    }

    @Test
    void figuresThatMakeNoDocumentAreAnAnswer() {
        byte[] broken = ComparedReport.changed(report -> report.put("format", "x"));
        assertEquals(
                Oddity.FIGURES,
                ComparedReport.oddity(ComparedReport.compare(broken, Format.PDF, ComparedReport.pdf())));
    }

    @Test
    void otherFormatsAreNotCompared() {
        BundledDocuments documents = new BundledDocuments();
        for (String name : new String[] {"report.xlsx", "report.ofd", "report.json", "reports.pdf", "report"}) {
            assertEquals(
                    new Outcome.NotCompared(),
                    documents.compare(ComparedReport.FORMER, ComparedReport.BYTES, name, "annex", new byte[0]),
                    name);
        }
    }

    private static byte[] random(long seed) {
        Random random = new Random(seed);
        return ComparedReport.changed(report -> {
            ArrayNode blocks = (ArrayNode) report.path("texts").path("list");
            for (int i = 0; i < 3; i++) {
                blocks.insertObject(3)
                        .put("b", "paragraph")
                        .putArray("runs")
                        .add(text(random, 60))
                        .add(text(random, 9));
            }
            ArrayNode rows = (ArrayNode) last(blocks).path("rows");
            for (int i = 0; i < 6; i++) {
                ArrayNode row = rows.addArray();
                row.addArray().add(text(random, 3));
                row.addArray().add(random.nextBoolean() ? "" : text(random, 4));
                row.addArray().add(text(random, random.nextInt(9) == 0 ? 900 : 20));
            }
        });
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static tools.jackson.databind.JsonNode last(tools.jackson.databind.JsonNode blocks) {
        return blocks.get(blocks.size() - 1);
    }
}
