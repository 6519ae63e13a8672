package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Hostile text in every place that a person can write to stays text. */
class InjectionTest {

    private static final String EVIL = "</title></style><script>alert(1)</script><img src=\"http://192.0.2.1/x\">"
            + "&xxe;]]><!--=HYPERLINK('http://192.0.2.1')\u0000\u0007\u202e\u2066\ud800{0}%s\n2行\t末";

    private static final String HARMLESS = PlainText.of(EVIL);

    @Test
    void stripsWhatNoDocumentMayHold() {
        assertEquals("一二 三-四", PlainText.of("⼀\u202e二\r\n三-\u0000四"));
        assertEquals("金", PlainText.of("\uf90a"));
        assertFalse(HARMLESS.chars().anyMatch(c -> c < 0x20 || c == 0x202e || c == 0xd800));
    }

    @Test
    void staysTextInHtml() {
        String html = new String(render(Format.HTML), StandardCharsets.UTF_8);
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertTrue(html.contains("default-src 'none'"));
        assertEquals(1, occurrences(html, "</style>"));
    }

    @Test
    void staysTextInDocx() throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        for (var part : DocxSchemaTest.parts(render(Format.DOCX)).entrySet()) {
            xml.newDocumentBuilder().parse(new InputSource(new StringReader(part.getValue())));
        }
        String main = DocxSchemaTest.parts(render(Format.DOCX)).get("word/document.xml");
        assertTrue(main.contains(new Markup().text(HARMLESS).toString()));
    }

    @Test
    void staysTextInPdfAndFetchesNothing() {
        String text = RenderedSamples.pdfText(render(Format.PDF)).replaceAll("\\s", "");
        assertTrue(text.contains("<script>alert(1)</script>"));
        assertTrue(text.contains("<imgsrc=\"http://192.0.2.1/x\">"));
    }

    private static byte[] render(Format format) {
        return OfficialDocument.render(document(), format, CitationStyle.FOOTNOTES);
    }

    private static Document document() {
        FigureRun figure = new FigureRun("1/" + EVIL, EVIL, List.of(EVIL));
        List<Run> runs = List.of(new Run.Words(EVIL), figure);
        Block.Table table = new Block.Table(
                EVIL,
                List.of(new Block.Column(EVIL, 1, Block.Align.LEFT)),
                List.of(new Block.Row(List.of(new Block.Cell(runs)))));
        List<Block> blocks = List.of(
                new Block.Title(EVIL),
                new Block.Addressee(EVIL),
                new Block.Heading(1, EVIL),
                new Block.Paragraph(runs, EVIL),
                new Block.Attachments(List.of(EVIL, EVIL)),
                new Block.Signature(EVIL, EVIL),
                new Block.Note(runs),
                new Block.Annex(EVIL, EVIL),
                table);
        return new Document("zh-CN", Instant.parse("2026-01-06T00:00:00Z"), EVIL, blocks);
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
