package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class DocxSchemaTest {

    @ParameterizedTest
    @CsvSource({"LIST,ANNEX", "NARRATIVE,ANNEX", "LIST,FOOTNOTES"})
    void everyPartIsValid(Layout layout, CitationStyle citations) throws Exception {
        assertEquals(List.of(), errors(RenderedSamples.rendered(Format.DOCX, layout, citations)));
    }

    static List<XmlError> errors(byte[] docx) throws IOException, XmlException {
        Map<String, String> parts = parts(docx);
        List<XmlError> errors = new ArrayList<>();
        validate(DocumentDocument.Factory.parse(parts.get("word/document.xml")), errors);
        validate(StylesDocument.Factory.parse(parts.get("word/styles.xml")), errors);
        validate(FontsDocument.Factory.parse(parts.get("word/fontTable.xml")), errors);
        validate(SettingsDocument.Factory.parse(parts.get("word/settings.xml")), errors);
        validate(FtrDocument.Factory.parse(parts.get("word/footer1.xml")), errors);
        validate(FtrDocument.Factory.parse(parts.get("word/footer2.xml")), errors);
        return errors;
    }

    @Test
    void pageHasTheStandardsGeometry() throws IOException, XmlException {
        String main = parts(RenderedSamples.rendered(Format.DOCX)).get("word/document.xml");
        CTSectPr section =
                DocumentDocument.Factory.parse(main).getDocument().getBody().getSectPr();
        CTPageMar margins = section.getPgMar();
        assertEquals(
                "11906 16838",
                section.getPgSz().getW() + " " + section.getPgSz().getH());
        assertEquals("2098 1587", margins.getTop() + " " + margins.getLeft());
        assertEquals("1474 1984", margins.getRight() + " " + margins.getBottom());
        assertEquals("linesAndChars", section.getDocGrid().getType().toString());
        assertEquals("579", section.getDocGrid().getLinePitch().toString());
        assertEquals("-849", section.getDocGrid().getCharSpace().toString());
    }

    /** What an office calls them; those that word processors know keep the name by which they do. */
    @Test
    void stylesHaveChineseNames() throws IOException {
        String styles = parts(RenderedSamples.rendered(Format.DOCX)).get("word/styles.xml");
        for (String name : List.of("公文正文", "主送机关", "附件说明", "署名和成文日期", "版记", "发文机关标志", "签发人")) {
            assertTrue(styles.contains("<w:name w:val=\"" + name + "\"/>"), name);
        }
        for (String name : List.of("Normal\"/><w:aliases w:val=\"正文", "Title\"/><w:aliases w:val=\"标题")) {
            assertTrue(styles.contains("<w:name w:val=\"" + name + "\"/>"), name);
        }
    }

    /** Text that is changed flows on: no line of a paragraph is ended by hand. */
    @Test
    void noLineOfAParagraphIsBrokenByHand() throws IOException {
        String main = parts(RenderedSamples.rendered(Format.DOCX)).get("word/document.xml");
        for (String paragraph : main.split("<w:p>")) {
            assertTrue(!paragraph.contains("<w:br/>") || paragraph.contains("Title\"/>"), paragraph);
        }
    }

    @Test
    void opensInPoi() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(RenderedSamples.rendered(Format.DOCX)))) {
            assertEquals(3, document.getTables().size());
            assertTrue(document.getTables().getFirst().getRow(0).isRepeatHeader());
            assertEquals(2, document.getFooterList().size());
        }
    }

    private static void validate(XmlObject part, List<XmlError> errors) {
        part.validate(new XmlOptions().setErrorListener(errors));
    }

    static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
