package org.mingcha.document.layout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.Run;
import org.mingcha.document.font.EmbeddedFonts;

/** Blocks laid out, and their pages read line by line as the eye does. */
final class PageLines {
    static final double MM = 72 / 25.4;

    /** A line of a page: its pieces on one base line. */
    record PageLine(double baseline, List<PlacedText> pieces) {
        String text() {
            return pieces.stream().map(PlacedText::text).collect(Collectors.joining());
        }

        double left() {
            return pieces.getFirst().left() / MM;
        }

        double right() {
            return pieces.getLast().right() / MM;
        }

        double middle() {
            return (left() + right()) / 2;
        }

        double size() {
            return pieces.getFirst().size();
        }

        String face() {
            return pieces.getFirst().font().family();
        }
    }

    private PageLines() {}

    static LaidDocument laid(List<? extends Block> blocks) {
        Document document = new Document("zh-CN", Instant.parse("2026-01-06T03:12:45Z"), "layout", List.copyOf(blocks));
        return new PageLayout(LayoutProfile.GBT9704_2012, EmbeddedFonts.shipped()).lay(document, CitationStyle.ANNEX);
    }

    static List<PageLine> of(PlacedPage page) {
        return lines(page.texts());
    }

    static List<PageLine> foot(PlacedPage page) {
        return lines(page.foot());
    }

    /** All pages' lines. */
    static List<PageLine> all(LaidDocument laid) {
        return laid.pages().stream().flatMap(page -> of(page).stream()).toList();
    }

    static List<String> texts(PlacedPage page) {
        return of(page).stream().map(PageLine::text).toList();
    }

    private static List<PageLine> lines(List<PlacedText> texts) {
        List<PageLine> lines = new ArrayList<>();
        for (PlacedText text : texts) {
            boolean goesOn = !lines.isEmpty()
                    && Math.abs(lines.getLast().baseline() - text.baseline()) < 0.01
                    && lines.getLast().pieces().getLast().owner() == text.owner()
                    && Math.abs(lines.getLast().pieces().getLast().right() - text.left()) < 0.1;
            if (!goesOn) {
                lines.add(new PageLine(text.baseline(), new ArrayList<>()));
            }
            lines.getLast().pieces().add(text);
        }
        return lines;
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Run.Words(text)), null);
    }

    /** So many paragraphs of one line. */
    static List<Block> lines(int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(paragraph("全镇网络工作平稳有序。"));
        }
        return blocks;
    }

    static Block table(int rows) {
        List<Block.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new Block.Row(List.of(cell(String.valueOf(i + 1)), cell("2025年12月31日"), cell("网络安全专题学习会"))));
        }
        List<Block.Column> columns = List.of(
                new Block.Column("序号", 1, Block.Align.RIGHT),
                new Block.Column("日期", 2, Block.Align.CENTER),
                new Block.Column("标题", 4, Block.Align.LEFT));
        return new Block.Table("", columns, all);
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(List.of(new Run.Words(text)));
    }
}
