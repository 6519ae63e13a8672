package org.mingcha.document.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.document.Block;
import org.mingcha.document.Run;

/** What GB/T 9704-2012 asks of a page, and what stays together on one. */
class PageRulesTest {
    private static final String TEXT = "各村（社区）、各站所要进一步提高认识，压实责任，按月调度，逐项销号，确保问题整改到位、见到实效。".repeat(3);

    @Test
    void aPageHoldsTwentyTwoLines() {
        LaidDocument laid = PageLines.laid(PageLines.lines(60));
        assertEquals(22, PageLines.of(laid.pages().get(0)).size());
        assertEquals(22, PageLines.of(laid.pages().get(1)).size());
        assertEquals(16, PageLines.of(laid.pages().get(2)).size());
        for (PageLines.PageLine line : PageLines.all(laid)) {
            assertTrue(line.baseline() > 37 * PageLines.MM && line.baseline() < 262 * PageLines.MM);
        }
    }

    @Test
    void theDashesBesideThePagesNumberAreSevenMillimetresBelowTheText() {
        LaidDocument laid = PageLines.laid(PageLines.lines(30));
        PageLines.PageLine odd = PageLines.foot(laid.pages().get(0)).getFirst();
        assertEquals("— 1 —", odd.text());
        assertEquals("Mingcha Song", odd.face());
        assertEquals(14, odd.size());
        PlacedText text = odd.pieces().getFirst();
        double dash = text.baseline() - text.size() * text.font().top(text.glyphs()[0]) / 1000;
        assertEquals(262 + 7, dash / PageLines.MM, 0.01);
        assertEquals(184 - 14 / PageLines.MM, odd.right(), 0.01);
        assertEquals(
                28 + 14 / PageLines.MM,
                PageLines.foot(laid.pages().get(1)).getFirst().left(),
                0.01);
    }

    @Test
    void aHeadingNeverStandsAtTheFootOfAPage() {
        for (int lines = 15; lines < 24; lines++) {
            List<Block> blocks = new ArrayList<>(PageLines.lines(lines));
            blocks.add(new Block.Heading(1, "三、存在的问题"));
            blocks.add(new Block.Heading(2, "（一）责任落实"));
            blocks.add(PageLines.paragraph(TEXT));
            LaidDocument laid = PageLines.laid(blocks);
            List<String> first = PageLines.texts(laid.pages().getFirst());
            assertFalse(first.getLast().startsWith("三、") || first.getLast().startsWith("（一）"), first.toString());
        }
    }

    @Test
    void noLineOfAParagraphStandsAlone() {
        for (int lines = 15; lines < 24; lines++) {
            List<Block> blocks = new ArrayList<>(PageLines.lines(lines));
            blocks.add(PageLines.paragraph(TEXT));
            for (PlacedPage page : PageLines.laid(blocks).pages()) {
                List<PlacedText> texts = page.texts();
                Tag first = texts.getFirst().owner();
                Tag last = texts.getLast().owner();
                assertTrue(first == last || isShort(page, first) && isShort(page, last));
            }
        }
    }

    /** A paragraph of a line, or at least two of its lines. */
    private static boolean isShort(PlacedPage page, Tag owner) {
        List<PageLines.PageLine> lines = PageLines.of(page).stream()
                .filter(line -> line.pieces().getFirst().owner() == owner)
                .toList();
        return lines.size() >= 2 || lines.getFirst().text().startsWith("全镇");
    }

    @Test
    void theHeadOfATableStandsOnEachOfItsPages() {
        LaidDocument laid = PageLines.laid(List.of(new Block.Annex("1", "证据索引"), PageLines.table(120)));
        assertTrue(laid.pages().size() > 3);
        for (PlacedPage page : laid.pages().subList(1, laid.pages().size())) {
            assertEquals(List.of("序号", "日期", "标题"), PageLines.texts(page).subList(0, 3));
        }
        long rows = PageLines.all(laid).stream()
                .filter(line -> line.text().equals("2025年12月31日"))
                .count();
        assertEquals(120, rows);
    }

