package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.ModelTown;
import org.mingcha.evidence.rule.TestLedger;
import org.mingcha.evidence.rule.UnitAnswer;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.JsonNode;

/** What units type to items that no rule answers, up to the report's bytes. */
class AnswersTest {
    private static final Report REPORT = new Report(TestLedger.REGISTERS, TestLedger.LIMITS);
    private static final Evaluation BASELINE = new Evaluator(
                    Checklist.shipped("network-security-baseline"), TestLedger.REGISTERS, TestLedger.LIMITS)
            .evaluate(ModelTown.ledger(), TestLedger.TOWN, Period.parse("2025").orElseThrow());

    @Test
    void twoNumbersAreJudgedByTheItemsExpectation() {
        assertItem("5", Answer.counted(40, 40), "met", "账号40个，一人一号40个，占100%");
        assertItem("5", Answer.counted(32, 40), "partly", "账号40个，一人一号32个，占80%");
        assertItem("5", Answer.counted(31, 40), "not-met", "账号40个，一人一号31个，占77.5%");
        assertItem("10", Answer.counted(19, 20), "met", "设备20台，14天内装好高危漏洞补丁19台，占95%");
        assertItem("5", Answer.NONE, "unanswered", "本项情况尚在核实");
        assertItem("5", Answer.narrated("都好"), "unanswered", "本项情况尚在核实");
        assertItem("5", Answer.notApplicable("没有信息系统。"), "not-applicable", "没有信息系统，不适用");
    }

    @Test
    void figuresOfANumbersItemStandInTheReport() {
        var figures = item("5", Answer.counted(1, 3)).path("figures");
        assertEquals(
                "[{\"name\":\"done\",\"value\":1,\"unit\":\"items\",\"entries\":[],\"late\":0},"
                        + "{\"name\":\"total\",\"value\":3,\"unit\":\"items\",\"entries\":[],\"late\":0},"
                        + "{\"name\":\"share\",\"value\":\"0.3333\",\"unit\":\"ratio\",\"entries\":[],\"late\":0}]",
                figures.toString());
    }

    @Test
    void someNumbersNeedEvidence() {
        var counted = Answer.counted(2, 2);
        assertItem("13", counted, "insufficient-evidence", "没有提供防火墙规则清单，证据不足。本项暂不作结论");
        assertItem("13", counted.with(evidence("", null)), "met", "默认拒绝、网络分开2项要求，做到2项");
        assertItem("4", counted.with(evidence("清单", "2025-01-02")), "met", "清单列有设备和软件2项，仍受支持或已停用、隔离2项，占100%，清单距期末363天");
        assertItem(
                "4", counted.with(evidence("清单", "2024-01-02")), "partly", "清单列有设备和软件2项，仍受支持或已停用、隔离2项，占100%，清单距期末729天");
    }

    @Test
    void evidenceIsJudgedByItsDay() {
        assertItem("17", Answer.shown(evidence("备份日志", "2025-12-28")), "met", "重要数据自动备份，最近一次成功备份距期末3天");
        assertItem("17", Answer.shown(evidence("备份日志", "2025-12-01")), "not-met", "没有期末前7天内成功备份的记录");
        assertItem("17", Answer.shown(evidence("备份日志", null)), "insufficient-evidence", "没有注明材料日期，证据不足。本项暂不作结论");
        assertItem("17", Answer.shown(new UnitAnswer.Evidence(" ", "", List.of(), null)), "unanswered", "本项情况尚在核实");
    }

    @Test
    void evidenceIsNamedInTheReport() {
        var answer = Answer.shown(evidence("云政办〔2025〕3号备份日志", "2025-12-28"));
        assertEquals(
                "重要数据自动备份，最近一次成功备份距期末3天。依据：云政办〔2025〕3号备份日志，材料日期2025年12月28日，附件1份；说明：每周日自动备份。",
                report(Map.of("17", answer))
                        .path("texts")
                        .path("items")
                        .path("17")
                        .path("sentence")
                        .stringValue());
    }

    @Test
    void neitherNumbersNorEvidenceCountAsPrefilled() {
        var none = report(Map.of()).path("prefilled_share").stringValue();
        var some = report(Map.of("5", Answer.counted(1, 1), "17", Answer.shown(evidence("日志", "2025-12-28"))))
                .path("prefilled_share")
                .stringValue();
        assertEquals(none, some);
    }

    @Test
    void aReportWithAnswersIsComposedAgainFromItself() {
        var inputs = Inputs.NONE.withAnswers(Map.of(
                "5", Answer.counted(39, 40),
                "4", Answer.counted(2, 2).with(evidence("清单", null)),
                "17", Answer.shown(evidence("日志", "2025-12-28")),
                "15", Answer.notApplicable("网站由县里统一建设")));
        var bytes = REPORT.compose(BASELINE, inputs);
        var again = Report.inputs(CanonicalJson.parseCanonical(bytes));
        assertEquals(inputs, again);
        assertArrayEquals(bytes, REPORT.compose(BASELINE, again));
    }

    @Test
    void forgedNumbersAreNoAnswer() {
        var bytes = new String(
                REPORT.compose(BASELINE, Inputs.NONE.withAnswers(Map.of("5", Answer.counted(39, 40)))),
                java.nio.charset.StandardCharsets.UTF_8);
        var forged = CanonicalJson.parse(
                bytes.replace("\"done\":\"39\"", "\"done\":\"41\"").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThrows(MalformedEvidence.class, () -> Report.inputs(forged));
    }

    private static UnitAnswer.Evidence evidence(String reference, @Nullable String dated) {
        var file = Hash.ofHex("ab".repeat(32));
        return new UnitAnswer.Evidence(
                "每周日自动备份。", reference, List.of(file), dated == null ? null : LocalDate.parse(dated));
    }

    private static void assertItem(String id, Answer answer, String result, String sentence) {
        var item = item(id, answer);
        assertEquals(result, item.path("result").stringValue());
        assertEquals(sentence, item.path("sentence").stringValue());
    }

    private static JsonNode item(String id, Answer answer) {
        return report(Map.of(id, answer)).path("items").path(Integer.parseInt(id) - 1);
    }

    private static JsonNode report(Map<String, Answer> answers) {
        return REPORT.json(BASELINE, Inputs.NONE.withAnswers(answers));
    }
}
