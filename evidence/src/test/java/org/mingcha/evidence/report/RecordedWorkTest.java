package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.TestLedger;
import tools.jackson.databind.JsonNode;

/** What an office recorded beside the counts is told where a reader looks for it: duties, plans, appraisals, wishes. */
class RecordedWorkTest {
    private static final String YEAR = "2025";

    @Test
    void theLeadingGroupIsToldWithItsDeputiesAndMembers() {
        var ledger = ModelTown.ledger();
        duty(ledger, "领导小组副组长", "镇长");
        duty(ledger, "领导小组成员", "派出所所长");
        duty(ledger, "领导小组成员", "中心小学校长");
        duty(ledger, "应急指挥", "镇长");
        ledger.add("duty", "2025-01-05", "kind", "班子成员", "post", "组织委员", "scope", "联系上坪片区");
        ledger.add("regulation", "2025-01-05", "title", "云岭镇网络工作责任分工", "kind", "责任分工");
        assertEquals(
                "镇党委书记任领导小组组长并为第一责任人，宣传委员分管，党政办网络岗负责信息联络；领导小组设副组长1人，"
                        + "成员2人，2名班子成员分工明确，应急指挥由镇长担任，1项职责写明了责任范围；已印发《云岭镇网络工作责任分工》。",
                sentence(ledger, "7"));
    }

    @Test
    void plansAndRulesAreToldByTheirTitles() {
        var ledger = ModelTown.ledger()
                .add("regulation", "2025-01-06", "title", "2025年网络工作方案", "kind", "工作方案")
                .add("regulation", "2025-01-07", "title", "重大事项报告制度", "kind", "报告通报")
                .add("regulation", "2025-01-08", "title", "信息发布审核办法", "kind", "发布审核");
        assertTrue(sentence(ledger, "6").endsWith("；制定《2025年网络工作方案》。"), sentence(ledger, "6"));
        assertTrue(bare(ledger, "5").endsWith("，执行《重大事项报告制度》"), bare(ledger, "5"));
        assertTrue(sentence(ledger, "13").contains("；执行《信息发布审核办法》"), sentence(ledger, "13"));
    }

    @Test
    void anAppraisalOfJanuaryIsThatOfTheYearBefore() {
        var ledger = ModelTown.without("appraisal");
        appraisal(ledger, "2025-01-15", "年度考核");
        appraisal(ledger, "2025-01-16", "目标责任考核");
        appraisal(ledger, "2025-03-01", "述职评议");
        appraisal(ledger, "2025-07-01", "民主生活会");
        assertEquals(Result.PARTLY, ModelTown.item(ledger, "8", YEAR).result());
        assertEquals(Result.NOT_MET, ModelTown.item(ledger, "25", YEAR).result());
        assertTrue(
                sentence(ledger, "8").startsWith("尚未纳入年终考核，一季度完成上年度考核2次，开展述职评议1次，召开民主生活会1次；开展督导检查2次"),
                sentence(ledger, "8"));
        appraisal(ledger, "2025-12-20", "干部年度考核");
        assertEquals(Result.MET, ModelTown.item(ledger, "8", YEAR).result());
        assertTrue(sentence(ledger, "8").startsWith("已纳入年终考核，其中干部年度考核1次，"), sentence(ledger, "8"));
    }

    @Test
    void whatOnlyHasAnotherKindIsNoAppraisalOfTheYear() {
        var ledger = ModelTown.without("appraisal");
        appraisal(ledger, "2025-12-01", "民主生活会");
        assertEquals(Result.PARTLY, ModelTown.item(ledger, "8", YEAR).result());
    }

    @Test
    void exchangesEducationOfResidentsAndWhatWentUpAreTold() {
        var ledger = ModelTown.ledger()
                .add("meeting", "2025-06-01", "title", "赴邻县学习", "kind", "交流学习", "attendance", "6")
                .add("claim", "2025-03-01", "claim", "甲", "answered_on", "2025-03-02", "escalated_on", "2025-03-01");
        assertEquals("组织集中学习4次，参加80人次；开展交流学习1次。", sentence(ledger, "1"));
        assertEquals("开展法治宣传1次（3月11日）；面向群众开展宣传教育1次。", sentence(ledger, "16"));
        assertTrue(bare(ledger, "17").endsWith("；上报上级1条"), bare(ledger, "17"));
    }