    @Test
    void theHeadOfATableIsNeverWithoutARow() {
        for (int lines = 15; lines < 23; lines++) {
            List<Block> blocks = new ArrayList<>(PageLines.lines(lines));
            blocks.add(PageLines.table(3));
            for (PlacedPage page : PageLines.laid(blocks).pages()) {
                List<String> texts = PageLines.texts(page);
                assertFalse(texts.getLast().equals("标题"), texts.toString());
            }
        }
    }

    @Test
    void aRowTallerThanAPageGoesOnAndLosesNothing() {
        List<Block> blocks = List.of(new Block.Table(
                "",
                List.of(new Block.Column("情况", 1, Block.Align.LEFT)),
                List.of(new Block.Row(List.of(new Block.Cell(List.of(new Run.Words("甲乙丙丁戊己庚辛壬癸".repeat(400)))))))));
        LaidDocument laid = PageLines.laid(blocks);
        assertTrue(laid.pages().size() > 2);
        StringBuilder text = new StringBuilder();
        laid.pages().forEach(page -> PageLines.texts(page).stream().skip(1).forEach(text::append));
        assertEquals("甲乙丙丁戊己庚辛壬癸".repeat(400), text.toString());
    }

    @Test
    void aHeadTallerThanAPageGoesOnAsWell() {
        String head = "甲乙丙丁戊己庚辛壬癸".repeat(200);
        List<Block> blocks = List.of(new Block.Table(
                "",
                List.of(new Block.Column(head, 1, Block.Align.LEFT)),
                List.of(new Block.Row(List.of(new Block.Cell(List.of(new Run.Words("末"))))))));
        LaidDocument laid = PageLines.laid(blocks);
        StringBuilder text = new StringBuilder();
        for (PageLines.PageLine line : PageLines.all(laid)) {
            assertTrue(line.baseline() < 262 * PageLines.MM, line.text());
            text.append(line.text());
        }
        assertEquals(head + "末", text.toString());
    }

    @Test
    void theSignatureIsCentredOnADateFourCharactersIn() {
        List<PageLines.PageLine> lines = PageLines.all(
                PageLines.laid(List.of(PageLines.paragraph("特此报告。"), new Block.Signature("云岭镇人民政府", "2026年1月6日"))));
        PageLines.PageLine unit = lines.get(1);
        PageLines.PageLine date = lines.get(2);
        assertEquals(184 - 4 * 156 / 28.0, date.right(), 0.01);
        assertEquals(date.middle(), unit.middle(), 0.01);
    }

    @Test
    void aSignatureIsNeverWithoutText() {
        for (int lines = 15; lines < 23; lines++) {
            List<Block> blocks = new ArrayList<>(PageLines.lines(lines));
            blocks.add(PageLines.paragraph("特此报告。"));
            blocks.add(new Block.Attachments(List.of("1. 证据索引", "2. 整改清单")));
            blocks.add(new Block.Signature("云岭镇人民政府", "2026年1月6日"));
            blocks.add(new Block.Remark("此件公开发布"));
            List<String> last = PageLines.texts(PageLines.laid(blocks).pages().getLast());
            assertTrue(last.contains("特此报告。") && last.contains("（此件公开发布）"), last.toString());
            assertNotEquals("特此报告。", last.getFirst(), "a page with nothing but the end");
        }
    }

    /** 20 lines, one blank instead of two, the body and the day: 23 would be one too many. */
    @Test
    void blanksShrinkBeforeTheSignatureGoesToAnotherPage() {
        List<Block> blocks = new ArrayList<>(PageLines.lines(19));
        blocks.add(new Block.Signature("云岭镇人民政府", "2026年1月6日"));
        assertEquals(1, PageLines.laid(blocks).pages().size());
        blocks.addFirst(PageLines.paragraph("再加一行。"));
        assertEquals(2, PageLines.laid(blocks).pages().size());
    }

