package org.mingcha.evidence.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingcha.evidence.rule.ModelTown.item;
import static org.mingcha.evidence.rule.ModelTown.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.UnitKind;

/** Items 1–3, 7–9, 14, 19, 24 and 25; 12 before its period ends. */
class OrganisationItemsTest {
    private static final String YEAR = "2025";

    @Test
    void modelTownMeetsAllThatCanBeAnswered() {
        for (var item : ModelTown.evaluate(ModelTown.ledger(), YEAR).items()) {
            var expected = switch (item.item().id()) {
                case "5" -> Result.INSUFFICIENT_EVIDENCE;
                case "14" -> Result.UNANSWERED;
                default -> Result.MET;
            };
            assertEquals(expected, item.result(), item.item().id() + " " + item.lacks() + " " + item.unmet());
        }
        assertEquals(
                "0.92",
                ModelTown.evaluate(ModelTown.ledger(), YEAR).prefilledShare().toPlainString());
    }

    @Test
    void item12TakesWhatWasAcceptedBeforeItsPeriodEnded() {
        var ledger = ModelTown.without("assessment.accepted").sealedOn("2025-12-20");
        ModelTown.accepted(ledger, "2025-12-31", "30", "30", "1");
        ledger.recordedOn("2025-12-15");
        assertEquals(Result.MET, item(ledger, "12", YEAR).result());
    }

    @Test
    void emptyLedgersAnswerNothing() {
        for (var item : ModelTown.evaluate(new TestLedger(), YEAR).items()) {
            var expected = switch (item.item().id()) {
                case "12" -> Result.NOT_MET;
                case "14" -> Result.UNANSWERED;
                default -> Result.INSUFFICIENT_EVIDENCE;
            };
            assertEquals(expected, item.result(), item.item().id());
        }
    }

    @Test
    void onlyTheKindsOfUnitsThatAreAskedAreJudged() {
        var village = new TestLedger().unit(TestLedger.TOWN, "上坪村", UnitKind.VILLAGE, "999901000000");
        assertEquals(Result.NOT_APPLICABLE, item(village, "1", YEAR).result());
    }