    @Test
    void aWishIsToldInTheUnitsWordsAndMoneySpentIsNoWish() {
        var ledger = ModelTown.ledger()
                .add("support", "2025-03-03", "title", "甲", "kind", "培训", "answered_on", "2025-05-26", "outcome", "已支持")
                .add("support", "2025-09-01", "title", "乙", "kind", "设备")
                .add("funding", "2025-04-01", "title", "设备", "amount", "20000");
        var said = narrative(ledger, titled(ledger, "希望县里多举行培训", "希望配备一台专用设备"));
        assertTrue(said.contains("\n四、意见建议\n希望上级给予以下支持：希望县里多举行培训（3月3日提出），5月26日答复，已支持；希望配备一台专用设备（9月1日提出）。"), said);
        assertTrue(said.contains("\n经费保障方面，投入20000元。"), said);
        assertFalse(said.contains("需要上级支持的事项"), said);
        var untitled = narrative(ledger, Inputs.NONE);
        assertFalse(untitled.contains("意见建议"), untitled);
    }

    @Test
    void thatNobodyInspectedIsNoProblem() {
        var ledger = ModelTown.without("inspection")
                .add("inspection", "2025-05-20", "title", "督导", "findings", "0", "rectified", "0", "level", "本级督导");
        var said = narrative(ledger, Inputs.NONE);
        var problems = said.substring(said.indexOf("三、存在的问题"));
        assertFalse(problems.contains("自查期内未接受上级检查"), problems);
        assertTrue(said.contains("自查期内未接受上级检查。"), said);
    }

    @Test
    void theBaselineOfTodayCounts() {
        var ledger = ModelTown.without("assessment.accepted");
        ledger.filed(
                "assessment.accepted",
                "2025-06-30",
                "checklist",
                "network-security-baseline@3",
                "total",
                "30",
                "met",
                "30",
                "share",
                "1");
        assertEquals(Result.MET, ModelTown.item(ledger, "12", YEAR).result());
    }

    private static void duty(TestLedger ledger, String kind, String post) {
        ledger.add("duty", "2025-01-05", "kind", kind, "post", post);
    }

    private static void appraisal(TestLedger ledger, String day, String kind) {
        ledger.add("appraisal", day, "title", "考核", "kind", kind, "url", "https://example.invalid");
    }

    /** Headlines of the requests, in the order of their days. */
    private static Inputs titled(TestLedger ledger, String... wishes) {
        var titles = new TreeMap<Long, String>();
        ModelTown.evaluate(ledger, YEAR).cited().values().stream()
                .filter(fact -> fact.source().equals("support"))
                .forEach(fact -> titles.put(fact.index(), wishes[titles.size()]));
        return Inputs.NONE.withTitles(Map.copyOf(titles));
    }

    private static JsonNode report(TestLedger ledger, Inputs inputs) {
        return new Report(TestLedger.REGISTERS, TestLedger.LIMITS).json(ModelTown.evaluate(ledger, YEAR), inputs);
    }

    private static String sentence(TestLedger ledger, String item) {
        return report(ledger, Inputs.NONE)
                .at("/texts/items/" + item + "/sentence")
                .stringValue();
    }

    /** Without remarks, whatever the conclusion. */
    private static String bare(TestLedger ledger, String item) {
        var evaluation = ModelTown.evaluate(ledger, YEAR);
        var scene = new Scene(
                TextBook.shipped(), TestLedger.REGISTERS, TestLedger.LIMITS, evaluation, Inputs.NONE, Grounds.NONE);
        return new ItemSentence(scene, ModelTown.item(ledger, item, YEAR))
                .words()
                .text();
    }

    private static String narrative(TestLedger ledger, Inputs inputs) {
        var lines = new ArrayList<String>();
        for (var block : report(ledger, inputs).at("/texts/narrative")) {
            lines.add(block.path("text").asString("")
                    + block.path("runs")
                            .valueStream()
                            .map(RecordedWorkTest::text)
                            .collect(Collectors.joining()));
        }
        return String.join("\n", lines);
    }

    private static String text(JsonNode run) {
        return run.isString() ? run.stringValue() : run.path("text").stringValue();
    }
}