    @Test
    void aWideTableStandsAcrossTheSheetAndThePagesNumberDoesNot() {
        LaidDocument laid = PageLines.laid(
                List.of(PageLines.paragraph("附后。"), new Block.Annex("", "一览表", true), PageLines.table(40)));
        PlacedPage turned = laid.pages().get(1);
        assertTrue(turned.isTurned());
        for (PageLines.PageLine line : PageLines.of(turned)) {
            assertTrue(line.left() >= 34.99 && line.right() <= 35 + 225.01, line.text());
            assertTrue(line.baseline() >= 28 * PageLines.MM && line.baseline() <= 184 * PageLines.MM, line.text());
        }
        assertEquals(
                PageLines.foot(laid.pages().get(0)).getFirst().baseline(),
                PageLines.foot(turned).getFirst().baseline(),
                0.01);
    }

    @Test
    void theHeadOfAPaperIsRedAndThirtyFiveMillimetresBelowTheTop() {
        var head = new Block.Head("云岭镇人民政府文件", "云政发〔2026〕3号", "李四", List.of("秘密★1年", "特急"));
        LaidDocument laid = PageLines.laid(List.of(head, new Block.Title("关于网络工作的报告")));
        List<PageLines.PageLine> lines = PageLines.of(laid.pages().getFirst());
        assertEquals(
                List.of("秘密★1年", "特急"), PageLines.texts(laid.pages().getFirst()).subList(0, 2));
        PageLines.PageLine name = lines.get(2);
        assertEquals(Ink.RED, name.pieces().getFirst().ink());
        assertEquals(106, name.middle(), 0.01);
        double top = name.baseline() - 0.88 * name.size();
        assertEquals(37 + 35, top / PageLines.MM, 2);
        assertEquals("云政发〔2026〕3号", lines.get(3).text());
        assertEquals("签发人：李四", lines.get(4).text());
        assertEquals(184 - 156 / 28.0, lines.get(4).right(), 0.01);
        PlacedRule rule = laid.pages().getFirst().rules().getFirst();
        assertEquals(Ink.RED, rule.ink());
        assertEquals(156 * PageLines.MM, rule.right() - rule.left(), 0.01);
    }

    @Test
    void theFootOfAPaperIsAtTheEndOfTheLastBack() {
        var imprint = new Block.Imprint("县委网信办，县政府办公室。", "云岭镇党政办公室", "2026年1月6日");
        for (int lines : new int[] {5, 30, 40}) {
            List<Block> blocks = new ArrayList<>(PageLines.lines(lines));
            blocks.add(imprint);
            LaidDocument laid = PageLines.laid(blocks);
            assertEquals(0, laid.pages().size() % 2);
            PlacedPage last = laid.pages().getLast();
            PlacedRule lowest = last.rules().getLast();
            assertEquals(262, (lowest.top() + lowest.bottom()) / 2 / PageLines.MM, 0.01);
            List<String> texts = PageLines.texts(last);
            assertEquals(List.of("云岭镇党政办公室", "2026年1月6日印发"), texts.subList(texts.size() - 2, texts.size()));
        }
    }

    @Test
    void fourLevelsOfHeadingsHaveTheirFaces() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("报告"));
        for (int level = 1; level <= 4; level++) {
            blocks.add(new Block.Heading(level, "工作情况"));
        }
        blocks.add(PageLines.paragraph("全镇平稳。"));
        List<String> faces = PageLines.all(PageLines.laid(blocks)).stream()
                .map(PageLines.PageLine::face)
                .toList();
        assertEquals(
                List.of("Mingcha Title", "Mingcha Sans", "Mingcha Kai", "Mingcha Body", "Mingcha Body", "Mingcha Body"),
                faces);
    }

    @Test
    void anOutlineLeadsToEveryHeading() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("报告"));
        blocks.add(new Block.Heading(1, "一、工作情况"));
        blocks.addAll(PageLines.lines(30));
        blocks.add(new Block.Annex("1", "清单"));
        blocks.add(PageLines.table(2));
        List<OutlineEntry> outline = PageLines.laid(blocks).outline();
        assertEquals(
                List.of("1 报告 0", "2 一、工作情况 0", "2 清单 2"),
                outline.stream()
                        .map(entry -> entry.level() + " " + entry.title() + " " + entry.page())
                        .toList());
    }
}
