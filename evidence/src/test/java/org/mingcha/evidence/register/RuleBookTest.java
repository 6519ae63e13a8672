package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.MalformedEvidence;

class RuleBookTest {
    private static final Instant SEALED = Instant.parse("2025-06-30T16:30:00Z"); // 1 July in Beijing

    @Test
    void whatShipsSaysEverythingThatAFigureAsksFor() {
        var limits = RuleBook.shipped().limits(LocalDate.of(2025, 12, 31), null, Map.of());
        assertEquals("Asia/Shanghai", limits.zone().getId());
        assertEquals(
                List.of(3, 5, 15, 14),
                List.of(limits.claimDays(), limits.questionDays(), limits.piRequestDays(), limits.idleDays()));
        assertEquals(Map.of("较大", 4, "重大", 4, "特别重大", 4), limits.incidentHours());
        assertTrue(RuleBook.shipped().faults().isEmpty());
        assertTrue(RulesDocument.shipped().unknown().isEmpty());
    }

    @Test
    void aCalendarHoldsFromTheDayOfItsAnnouncement() {
        var holiday = LocalDate.of(2026, 2, 16);
        assertFalse(RuleBook.shipped().workingDays(LocalDate.of(2025, 11, 4)).isWorked(holiday));
        assertTrue(RuleBook.shipped().workingDays(LocalDate.of(2025, 11, 3)).isWorked(holiday));
    }

    @Test
    void goesToCanonicalJsonAndBackByteForByte() {
        var bytes = RulesDocument.shipped().toCanonicalJson();
        assertArrayEquals(bytes, RulesDocument.fromJson(bytes).toCanonicalJson());
        var shortened = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replaceFirst("\"class\":null,", "");
        assertThrows(
                MalformedEvidence.class,
                () -> RulesDocument.fromJson(shortened.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void anOfficesOwnValueHoldsFromTheDayAfterItsSealing() {
        var book = with("{name: limit.claim, value: 2, from: 2025-07-02, source: 本县}");
        assertTrue(book.faults().isEmpty());
        assertEquals(3, claim(book, "2025-07-01", null));
        assertEquals(2, claim(book, "2025-07-02", null));
        assertTrue(inForce(book, "2025-07-02").stream().noneMatch(RuleInForce::isEarlierThanSealed));
    }

    /** The door refuses it; were it in the log all the same, it would still not hold on the days before. */
    @Test
    void anOfficesOwnValueCannotBeBackDated() {
        var book = with("{name: limit.claim, value: 9, from: 2025-01-01, source: 本县}");
        assertEquals(List.of("limit.claim"), book.faults());
        assertEquals(3, claim(book, "2025-07-01", null));
        assertEquals(9, claim(book, "2025-07-02", null));
    }

    @Test
    void aRuleWithADocumentNumberMayHoldEarlierAndIsKnownByIt() {
        var book = with("{name: limit.claim, value: 2, from: 2025-03-01, number: 青网信〔2025〕3号, source: 县委网信办}");
        assertTrue(book.faults().isEmpty());
        assertEquals(3, claim(book, "2025-02-28", null));
        assertEquals(2, claim(book, "2025-03-01", null));
        var early = inForce(book, "2025-12-31").stream()
                .filter(RuleInForce::isEarlierThanSealed)
                .toList();
        assertEquals(1, early.size());
        assertEquals(LocalDate.of(2025, 3, 1), early.getFirst().since());
        assertEquals(LocalDate.of(2025, 7, 1), early.getFirst().sealedOn());
    }

    @Test
    void theZoneIsTheFoundings() {
        var book = with("{name: zone, value: Pacific/Pago_Pago, from: 2025-07-02, source: 本县}");
        assertEquals(List.of("zone"), book.faults());
        assertEquals("Asia/Shanghai", book.zone().getId());
        assertThrows(
                MalformedEvidence.class,
                () -> RuleBook.of(
                        List.of(publication(1, "{name: limit.idle, value: 1, from: 2025-01-01, source: x}"))));
    }

    @Test
    void aRuleOfTheUnitsClassIsBeforeOneForAll() {
        var book = with("{name: limit.claim, value: 1, from: 2025-08-01, class: 关键信息基础设施运营者, source: 本县}");
        assertEquals(3, claim(book, "2025-08-01", null));
        assertEquals(1, claim(book, "2025-08-01", "关键信息基础设施运营者"));
    }

    @Test
    void aRuleThatEndsGivesWayToTheOneBefore() {
        var book = with("{name: limit.claim, value: 7, from: 2025-08-01, to: 2025-08-31, source: 本县}");
        assertEquals(7, claim(book, "2025-08-31", null));
        assertEquals(3, claim(book, "2025-09-01", null));
    }

    @Test
    void versionsCountFromTheFounding() {
        var book = RuleBook.of(List.of(
                new RuleBook.Publication(RulesDocument.shipped(), Instant.EPOCH),
                publication(3, "{name: limit.idle, value: 7, from: 2026-01-01, source: 本县}")));
        assertEquals(List.of("rules@3"), book.faults());
    }

    @Test
    void valuesThatNothingCanBeCountedWithAreRefused() {
        for (var rule : List.of(
                "{name: limit.claim, value: 0, from: 2026-01-01, source: x}",
                "{name: limit.claim, value: -3, from: 2026-01-01, source: x}",
                "{name: limit.claim, value: 三, from: 2026-01-01, source: x}",
                "{name: limit.claim, value: 3, from: 2026-02-30, source: x}",
                "{name: limit.claim, value: 3, from: 2026-02-03, to: 2026-02-02, source: x}",
                "{name: limit.claim, value: 3, from: 2026-01-01}",
                "{name: limit.claim, value: 3, from: 2026-01-01, source: x, sauce: y}",
                "{name: zone, value: Mars/Olympus, from: 2026-01-01, source: x}",
                "{name: working_days.2027, value: {off: [2026-01-01/2027-01-03]}, from: 2026-11-01, source: x}",
                "{name: working_days.2027, value: 3, from: 2026-11-01, source: x}")) {
            assertThrows(MalformedEvidence.class, () -> RulesDocument.fromYaml(2, "- " + rule), rule);
        }
    }

    private static RuleBook with(String rule) {
        return RuleBook.of(
                List.of(new RuleBook.Publication(RulesDocument.shipped(), Instant.EPOCH), publication(2, rule)));
    }

    private static RuleBook.Publication publication(int version, String rule) {
        return new RuleBook.Publication(RulesDocument.fromYaml(version, "- " + rule), SEALED);
    }

    private static int claim(RuleBook book, String day, @Nullable String unitClass) {
        return book.limits(LocalDate.parse(day), unitClass, Map.of()).claimDays();
    }

    private static List<RuleInForce> inForce(RuleBook book, String day) {
        return book.inForce(LocalDate.parse(day), null);
    }
}
