package org.mingcha.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A paper with everything that GB/T 9704 knows: head, four levels, a turned table, remark, foot. */
public final class PaperSample {
    private static final String TEXT =
            "全年召开专题会议4次，研究部署网络安全和信息化工作，投入经费34.6万元，比上年增长12.5%。" + "各村（社区）、各站所按照“谁主管谁负责”的原则，逐级压实责任，确保各项工作落到实处、见到实效。";

    private PaperSample() {}

    public static Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Head("中共云岭镇委员会文件", "云委发〔2026〕3号", "李四", List.of("000012", "机密★1年", "特急")));
        blocks.add(new Block.Title("中共云岭镇委员会云岭镇人民政府关于2025年度网络工作自查自纠情况的报告"));
        blocks.add(new Block.Addressee("青溪县互联网信息办公室："));
        String[] headings = {"一、工作开展情况", "（一）加强组织领导", "1. 成立领导小组", "（1）明确职责分工"};
        for (int level = 1; level <= headings.length; level++) {
            blocks.add(new Block.Heading(level, headings[level - 1]));
            blocks.add(new Block.Paragraph(List.of(new Run.Words(TEXT)), null));
        }
        blocks.add(new Block.Attachments(List.of("自查情况一览表", "整改清单以及各村（社区）各站所整改任务完成情况统计表")));
        blocks.add(new Block.Signature("中共云岭镇委员会", "2026年1月6日"));
        blocks.add(new Block.Remark("联系人：党政办公室，电话：0871-6812345"));
        blocks.add(new Block.Annex("1", "2025年度网络工作自查情况一览表", true));
        blocks.add(table(30));
        blocks.add(new Block.Annex("2", "整改清单"));
        blocks.add(table(3));
        blocks.add(new Block.Imprint("县委办公室，县政府办公室，县纪委监委，县委组织部，县委宣传部。", "云岭镇党政办公室", "2026年1月6日"));
        return new Document("zh-CN", Instant.parse("2026-01-06T03:12:45Z"), "paper", blocks);
    }

    private static Block table(int rows) {
        List<Block.Column> columns = new ArrayList<>();
        for (String head : List.of("序号", "自查项目", "要求", "完成情况", "责任单位", "完成时限")) {
            columns.add(new Block.Column(head, head.length(), Block.Align.LEFT));
        }
        List<Block.Row> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(new Block.Row(List.of(
                    cell(String.valueOf(i)),
                    cell("组织学习"),
                    cell("每季度至少组织一次专题学习"),
                    cell("组织学习12次，参加486人次"),
                    cell("党政办公室"),
                    cell("2025年12月31日"))));
        }
        return new Block.Table("自查情况", columns, all);
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(List.of(new Run.Words(text)));
    }
}
