package org.mingcha.document.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.PaperSample;
import org.mingcha.document.Passages;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** A Word file with all that frames a paper: notices, red head, signer, turned pages, foot. */
class FramedPaperTest {
    private static final Document PAPER = PaperSample.document();

    @Test
    void anHonestOneSaysTheSame() throws Exception {
        assertEquals(new Outcome.Same(How.TEXT), compare("", ""));
    }

    @Test
    void anotherSignerOrReceiverIsFound() throws Exception {
        assertInstanceOf(Outcome.Differs.class, compare("李四", "张三"));
        assertInstanceOf(Outcome.Differs.class, compare("县纪委监委，", ""));
    }

    @Test
    void turnedPagesOfAnotherSizeAreRefused() {
        RefusedDocument refused =
                assertThrows(RefusedDocument.class, () -> compare("w:orient=\"landscape\"", "w:orient=\"portrait\""));
        assertEquals(Oddity.STRUCTURE, refused.oddity());
    }

    private static Outcome compare(String from, String to) throws Exception {
        byte[] docx = OfficialDocument.render(PAPER, Format.DOCX, CitationStyle.ANNEX);
        return new DocxComparison(PAPER, Passages.of(PAPER)).compare(edited(docx, from, to));
    }

    private static byte[] edited(byte[] docx, String from, String to) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    part = new String(part, StandardCharsets.UTF_8)
                            .replace(from, to)
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part);
            }
        }
        return out.toByteArray();
    }
}
