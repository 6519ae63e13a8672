package org.mingcha.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.document.Block;
import org.mingcha.document.Punctuation;

/** What may stand at the ends of lines, and how long they are. */
class LineRulesTest {
    private static final String[] SENTENCES = {
        "根据《关于开展2025年度网络工作自查的通知》（云政办发〔2025〕31号）要求，对2025年1月1日至2025年12月31日的网络工作进行了自查。",
        "组织学习12次，参加486人次；召开部署会议4次，承接上级部署9项，完成8项，其中逾期完成1项。",
        "已印发《云岭镇网络工作问责办法（试行）》，启动问责0次，约谈“慢作为”的责任人3人。",
        "投入经费34.6万元，比上年增长12.5%；回应用时中位数2天，最长17个工作日，平均3.5小时。",
        "发布信息1,260条（其中原创318条），阅读量超过10万次的有7条——均为民生类信息。",
        "联系人：张三，电话0871-6812345，邮箱wangxin@qingxi.example。"
    };

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        for (PageLines.PageLine line : sample()) {
            int first = line.text().codePointAt(0);
            int last = line.text().codePointBefore(line.text().length());
            assertFalse(Punctuation.beginsNoLine(first), line.text());
            assertFalse(Punctuation.endsNoLine(last), line.text());
        }
    }

    @Test
    void aNumberStaysWithItsUnit() {
        List<PageLines.PageLine> lines = sample();
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).text();
            String after = lines.get(i).text();
            assertFalse(before.matches(".*\\d") && after.matches("[\\p{IsHan}\\d%].*"), before + "|" + after);
            assertFalse(before.matches(".*\\d万") && after.startsWith("元"), before + "|" + after);
            assertFalse(before.matches(".*\\d人") && after.startsWith("次"), before + "|" + after);
        }
    }

    @Test
    void aDateIsTornOnlyBehindItsYearOrMonth() {
        for (int i = 0; i < 30; i++) {
            String text = "政".repeat(i) + "截至2025年6月30日，共引用记录214条，全部来自工作台账。";
            List<String> lines = lines(text);
            String torn = String.join("|", lines);
            assertFalse(torn.matches(".*(20\\|?2|5\\|年|6\\|月|3\\|0|0\\|日).*") && torn.matches(".*\\d\\|.*"), torn);
        }
    }

    @Test
    void aDocumentsNumberIsNeverTorn() {
        for (int i = 0; i < 30; i++) {
            String text = "政".repeat(i) + "按照云政办发〔2025〕31号文件要求，各村（社区）认真开展自查。";
            assertTrue(
                    lines(text).stream().anyMatch(line -> line.contains("〔2025〕31号")),
                    lines(text).toString());
        }
    }

    @Test
    void aShortTitleStaysWholeWhereItFits() {
        String text = "政".repeat(20) + "认真学习贯彻《网络安全法》和有关规定，全面落实网络安全工作责任制的各项要求。";
        assertTrue(
                lines(text).stream().anyMatch(line -> line.contains("《网络安全法》")),
                lines(text).toString());
    }

    @Test
    void aFullLineIsOfTwentyEightCharactersFromEdgeToEdge() {
        List<PageLines.PageLine> lines = PageLines.all(PageLines.laid(List.of(PageLines.paragraph("政".repeat(300)))));
        for (PageLines.PageLine line : lines.subList(1, lines.size() - 1)) {
            assertEquals(28, line.text().length());
            assertEquals(28, line.left(), 0.01);
            assertEquals(184, line.right(), 0.01);
        }
        assertEquals(26, lines.getFirst().text().length());
        assertEquals(28 + 2 * 156 / 28.0, lines.getFirst().left(), 0.01);
    }

    @Test
    void everyLineButTheLastReachesTheEdge() {
        for (String sentence : SENTENCES) {
            List<PageLines.PageLine> lines =
                    PageLines.all(PageLines.laid(List.of(PageLines.paragraph(sentence.repeat(4)))));
            for (PageLines.PageLine line : lines.subList(0, lines.size() - 1)) {
                assertEquals(184, line.right(), 0.02, line.text());
            }
        }
    }

    @Test
    void noLastLineIsACharacterAlone() {
        for (int i = 20; i < 90; i++) {
            List<String> lines = lines("政".repeat(i) + "论。");
            assertTrue(lines.size() == 1 || lines.getLast().length() > 2, lines.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "https://192.0.2.1/x?y=1&z=2"})
    void aWordLongerThanItsColumnIsTornAndNothingIsLost(String word) {
        ShapedText text = ShapedText.of(
                "核验" + word.repeat(3),
                new Typography(
                                org.mingcha.document.LayoutProfile.GBT9704_2012,
                                org.mingcha.document.font.EmbeddedFonts.shipped())
                        .style("table"));
        List<LineBreaker.Line> lines = new LineBreaker(text, 60, 60).lines();
        int at = 0;
        for (LineBreaker.Line line : lines) {
            assertEquals(at, line.start());
            at = line.end();
            double width = 0;
            for (int i = line.start(); i < line.end(); i++) {
                width += text.advance(i);
            }
            assertTrue(width <= 60.01, "width " + width);
        }
        assertEquals(text.length(), at);
    }

    @Test
    void digitsAreOfAFaceAsLightAsTheHanzi() {
        List<PageLines.PageLine> lines = PageLines.all(PageLines.laid(List.of(PageLines.paragraph("共25项"))));
        List<String> faces = lines.getFirst().pieces().stream()
                .map(piece -> piece.font().family())
                .toList();
        assertEquals(List.of("Mingcha Body", "Mingcha Latin", "Mingcha Body"), faces);
    }

    @ParameterizedTest
    @CsvSource({
        "云岭县青石镇人民政府关于2025年网络工作自查情况的报告,云岭县青石镇人民政府|关于2025年网络工作自查情况的报告",
        "关于进一步加强网络安全和信息化工作的通知,关于进一步加强网络安全和信息化工作的通知",
        "关于印发《青溪县网络安全事件应急预案》的通知,关于印发|《青溪县网络安全事件应急预案》的通知"
    })
    void aTitleIsBrokenByMeaning(String title, String expected) {
        assertEquals(expected, String.join("|", lines(title(title))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中共青溪县云岭镇委员会云岭镇人民政府关于2025年度网络工作自查自纠情况的报告",
                "青溪县互联网信息办公室关于开展2026年第一季度政府网站和政务新媒体检查工作情况的通报",
                "关于报送2025年上半年网络安全责任制落实情况和下半年重点工作安排的请示"
            })
    void aLongTitleHasTheShapeOfATrapezoidOrARhombus(String title) {
        List<PageLines.PageLine> lines = PageLines.all(PageLines.laid(List.of(title(title))));
        assertTrue(lines.size() >= 2, lines.toString());
        for (PageLines.PageLine line : lines) {
            assertEquals(106, line.middle(), 0.01, line.text());
            assertTrue(line.right() - line.left() >= 156 * 0.3, line.text());
        }
        for (int i = 1; i + 1 < lines.size(); i++) {
            double width = width(lines.get(i));
            assertTrue(width >= Math.min(width(lines.get(i - 1)), width(lines.get(i + 1))), title);
        }
        for (String word : List.of("自查", "情况", "工作", "网络", "开展", "政府", "检查", "季度", "责任制")) {
            long whole =
                    lines.stream().filter(line -> line.text().contains(word)).count();
            assertTrue(whole > 0 || !title.contains(word), word + " is torn");
        }
    }

    private static double width(PageLines.PageLine line) {
        return line.right() - line.left();
    }

    private static Block title(String text) {
        return new Block.Title(text);
    }

    private static List<String> lines(Block block) {
        return PageLines.all(PageLines.laid(List.of(block))).stream()
                .map(PageLines.PageLine::text)
                .toList();
    }

    private static List<String> lines(String text) {
        return lines(PageLines.paragraph(text));
    }

    /** Paragraphs of shuffled sentences: the places where lines end are as many as there are lines. */
    private static List<PageLines.PageLine> sample() {
        Random random = new Random(9704);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("政".repeat(random.nextInt(28)));
            for (int k = 0; k < 6; k++) {
                text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
            }
            blocks.add(PageLines.paragraph(text.toString()));
        }
        List<PageLines.PageLine> lines = PageLines.all(PageLines.laid(blocks));
        assertTrue(lines.size() > 500, "lines: " + lines.size());
        return lines;
    }
}
