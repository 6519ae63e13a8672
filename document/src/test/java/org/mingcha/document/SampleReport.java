package org.mingcha.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A town's report as the rules write it: 25 items (or more), both layouts, three annexes. */
public final class SampleReport {

    static final String UNIT = "云岭县青石镇人民政府";
    static final int ITEMS = 25;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d+)}");

    private final ObjectNode report = JSON.createObjectNode();
    private final ArrayNode items = report.putArray("items");
    private final List<ArrayNode> sentences = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private int nextEntry = 12;

    private SampleReport() {}

    static ObjectNode of(int items) {
        SampleReport sample = new SampleReport();
        sample.head();
        List<String> lines = lines();
        for (int i = 0; i < items; i++) {
            sample.item(String.valueOf(i + 1), lines.get(i % lines.size()).split("\\|", 3));
        }
        ObjectNode texts = sample.report.putObject("texts");
        sample.layout(texts.putArray("list"), false);
        sample.layout(texts.putArray("narrative"), true);
        return sample.report;
    }

    static byte[] bytes(ObjectNode report) {
        return JSON.writeValueAsBytes(report);
    }

    public static byte[] bytes() {
        return bytes(of(ITEMS));
    }

    private void head() {
        report.put("format", "mingcha-report/1").put("unit", "999901001000").put("checklist", "town-online-work@1");
        report.put("period", "2025")
                .put("computed_at", "2026-01-06T03:12:45.120Z")
                .put("prefilled_share", "0.84");
        report.putArray("annex");
    }

    private void item(String id, String[] line) {
        ObjectNode item = items.addObject().put("id", id).put("result", "met");
        ArrayNode figures = item.putArray("figures");
        ArrayNode runs = JSON.createArrayNode();
        Matcher number = NUMBER.matcher(line[2]);
        int from = 0;
        while (number.find()) {
            runs.add(line[2].substring(from, number.start()));
            from = number.end();
            figure(figures, runs, id, "f" + figures.size(), number.group(1));
        }
        runs.add(line[2].substring(from));
        sentences.add(runs);
        questions.add(line[1]);
    }

    private void figure(ArrayNode figures, ArrayNode runs, String item, String name, String value) {
        ObjectNode figure = figures.addObject().put("name", name).put("value", Integer.parseInt(value));
        ArrayNode entries = figure.putArray("entries");
        ArrayNode cite = runs.addObject()
                .put("figure", item + "/" + name)
                .put("text", value)
                .putArray("cite");
        for (int i = 0; i < Math.min(Integer.parseInt(value), 12); i++) {
            entries.add(nextEntry);
            cite.add(String.valueOf(nextEntry));
            nextEntry += 3;
        }
    }

    private void layout(ArrayNode blocks, boolean narrative) {
        block(blocks, "title").put("text", UNIT + "关于2025年网络工作自查情况的报告");
        block(blocks, "addressee").put("text", "云岭县人民政府：");
        words(
                blocks,
                "根据《关于开展2025年度网络工作自查的通知》（云政办发〔2025〕31号）要求，" + UNIT
                        + "对2025年1月1日至2025年12月31日的网络工作进行了自查。本报告数据取自工作台账，截至2026年1月6日，共引用记录214条，"
                        + "其中逾期补录6条、更正2条。本次自查共25项：符合18项，部分符合3项，不符合1项，证据不足2项，不适用1项。"
                        + (narrative ? "现将有关情况报告如下：" : "逐项情况如下："));
        if (narrative) {
            narrative(blocks);
        } else {
            list(blocks);
        }
        words(blocks, "对以上4项问题，" + UNIT + "将按附件2所列措施和时限整改，完成后报告结果。证据不足的2项，待补齐依据后另行报告。");
        words(blocks, "特此报告。");
        ends(blocks);
    }

    private void list(ArrayNode blocks) {
        for (int i = 0; i < sentences.size(); i++) {
            ObjectNode paragraph = block(blocks, "paragraph").put("item", String.valueOf(i + 1));
            ArrayNode runs = paragraph.putArray("runs").add((i + 1) + ". " + questions.get(i) + "。");
            runs.addAll(sentences.get(i)).add("。");
        }
    }

    private void narrative(ArrayNode blocks) {
        String[] parts = {"一、加强领导，落实责任", "二、采取措施，开展工作", "三、存在的问题和下一步措施"};
        for (int i = 0; i < sentences.size(); i++) {
            if (i % 9 == 0) {
                block(blocks, "heading").put("level", 1).put("text", parts[i / 9 % 3]);
            }
            if (i % 9 == 2) {
                block(blocks, "heading").put("level", 2).put("text", "（一）报告与研判");
            }
            block(blocks, "paragraph").putArray("runs").addAll(sentences.get(i)).add("。");
        }
    }

    private void ends(ArrayNode blocks) {
        block(blocks, "attachments")
                .putArray("items")
                .add("1. 证据索引")
                .add("2. 整改清单")
                .add("3. 补录和更正情况");
        block(blocks, "signature").put("unit", UNIT).put("date", "2026年1月6日");
        block(blocks, "note")
                .putArray("runs")
                .add(
                        "本报告引用的记录均已封存。核验文件：999901001000-town-online-work-2025.zip；"
                                + "校验点：log.mingcha.invalid，第4127号，CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=。使用核验程序可离线核对本报告每个数据。");
        index(blocks);
        rectification(blocks);
        late(blocks);
    }

    private void index(ArrayNode blocks) {
        block(blocks, "annex").put("no", "1").put("title", "证据索引");
        ObjectNode table = block(blocks, "table").put("caption", "");
        ArrayNode columns = table.putArray("columns");
        column(columns, "封存序号", "10", "right");
        column(columns, "日期", "14", "center");
        column(columns, "台账", "12", "left");
        column(columns, "标题", "44", "left");
        column(columns, "引用的项目", "14", "left");
        ArrayNode rows = table.putArray("rows");
        for (int entry = 12, n = 0; entry < nextEntry; entry += 3, n++) {
            ArrayNode row = rows.addArray();
            row.addArray().add(String.valueOf(entry));
            row.addArray().add("2025-%02d-%02d".formatted(1 + n % 12, 1 + n % 28));
            row.addArray().add(n % 2 == 0 ? "会议台账" : "培训台账");
            row.addArray().add(n % 7 == 0 ? "传达学习上级关于进一步规范政务新媒体管理工作的通知并研究贯彻意见" : "网络安全专题学习会");
            row.addArray().add("第" + (1 + n % ITEMS) + "项");
        }
    }

    private void rectification(ArrayNode blocks) {
        block(blocks, "annex").put("no", "2").put("title", "整改清单");
        ObjectNode table = block(blocks, "table").put("caption", "");
        ArrayNode columns = table.putArray("columns");
        column(columns, "项", "6", "center");
        column(columns, "问题", "30", "left");
        column(columns, "措施", "36", "left");
        column(columns, "责任人", "14", "left");
        column(columns, "时限", "14", "center");
        ArrayNode rows = table.putArray("rows");
        for (int item : new int[] {6, 11, 13, 18}) {
            ArrayNode row = rows.addArray();
            row.addArray().add(String.valueOf(item));
            row.addArray().add(questions.get((item - 1) % questions.size()) + "：尚未完全达到要求");
            row.addArray().add("明确责任分工，按月调度，逐项销号");
            row.addArray().add("信息联络员");
            row.addArray().add("2026-03-31");
        }
    }

    private void late(ArrayNode blocks) {
        block(blocks, "annex").put("no", "3").put("title", "补录和更正情况");
        ObjectNode table = block(blocks, "table").put("caption", "逾期补录");
        ArrayNode columns = table.putArray("columns");
        column(columns, "封存序号", "15", "right");
        column(columns, "迟", "15", "right");
        column(columns, "说明", "70", "left");
        ArrayNode row = table.putArray("rows").addArray();
        row.addArray().add("15");
        row.addArray().add("9天");
        row.addArray().add("经办人外出培训，返岗后补录");
    }

    private static void words(ArrayNode blocks, String text) {
        block(blocks, "paragraph").putArray("runs").add(text);
    }

    private static void column(ArrayNode columns, String head, String width, String align) {
        columns.addObject().put("head", head).put("width", width).put("align", align);
    }

    private static ObjectNode block(ArrayNode blocks, String kind) {
        return blocks.addObject().put("b", kind);
    }

    private static List<String> lines() {
        try (InputStream in = SampleReport.class.getResourceAsStream("items.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
