package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.rule.TestLedger;

class DerivedFactsTest {
    private static final String TOWN = "999901001000";

    private final Registers registers = Registers.shipped();
    private final DerivedFacts derived = new DerivedFacts(
            RuleBook.shipped(), code -> Optional.of(code.equals(TOWN) ? UnitKind.TOWN : UnitKind.SCHOOL));

    @Test
    void claimIsDueAfterThreeWorkingDaysOverTheSpringFestival() {
        var facts = seal("claim", "2025-01-27", Map.of("claim", "网传道路塌方"));
        assertEquals("2025-02-07", facts.text("due_on").orElseThrow());
        assertEquals("calendar", facts.text("due_by").orElseThrow());
    }

    @Test
    void yearWithoutACalendarCountsTheWeekAndSaysSo() {
        var facts = seal("question", "2031-09-30", Map.of("title", "路灯"));
        assertEquals("2031-10-07", facts.text("due_on").orElseThrow());
        assertEquals("weekdays", facts.text("due_by").orElseThrow());
    }

    @Test
    void typedDueDayWins() {
        var facts = seal("question", "2025-03-03", Map.of("title", "路灯", "due_on", "2025-03-05"));
        assertEquals("2025-03-05", facts.text("due_on").orElseThrow());
    }

    @Test
    void considerableIncidentIsToBeReportedWithinFourHoursOrTheSameDay() {
        var timed = Map.<String, Object>of("title", "勒索病毒", "severity", "较大", "found_at", "2025-08-14T22:20");
        assertEquals(
                "2025-08-15T02:20",
                seal("incident", "2025-08-14", timed).text("report_due").orElseThrow());
        var dated = Map.<String, Object>of("title", "勒索病毒", "severity", "较大");
        assertEquals(
                "2025-08-14",
                seal("incident", "2025-08-14", dated).text("report_due").orElseThrow());
        var ordinary = Map.<String, Object>of("title", "账号被盗", "severity", "一般");
        assertFalse(seal("incident", "2025-08-14", ordinary).has("report_due"));
    }

    @Test
    void scoreIsLikelihoodTimesImpact() {
        var facts = seal("risk", "2025-04-01", Map.of("title", "停车收费", "likelihood", "3", "impact", "5"));
        assertEquals("15", facts.text("score").orElseThrow());
        assertEquals("重大政策", facts.text("kind").orElseThrow());
    }

    @Test
    void inspectionWithoutTargetIsOfTheUnitItself() {
        assertEquals(
                "town",
                seal("inspection", "2025-05-01", Map.of("title", "检查"))
                        .text("target_kind")
                        .orElseThrow());
        var school = Map.<String, Object>of("title", "检查", "target", "999901001601");
        assertEquals(
                "school",
                seal("inspection", "2025-05-01", school).text("target_kind").orElseThrow());
    }

    @Test
    void topicComesFromTheColumnElseFromTheTitle() {
        var title = seal("training", "2025-12-04", Map.of("title", "宪法日宣传", "audience", List.of("群众")));
        assertEquals(
                List.of("法治", "title"),
                List.of(
                        title.text("topic").orElseThrow(),
                        title.text("topic_by").orElseThrow()));
        var other = derived.seal(
                registers.get("training"),
                TOWN,
                LocalDate.parse("2025-12-04"),
                new Content(Map.of("title", "宪法日宣传", "topic", "消防")));
        assertEquals("其他", other.facts().text("topic").orElseThrow());
        assertEquals("消防", other.text().text("topic").orElseThrow());
        assertFalse(seal("training", "2025-12-04", Map.of("title", "青少年课堂")).has("topic"));
    }

    @Test
    void freeTextIsNeverAFactAndItsPresenceIsWhereRulesNeedIt() {
        var sealed = derived.seal(
                registers.get("publication"),
                TOWN,
                LocalDate.parse("2025-03-01"),
                new Content(Map.of(
                        "title", "寒潮提示", "channel", "镇公众号", "editor", "党政办", "url", "https://example.invalid/1")));
        assertEquals(new Content(Map.of("channel", "镇公众号", "editor", true, "url", true)), sealed.facts());
        assertEquals("寒潮提示", sealed.text().text("title").orElseThrow());
    }

    @Test
    void drillOnTheIncidentScreensIsMarked() {
        var sealed = derived.seal(
                registers.get("incident"),
                TOWN,
                LocalDate.parse("2025-06-18"),
                new Content(Map.of("title", "网页篡改", "severity", "一般", "is_drill", true)));
        assertTrue(sealed.drill());
    }

    @Test
    void limitsGoToTheManifestAndBack() {
        var limits = Limits.standard(TestLedger.REGISTERS);
        assertEquals(limits, Limits.fromJson(limits.zone(), limits.toJson()));
    }

    private Content seal(String register, String day, Map<String, Object> typed) {
        return derived.seal(registers.get(register), TOWN, LocalDate.parse(day), new Content(typed))
                .facts();
    }
}
