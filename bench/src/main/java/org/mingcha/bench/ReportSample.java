package org.mingcha.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.document.Block;
import org.mingcha.document.Document;
import org.mingcha.document.Run;

/**
 * A town's report and an annex of so many rows.
 *
 * @param number which of many: its title, some of its figures and the length of its annex are its own
 * @param title what each row of the annex names
 */
record ReportSample(int number, int items, int rows, String title) {
    private static final List<String> ITEMS = read();
    private static final int USUAL_ROWS = 200;
    private static final int SPREAD = 251;
    private static final String LONG_TITLE = "传达学习上级关于进一步规范政务新媒体和政府网站管理工作的通知精神并研究本镇贯彻落实的具体措施和责任分工以及年度工作安排";
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int PART = 9;
    private static final List<String> HEADINGS = List.of("一、责任落实", "二、工作开展", "三、存在的问题");
    private static final String TOWN = "云岭镇人民政府";

    ReportSample(int rows) {
        this(0, ITEMS.size(), rows, "网络安全专题学习会");
    }

    /** One of many different ones, with an annex of 200 to 450 rows. */
    static ReportSample numbered(int number) {
        return new ReportSample(number, ITEMS.size(), USUAL_ROWS + number % SPREAD, "网络安全专题学习会");
    }

    /** Rows that each name a thing of some sixty characters. */
    static ReportSample longTitles(int items, int rows) {
        return new ReportSample(0, items, rows, LONG_TITLE);
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(TOWN + "关于" + (2025 + number) + "年网络工作自查情况的报告"));
        blocks.add(new Block.Addressee("青溪县互联网信息办公室："));
        for (int i = 0; i < items; i++) {
            if (i % PART == 0) {
                blocks.add(new Block.Heading(1, HEADINGS.get(i / PART % HEADINGS.size())));
            }
            blocks.add(new Block.Paragraph(
                    List.of(new Run.Words("第" + (number + i) + "条　" + ITEMS.get(i % ITEMS.size()))), null));
        }
        blocks.add(new Block.Attachments(List.of("证据索引")));
        blocks.add(new Block.Signature(TOWN, "2026年1月6日"));
        blocks.add(new Block.Annex("", "证据索引"));
        blocks.add(table());
        return new Document("zh-CN", Instant.parse("2026-01-06T03:12:45Z"), "bench", blocks);
    }

    private Block table() {
        List<Block.Column> columns = List.of(
                new Block.Column("序号", 10, Block.Align.RIGHT),
                new Block.Column("日期", 14, Block.Align.CENTER),
                new Block.Column("台账", 12, Block.Align.LEFT),
                new Block.Column("标题", 44, Block.Align.LEFT),
                new Block.Column("引用的项目", 14, Block.Align.LEFT));
        List<Block.Row> all = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            all.add(new Block.Row(List.of(
                    cell(String.valueOf(12 + 3 * i)),
                    cell("2025-%02d-%02d".formatted(1 + i % MONTHS, 1 + i % DAYS)),
                    cell(i % 2 == 0 ? "会议台账" : "培训台账"),
                    cell(i % 7 == 0 ? "传达学习上级关于进一步规范政务新媒体管理工作的通知并研究贯彻意见" : title),
                    cell("第" + (1 + i % 25) + "项"))));
        }
        return new Block.Table("", columns, all);
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(List.of(new Run.Words(text)));
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(ReportSample.class.getResourceAsStream("items.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
