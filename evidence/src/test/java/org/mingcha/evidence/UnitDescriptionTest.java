package org.mingcha.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitDescriptionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void whatIsSealedIsWhatIsRead() {
        var whole = new UnitDescription(
                "central",
                List.of("甲", "乙"),
                "甲署",
                "我局",
                new TreeMap<>(Map.of("report", "某 某 办", "return", "某部")),
                new TreeMap<>(Map.of("letter", "甲函")));
        var bare = new UnitDescription(null, List.of(), "", "", new TreeMap<>(), new TreeMap<>());
        for (var each : List.of(whole, bare)) {
            assertEquals(each, UnitDescription.of(each.facts(), each.text("7")));
        }
        assertEquals(Content.EMPTY, bare.facts());
        assertEquals(new Content(Map.of("by_account", "7")), bare.text("7"));
    }

    @Test
    void refusesWhatNobodySealed() {
        var text = new Content(Map.of("addressees", List.of("nobody")));
        assertThrows(MalformedEvidence.class, () -> UnitDescription.of(Content.EMPTY, text));
        var facts = new Content(Map.of("class", "bank"));
        assertThrows(MalformedEvidence.class, () -> UnitDescription.of(facts, Content.EMPTY));
    }

    /** The first holds from its day; a later one never from a day before that of its recording. */
    @Test
    void newestThatHoldsByThenWins() {
        var said = List.of(
                said("2024-01-01", "2026-03-01T00:00:00Z"),
                said("2025-01-01", "2026-04-01T16:30:00Z"),
                said("2026-09-01", "2026-04-03T00:00:00Z"),
                said("2026-09-01", "2026-04-04T00:00:00Z"),
                said("2026-06-01", "2026-04-05T00:00:00Z"));
        assertHolding(said, "2023-12-31", -1);
        assertHolding(said, "2024-01-01", 0);
        assertHolding(said, "2026-04-01", 0);
        assertHolding(said, "2026-04-02", 1);
        assertHolding(said, "2026-06-01", 4);
        assertHolding(said, "2026-08-31", 4);
        assertHolding(said, "2026-09-01", 3);
    }

    private static void assertHolding(List<UnitDescription.Said> said, String day, int place) {
        var expected = place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
        assertEquals(expected, UnitDescription.holding(said, ZONE, LocalDate.parse(day)), day);
    }

    private static UnitDescription.Said said(String day, String at) {
        return new UnitDescription.Said(LocalDate.parse(day), Instant.parse(at));
    }
}
