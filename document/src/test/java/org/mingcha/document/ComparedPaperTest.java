package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingcha.document.comparison.BundledDocuments;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.paper.ValueSource;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** Papers have a red head that reports have not: it is compared like all else, and nothing else may be red. */
class ComparedPaperTest {
    private static final SentenceBook BOOK = SentenceBook.shipped();
    private static final String LONG = "中共青溪县委网络安全和信息化委员会办公室";

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "OFD")
    void aDocumentSaysWhatItsPaperSays(Format format) {
        for (String body : List.of("云岭镇人民政府", LONG)) {
            for (boolean isDraft : List.of(false, true)) {
                PaperSheet sheet = paper(body, "请于3月20日前办结", isDraft);
                Outcome outcome = compare(sheet, format, render(sheet, format));
                assertEquals(new Outcome.Same(format == Format.HTML ? How.BYTES : How.TEXT), outcome, body);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "OFD")
    void oneThatSaysSomethingElseIsNamedByItsPlace(Format format) {
        PaperSheet honest = paper(LONG, "请于3月20日前办结", false);
        Outcome other = compare(honest, format, render(paper(LONG, "请于3月26日前办结", false), format));
        assertInstanceOf(Outcome.Differs.class, other);
        Outcome body = compare(honest, format, render(paper("云岭镇人民政府", "请于3月20日前办结", false), format));
        assertInstanceOf(Outcome.Differs.class, body);
        if (format != Format.HTML) {
            assertEquals("blocks[2]", ((Outcome.Differs) other).place());
            assertEquals("blocks[0]", ((Outcome.Differs) body).place());
        }
    }

    @Test
    void nothingButTheHeadIsRedOrOfAnotherSize() {
        PaperSheet sheet = paper(LONG, "请于3月20日前办结", false);
        String red = "<w:rPr><w:color w:val=\"C00000\"/><w:sz w:val=\"44\"/></w:rPr>";
        for (String[] lie : new String[][] {
            {"请于", "</w:t></w:r><w:r>" + red + "<w:t xml:space=\"preserve\">请于"},
            {"<w:color w:val=\"C00000\"/>", ""},
            {"<w:color w:val=\"C00000\"/>", "<w:color w:val=\"FFFFFF\"/>"},
            {"<w:bottom ", "<w:top "}
        }) {
            Outcome outcome = compare(sheet, Format.DOCX, edited(render(sheet, Format.DOCX), lie[0], lie[1]));
            assertInstanceOf(Outcome.Refused.class, outcome, lie[1]);
        }
        Outcome small = compare(
                sheet,
                Format.DOCX,
                edited(render(sheet, Format.DOCX), "<w:sz w:val=\"", "<w:sz w:val=\"1\"/><w:sz w:val=\""));
        assertEquals(Oddity.SIZE, ((Outcome.Refused) small).oddity());
    }

    /** The head in black, and with it a line too thick for a table; all else in red, the page's number too; another colour. */
    @ParameterizedTest
    @CsvSource({
        "PICTURE, 0\\.75\\d* 0 0 rg, 0 0 0 rg",
        "OUTSIDE, \\b0 0 0 rg, 0.75294 0 0 rg",
        "COLOUR, 0\\.75\\d* 0 0 rg, 0 0.75294 0 rg"
    })
    void nothingButTheHeadIsRedInAPdf(Oddity oddity, String from, String to) {
        PaperSheet sheet = paper(LONG, "请于3月20日前办结", false);
        byte[] honest = render(sheet, Format.PDF);
        byte[] forged = PdfForger.forge(honest, PdfForger.operators(page -> page.replaceAll(from, to)));
        Outcome outcome = compare(sheet, Format.PDF, forged);
        assertEquals(oddity, assertInstanceOf(Outcome.Refused.class, outcome).oddity());
    }

    private static byte[] edited(byte[] docx, String from, String to) {
        return DocxForgeryTest.edited(docx, from, to);
    }

    private static Outcome compare(PaperSheet sheet, Format format, byte[] document) {
        return new BundledDocuments()
                .compare(ComparedReport.FORMER, sheet, BOOK, "paper." + format.extension(), document);
    }

    private static byte[] render(PaperSheet sheet, Format format) {
        return OfficialDocument.render(PaperDocument.of(sheet, BOOK), format, CitationStyle.ANNEX);
    }

    private static PaperSheet paper(String body, String said, boolean isDraft) {
        PaperText text = value("task/said", said);
        List<PaperBlock> front = List.of(
                new PaperBlock.Head(
                        PaperText.said(BOOK, "head", value("body", body)),
                        value("number", "云政函〔2026〕　　号"),
                        isDraft ? PaperText.EMPTY : value("signer", "第一责任人")),
                new PaperBlock.Line(PaperBlock.Line.Kind.TITLE, PaperText.said(BOOK, "finding.notice.title")),
                new PaperBlock.Line(PaperBlock.Line.Kind.PARAGRAPH, PaperText.said(BOOK, "task.said", text)),
                new PaperBlock.Signature(value("body", "云岭镇人民政府"), value("day", "2026年3月2日")),
                new PaperBlock.Line(PaperBlock.Line.Kind.NOTE, PaperText.said(BOOK, "records", value("record", "12"))),
                new PaperBlock.Annex(PaperText.EMPTY, PaperText.said(BOOK, "summary.annex.units")),
                new PaperBlock.Table(
                        List.of(
                                new PaperBlock.Table.Column(PaperText.said(BOOK, "column.unit"), 3, false),
                                new PaperBlock.Table.Column(PaperText.said(BOOK, "column.points"), 1, true)),
                        List.of(List.of(value("unit", "云岭镇"), value("points", "87.5")))));
        List<PaperBlock> draft = List.of(
                new PaperBlock.Line(
                        PaperBlock.Line.Kind.PARAGRAPH,
                        PaperText.said(BOOK, "draft", PaperText.said(BOOK, "lack.self"))),
                new PaperBlock.Line(PaperBlock.Line.Kind.PARAGRAPH, PaperText.said(BOOK, "blank")));
        List<PaperBlock> blocks = new java.util.ArrayList<>(isDraft ? draft : List.of());
        blocks.addAll(front);
        return new PaperSheet(
                "task-sheet",
                "5",
                "999901001000",
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-01T16:00:00Z"),
                blocks);
    }

    private static PaperText value(String name, String text) {
        return PaperText.of(new PaperRun.Value(name, text, null, ValueSource.DECLARED));
    }
}