    @Test
    void item1NeedsAStudyMeetingAQuarter() {
        var ledger = ModelTown.without("meeting");
        ModelTown.meeting(ledger, "2025-02-01", "学习");
        assertEquals(Result.MET, item(ledger, "1", "2025-Q1").result());
        assertEquals(Result.PARTLY, item(ledger, "1", "2025-H1").result());
        assertEquals(Result.NOT_MET, item(ledger, "1", "2025-Q2").result());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("meeting"), "1", YEAR).result());
    }

    @Test
    void item2AsksForAnEarlyMeetingAndQuarterlyAnalysis() {
        var ledger = ModelTown.without("meeting");
        ModelTown.meeting(ledger, "2025-04-01", "专题研究");
        assertEquals(Result.NOT_MET, item(ledger, "2", YEAR).result());
        ModelTown.meeting(ledger, "2025-03-31", "专题研究");
        assertEquals(Result.PARTLY, item(ledger, "2", YEAR).result());
        ModelTown.meeting(ledger, "2025-05-01", "分析研判");
        assertEquals(Result.MET, item(ledger, "2", "2025-Q2").result());
    }

    @Test
    void item3IsAskedFromNovember() {
        assertEquals(
                Result.NOT_APPLICABLE, item(ModelTown.ledger(), "3", "2025-10").result());
        assertEquals(Result.NOT_MET, item(ModelTown.ledger(), "3", "2025-11").result());
        assertEquals(Result.MET, item(ModelTown.ledger(), "3", "2025-12").result());
    }

    @Test
    void item7NamesTheDutiesThatNobodyHolds() {
        var ledger = ModelTown.without("duty");
        ModelTown.duty(ledger, "信息联络员", "党政办", "兼职");
        assertEquals(Result.NOT_MET, item(ledger, "7", YEAR).result());
        ModelTown.duty(ledger, "第一责任人", "书记", "兼职");
        var partly = item(ledger, "7", YEAR);
        assertEquals(Result.PARTLY, partly.result());
        assertEquals(
                new Figure.Value.Words("领导小组组长、分管责任人"),
                partly.figure("missing").orElseThrow().value());
        assertEquals(
                Result.INSUFFICIENT_EVIDENCE,
                item(ModelTown.without("duty"), "7", YEAR).result());
    }

    @Test
    void item8IsMetByTheRulesInForceUntilDecember() {
        var ledger = ModelTown.without("appraisal");
        assertEquals(Result.MET, item(ledger, "8", "2025-H1").result());
        assertEquals(Result.PARTLY, item(ledger, "8", YEAR).result());
        var never = ModelTown.without("inspection");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(never, "8", YEAR).result());
        never.add("inspection", "2024-05-01", "title", "督导", "findings", "0", "rectified", "0", "level", "本级督导");
        assertEquals(Result.NOT_MET, item(never, "8", YEAR).result());
    }

    @Test
    void item8AsksForTheLevelWhereNoInspectionHasOne() {
        var ledger = ModelTown.without("inspection")
                .add("inspection", "2025-05-01", "title", "检查", "findings", "0", "rectified", "0");
        assertEquals(
                List.of(new Lack.EmptyColumn("inspection", "level", false)),
                item(ledger, "8", YEAR).lacks());
    }

    @Test
    void item9NeedsRulesInForce() {
        var ledger = ModelTown.without("regulation");
        assertEquals(
                List.of(new Lack.NeverUsed(List.of("regulation"))),
                item(ledger, "9", YEAR).lacks());
        ledger.add("regulation", "2024-01-01", "title", "旧办法", "kind", "问责办法", "ended_on", "2025-12-31");
        assertEquals(Result.NOT_MET, item(ledger, "9", YEAR).result());
        assertEquals(Result.MET, item(ledger, "9", "2025-H1").result());
    }

    @Test
    void item14WaitsForTheUnitsWordsAndCountsMeanwhile() {
        var ledger = ModelTown.ledger()
                .add("support", "2025-03-03", "title", "培训", "kind", "培训", "answered_on", "2025-05-26")
                .add("funding", "2025-04-01", "title", "设备", "amount", "12000.5");
        var item = item(ledger, "14", YEAR);
        assertEquals(Result.UNANSWERED, item.result());
        assertEquals("1", number(item, "requests"));
        assertEquals("1", number(item, "answered"));
        assertEquals("12000.5", number(item, "amount"));
        var words = new UnitAnswer(true, null, null, "");
        var answered = new AnswerMerger(TestLedger.LIMITS)
                .answer(ModelTown.evaluate(ledger, YEAR), java.util.Map.of("14", words, "1", words));
        assertEquals(0, answered.count(Result.UNANSWERED));
        assertEquals("0.92", answered.prefilledShare().toPlainString());
    }

    @Test
    void item19CountsPostsTrainedWithinAYear() {
        var ledger = ModelTown.without("duty");
        ledger.add("duty", "2024-01-01", "kind", "应急值守", "post", "值班岗", "trained_on", "2024-12-31");
        assertEquals(Result.NOT_MET, item(ledger, "19", YEAR).result());
        ModelTown.duty(ledger, "信息联络员", "党政办", "专职");
        ModelTown.duty(ledger, "网络安全员", "党政办", "专职");
        var partly = item(ledger, "19", YEAR);
        assertEquals(Result.PARTLY, partly.result());
        assertEquals("1", number(partly, "full"));
        assertEquals("1", number(partly, "part"));
        var untrained = ModelTown.without("duty").add("duty", "2024-01-01", "kind", "应急值守", "post", "值班岗");
        assertEquals(
                List.of(new Lack.EmptyColumn("duty", "trained_on", false)),
                item(untrained, "19", YEAR).lacks());
    }

    @Test
    void item24IsPartlyMetByPartTimers() {
        var ledger = ModelTown.without("duty");
        ModelTown.duty(ledger, "信息联络员", "党政办", "兼职");
        assertEquals(Result.PARTLY, item(ledger, "24", YEAR).result());
        var other = ModelTown.without("duty");
        ModelTown.duty(other, "班子成员", "副镇长", "专职");
        assertEquals(Result.NOT_MET, item(other, "24", YEAR).result());
        var unknown = ModelTown.without("duty").add("duty", "2024-01-01", "kind", "信息联络员", "post", "党政办");
        assertEquals(Result.INSUFFICIENT_EVIDENCE, item(unknown, "24", YEAR).result());
    }

    @Test
    void item25NeedsAPublishedAppraisalInDecember() {
        var ledger = ModelTown.without("appraisal");
        assertEquals(Result.MET, item(ledger, "25", "2025-H1").result());
        assertEquals(Result.NOT_MET, item(ledger, "25", YEAR).result());
        ledger.add("appraisal", "2025-12-20", "title", "考核", "kind", "目标责任考核");
        assertEquals(Result.PARTLY, item(ledger, "25", YEAR).result());
        var neither = ModelTown.without("appraisal", "regulation");
        assertEquals(
                List.of(new Lack.NeverUsed(List.of("appraisal", "regulation"))),
                item(neither, "25", YEAR).lacks());
    }
}
