package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.report.Drift.Cause;
import org.mingcha.evidence.report.Drift.Kind;
import org.mingcha.evidence.report.DriftBetween.Versions;
import tools.jackson.databind.JsonNode;

class DriftBetweenTest {
    /** Computed below size 100. */
    private static final JsonNode ACCEPTED = report("met", "3", "10,11,12");

    @Test
    void nothingHasChanged() {
        assertTrue(DriftBetween.of(ACCEPTED, report("met", "3", "10,11,12"), Versions::only)
                .isEmpty());
    }

    @Test
    void addedAmendedAndWithdrawnEntriesAreTold() {
        var versions = Map.of(
                11L,
                new Versions(11, 101, false),
                101L,
                new Versions(11, 101, false),
                12L,
                new Versions(12, 102, true));
        var changes = changes(report("met", "4", "10,101,103,104"), versions);
        assertEquals(1, changes.size());
        assertEquals("3", changes.getFirst().was());
        assertEquals("4", changes.getFirst().now());
        assertEquals(
                List.of(
                        new Cause(Kind.WITHDRAWN, 12, null),
                        new Cause(Kind.AMENDED, 101, 11L),
                        new Cause(Kind.ADDED, 103, null),
                        new Cause(Kind.ADDED, 104, null)),
                changes.getFirst().causes());
    }

    @Test
    void anAmendmentThatLeavesTheValueIsTold() {
        var versions = Map.of(12L, new Versions(12, 105, false), 105L, new Versions(12, 105, false));
        var change = changes(report("met", "3", "10,11,105"), versions).getFirst();
        assertEquals(change.was(), change.now());
        assertEquals(List.of(new Cause(Kind.AMENDED, 105, 12L)), change.causes());
    }

    @Test
    void anEntryThatIsAmendedOutOfTheFigureIsToldByItsNewestVersion() {
        var versions = Map.of(12L, new Versions(12, 106, false));
        var change = changes(report("met", "2", "10,11"), versions).getFirst();
        assertEquals(List.of(new Cause(Kind.AMENDED, 106, 12L)), change.causes());
    }

    @Test
    void anEarlierEntryThatIsSelectedOnlyNowIsNotCalledNew() {
        var change = changes(report("met", "4", "10,11,12,13"), Map.of()).getFirst();
        assertEquals(List.of(new Cause(Kind.RESELECTED, 13, null)), change.causes());
    }

    @Test
    void anotherResultIsAChangeOfItsOwnUnlessTheUnitsWordsAreMissing() {
        var changes = changes(report("not-met", "3", "10,11,12"), Map.of());
        assertEquals(List.of(new Drift.Change("1", "", "met", "not-met", List.of())), changes);
        assertEquals(List.of(), changes(report("unanswered", "3", "10,11,12"), Map.of()));
    }

    private static List<Drift.Change> changes(JsonNode now, Map<Long, Versions> versions) {
        return DriftBetween.of(ACCEPTED, now, index -> versions.getOrDefault(index, Versions.only(index)))
                .changes();
    }

    private static JsonNode report(String result, String value, String entries) {
        return CanonicalJson.parse("""
                {"checkpoint":"example.invalid/log\\n100\\nAAAA\\n","items":[{"id":"1","result":"%s",
                "figures":[{"name":"count","value":%s,"entries":[%s]}]}],"annex":[]}
                """.formatted(result, value, entries).getBytes(StandardCharsets.UTF_8));
    }
}
