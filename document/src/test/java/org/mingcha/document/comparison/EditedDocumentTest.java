package org.mingcha.document.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mingcha.document.Passage;
import org.mingcha.evidence.verify.SentenceDifferences;
import org.mingcha.evidence.verify.SentenceDifferences.Difference;

/** A Word file that somebody edited says in which sentences it differs. */
class EditedDocumentTest {
    private static final List<Passage> REPORT = List.of(
            passage(Passage.Kind.TITLE, 0, "关于自查情况的报告"),
            passage(Passage.Kind.HEADING1, 1, "一、情况"),
            passage(Passage.Kind.PARAGRAPH, 2, "召开会议12次。参加124人次。"),
            passage(Passage.Kind.PARAGRAPH, 3, "还存在3项问题。"),
            passage(Passage.Kind.NOTE, 4, "特此报告。"));

    @Test
    void whatAnotherProgramMadeOfItIsTheSame() {
        var word = docx(p("关于自查", "\n 情况的报告"), p("一、情况"), p("召开会议12次。"), p("参加 124 人次。"), p("还存在3项问题。"), p("特此报告。"));
        assertEquals(List.of(), differences(word).first());
    }

    @Test
    void eachSentenceIsNamedWithWhatTheBundleHas() {
        var word = docx(p("关于自查情况的报告"), p("一、情况"), p("召开会议20次。参加124人次。成效明显。"), p("特此报告。"));
        assertEquals(
                List.of(
                        new Difference("texts.list[2] 一、情况", "召开会议12次。", "召开会议20次。"),
                        new Difference("texts.list[3] 一、情况", "还存在3项问题。", "成效明显。")),
                differences(word).first());
    }

    @Test
    void whatIsMoreAndWhatIsMissingIsNamed() {
        var more = docx(p("关于自查情况的报告"), p("一、情况"), p("召开会议12次。参加124人次。还存在3项问题。特此报告。"), p("望批示。"));
        assertEquals(
                List.of(new Difference("texts.list[4] 一、情况", "", "望批示。")),
                differences(more).first());
        var less = docx(p("关于自查情况的报告"), p("一、情况"), p("召开会议12次。参加124人次。"), p("特此报告。"));
        assertEquals(
                List.of(new Difference("texts.list[3] 一、情况", "还存在3项问题。", "")),
                differences(less).first());
    }

    @Test
    void trackedChangesAreReadAsTheyWouldBePrinted() {
        var word = docx(
                p("关于自查情况的报告"),
                p("一、情况"),
                "<w:p><w:r><w:t>召开会议</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>15</w:t></w:r></w:ins><w:r><w:t>次。参加124人次。</w:t></w:r></w:p>",
                p("还存在3项问题。"),
                p("特此报告。"));
        assertEquals("召开会议15次。", differences(word).first().getFirst().found());
    }

    @Test
    void ofManyTheFirstTenAndHowManyMore() {
        var passages = new ArrayList<Passage>();
        for (var i = 0; i < 30; i++) {
            passages.add(passage(Passage.Kind.PARAGRAPH, i, "第" + i + "段。"));
        }
        var found = EditedWords.of(docx(p("全都改了。"))).orElseThrow();
        var told = new SentenceComparison(passages, found).differences();
        assertEquals(10, told.first().size());
        assertEquals(20, told.more());
    }

    @Test
    void whatIsNoWordFileIsNotRead() {
        assertEquals(Optional.empty(), EditedWords.of("text".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), EditedWords.of(zip("word/document.xml", "<w:document")));
        assertEquals(Optional.empty(), EditedWords.of(zip("xl/workbook.xml", "<a/>")));
        var entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><a xmlns:w=\"w\"><w:p><w:t>&b;</w:t></w:p></a>";
        assertTrue(EditedWords.of(zip("word/document.xml", entity))
                .filter(said -> said.contains("c"))
                .isEmpty());
    }

    @Test
    void stepsLeadFromOneListToTheOther() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var before = letters(random);
            var after = letters(random);
            var made = new ArrayList<String>();
            var at = 0;
            for (var hunk : EditScript.between(before, after)) {
                made.addAll(before.subList(at, hunk.from()));
                made.addAll(after.subList(hunk.newFrom(), hunk.newUntil()));
                at = hunk.until();
            }
            made.addAll(before.subList(at, before.size()));
            assertEquals(after, made, "seed 7, round " + round);
        }
    }

    private static List<String> letters(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }

    private static SentenceDifferences differences(byte[] word) {
        return new SentenceComparison(REPORT, EditedWords.of(word).orElseThrow()).differences();
    }

    private static Passage passage(Passage.Kind kind, int block, String text) {
        return new Passage(kind, "texts.list[" + block + "]", -1, -1, text);
    }

    private static String p(String... runs) {
        var said = Arrays.stream(runs)
                .map(run -> "<w:r><w:t>" + run + "</w:t></w:r>")
                .toList();
        return "<w:p><w:pPr/>" + String.join("", said) + "</w:p>";
    }

    private static byte[] docx(String... paragraphs) {
        return zip(
                "word/document.xml",
                "<?xml version=\"1.0\"?>\n<w:document xmlns:w=\"http://w\"><w:body>" + String.join("\n", paragraphs)
                        + "</w:body></w:document>");
    }

    private static byte[] zip(String name, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
