package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final double CHARACTERS = 42;

    @Test
    void keepsADateOnOneLine() {
        double[] shares =
                ColumnWidths.of(table(List.of("日期", "标题"), List.of("2025年12月31日", "会".repeat(60))), CHARACTERS);
        assertTrue(shares[0] * CHARACTERS >= 7.5, Arrays.toString(shares));
        assertEquals(1, shares[0] + shares[1], 1e-9);
    }

    @Test
    void leavesWhatWasAskedWhereThereIsRoom() {
        double[] shares = ColumnWidths.of(table(List.of("甲", "乙"), List.of("一", "二")), CHARACTERS);
        assertEquals(0.1, shares[0], 1e-9);
        assertEquals(0.9, shares[1], 1e-9);
    }

    @Test
    void alwaysAddsUpToTheWholeWidth() {
        List<String> heads = List.of("日期一", "日期二", "日期三", "日期四", "日期五", "日期六", "日期七");
        List<String> cells = heads.stream().map(_ -> "2025年12月31日").toList();
        assertEquals(
                1,
                Arrays.stream(ColumnWidths.of(table(heads, cells), CHARACTERS)).sum(),
                1e-9);
    }

    private static Block.Table table(List<String> heads, List<String> texts) {
        List<Block.Column> columns = heads.stream()
                .map(head -> new Block.Column(head, head.equals("乙") || head.equals("标题") ? 9 : 1, Block.Align.LEFT))
                .toList();
        List<Block.Cell> cells = texts.stream()
                .map(text -> new Block.Cell(List.of(new Run.Words(text))))
                .toList();
        return new Block.Table("", columns, List.of(new Block.Row(cells)));
    }
}
