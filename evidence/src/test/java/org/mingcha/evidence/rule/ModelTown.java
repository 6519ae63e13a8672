package org.mingcha.evidence.rule;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;

/** A town whose ledgers answer every item that can be answered, and what comes of them. */
public final class ModelTown {
    public static final Checklist CHECKLIST = Checklist.shipped("town-online-work");

    private ModelTown() {}

    public static TestLedger ledger() {
        return without();
    }

    /** The same without the entries of some registers. */
    public static TestLedger without(String... registers) {
        var left = Set.of(registers);
        var ledger = new TestLedger().school();
        new TreeSet<>(Set.of(
                        "meeting", "training", "duty", "regulation", "channel", "task", "question", "claim", "risk"))
                .stream().filter(each -> !left.contains(each)).forEach(each -> fill(ledger, each));
        new TreeSet<>(Set.of("incident", "inspection", "drill", "appraisal", "publication"))
                .stream().filter(each -> !left.contains(each)).forEach(each -> fillMore(ledger, each));
        if (!left.contains("assessment.accepted")) {
            accepted(ledger, "2025-06-30", "30", "28", "0.9333");
        }
        return ledger;
    }

    /** The baseline's newest accepted answers. */
    static void accepted(TestLedger ledger, String day, String total, String met, String share) {
        ledger.filed(
                "assessment.accepted",
                day,
                "checklist",
                "network-security-baseline@1",
                "total",
                total,
                "met",
                met,
                "share",
                share);
    }

    public static ItemResult item(TestLedger ledger, String item, String period) {
        return evaluate(ledger, period).items().stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    public static Evaluation evaluate(TestLedger ledger, String period) {
        return new Evaluator(CHECKLIST, TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse(period).orElseThrow());
    }

    public static String number(ItemResult item, String figure) {
        return item.figure(figure)
                .flatMap(Figure::number)
                .map(Object::toString)
                .or(() -> Optional.of("none"))
                .orElseThrow();
    }

    static void meeting(TestLedger ledger, String day, String kind) {
        ledger.add("meeting", day, "title", kind + "会议", "kind", kind, "attendance", "20");
    }

    static void training(TestLedger ledger, String day, String audience, String topic) {
        ledger.add("training", day, "title", "培训", "audience", audience, "attendance", "40", "topic", topic);
    }

    static void duty(TestLedger ledger, String kind, String post, String employment) {
        ledger.add(
                "duty", "2024-02-01", "kind", kind, "post", post, "employment", employment, "trained_on", "2025-04-01");
    }

    static void regulation(TestLedger ledger, String kind) {
        ledger.add("regulation", "2024-03-01", "title", kind + "制度", "kind", kind, "reference", "云政〔2024〕1号");
    }

    private static void fill(TestLedger ledger, String register) {
        switch (register) {
            case "meeting" -> meetings(ledger);
            case "training" -> trainings(ledger);
            case "duty" -> duties(ledger);
            case "regulation" -> {
                for (var kind : new String[] {"考核办法", "问责办法", "应急预案", "个人信息保护"}) {
                    regulation(ledger, kind);
                }
            }
            case "channel" -> ledger.add("channel", "2023-01-01", "title", "镇公众号", "editor", "宣传岗");
            case "task" ->
                ledger.add("task", "2025-02-01", "title", "事项", "due_on", "2025-03-01", "done_on", "2025-02-20");
            case "question" ->
                ledger.add("question", "2025-02-10", "title", "问询", "answered_on", "2025-02-12", "outcome", "已解决");
            case "claim" ->
                ledger.add("claim", "2025-02-10", "claim", "网传", "verdict", "不实", "answered_on", "2025-02-11");
            default -> {
                ledger.add(
                        "risk", "2025-03-01", "title", "政策", "assessed_on", "2025-03-05", "decided_on", "2025-03-10");
                ledger.add("risk", "2025-03-02", "title", "系统", "kind", "网络与信息系统", "assessed_on", "2025-03-05");
            }
        }
    }

    private static void fillMore(TestLedger ledger, String register) {
        switch (register) {
            case "incident" ->
                ledger.add(
                        "incident", "2025-02-14", "title", "账号被盗", "severity", "一般", "kind", "账号被盗", "outcome", "已处置");
            case "inspection" -> inspections(ledger);
            case "drill" -> ledger.add("drill", "2025-06-18", "title", "演练");
            case "appraisal" ->
                ledger.add(
                        "appraisal", "2025-12-20", "title", "考核", "kind", "目标责任考核", "url", "https://example.invalid");
            default -> ledger.keptFrom(2020, 2025).add("publication", "2025-12-28", "title", "文", "channel", "镇公众号");
        }
    }

    private static void meetings(TestLedger ledger) {
        for (var day : new String[] {"2025-02-01", "2025-05-01", "2025-08-01", "2025-11-01"}) {
            meeting(ledger, day, "学习");
            meeting(ledger, day, "分析研判");
        }
        meeting(ledger, "2025-01-10", "专题研究");
        meeting(ledger, "2025-12-10", "专题研究");
        meeting(ledger, "2025-04-10", "部署");
    }

    private static void trainings(TestLedger ledger) {
        training(ledger, "2025-03-10", "干部", "网络安全");
        training(ledger, "2025-03-11", "群众", "法治");
        training(ledger, "2025-03-12", "学生", "网络文明");
        ledger.addAt(
                TestLedger.SCHOOL, "training", "2025-03-13", 0, "title", "课", "audience", "学生", "attendance", "200");
    }

    private static void duties(TestLedger ledger) {
        duty(ledger, "领导小组组长", "镇党委书记", "兼职");
        duty(ledger, "第一责任人", "镇党委书记", "兼职");
        duty(ledger, "分管责任人", "宣传委员", "兼职");
        duty(ledger, "班子成员", "副镇长", "兼职");
        duty(ledger, "信息联络员", "党政办网络岗", "专职");
        duty(ledger, "应急值守", "值班岗", "兼职");
    }

    private static void inspections(TestLedger ledger) {
        inspection(ledger, "2025-03-20", "上级检查", "抽查");
        inspection(ledger, "2025-05-20", "本级督导", "指导检查");
        inspection(ledger, "2025-10-20", "本级督导", "专题督查");
    }

    private static void inspection(TestLedger ledger, String day, String level, String kind) {
        ledger.add("inspection", day, "title", "检查", "findings", "3", "rectified", "3", "level", level, "kind", kind);
    }
}
