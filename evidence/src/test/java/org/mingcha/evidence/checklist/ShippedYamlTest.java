package org.mingcha.evidence.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.register.Registers;

/** The shipped files are in the one form that the writer gives, so that they survive any way out and in again. */
class ShippedYamlTest {
    @ParameterizedTest
    @ValueSource(strings = {"town-online-work", "network-security-baseline", "government-app", "website-new-media"})
    void isInTheWritersForm(String id) throws IOException {
        try (var in = Checklist.class.getResourceAsStream("/checklists/" + id + ".yaml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(text, Checklist.shipped(id).toYaml());
        }
    }

    @Test
    void baselineNamesItsClauses() {
        var baseline = Checklist.shipped("network-security-baseline");
        assertEquals(32, baseline.items().size());
        for (var item : baseline.items()) {
            assertFalse(item.basis().clauses().isEmpty(), item.id());
            assertFalse(item.texts().expectation().isEmpty(), item.id());
        }
    }

    /** Their provisions were read in copies: each item says that the original decides. */
    @ParameterizedTest
    @CsvSource({"government-app, 国办函〔2026〕12号, 12", "website-new-media, 国办秘函〔2019〕19号, 13"})
    void eachItemNamesItsClauseAndThatTheOriginalDecides(String id, String number, int items) {
        var checklist = Checklist.shipped(id);
        assertEquals(items, checklist.items().size());
        for (var item : checklist.items()) {
            assertFalse(item.basis().clauses().isEmpty(), item.id());
            for (var clause : item.basis().clauses()) {
                assertTrue(clause.startsWith(number) && clause.endsWith("以原文为准）"), item.id() + " " + clause);
            }
            assertFalse(item.texts().expectation().isEmpty(), item.id());
            assertFalse(item.texts().action().isEmpty(), item.id());
        }
    }

    @Test
    void oddTextsSurvive() {
        var odd = "a: b #c \"d\" \\e\n\t[f] {g}, 'h' \u0085\u2028\ufeff\u0007\ud83d\ude00 - ! & * | > % @ `";
        for (var text :
                List.of(odd, "true", "null", "~", "012", "1.0", "-1", "- x", "? x", " x ", "2025-01-01", "Y", "0x1f")) {
            var checklist = new Checklist("a", 1, text, "", 0, List.of(), List.of(), null, null);
            var again = Checklist.fromYaml("a.yaml", checklist.toYaml(), Registers.shipped());
            assertEquals(
                    checklist,
                    assertInstanceOf(ChecklistResult.Read.class, again).checklist());
        }
    }

    @Test
    void eachItemsProblemIsNamed() {
        var yaml = """
                id: own
                title: 清单
                total_weight: 3
                items:
                  - {id: a, question: 问, weight: 0}
                  - {id: b, question: 问, rules: [{name: n, unit: items, of: nowhere}]}
                  - {id: c, question: 问, answer: spoken}
                """;
        var refused = assertInstanceOf(
                ChecklistResult.Refused.class, Checklist.fromYaml("f.yaml", yaml, Registers.shipped()));
        assertEquals(
                List.of(
                        "f.yaml, item a: weight must be a whole number above 0 but is “0”.",
                        "f.yaml, item c: answer cannot be “spoken”. Possible: computed, narrative, numbers, evidence."),
                refused.problems().stream()
                        .map(each -> each.message(Locale.ENGLISH))
                        .toList());
    }

    @Test
    void weightsThatDoNotAddUpAreNamed() {
        var yaml = "id: own\ntitle: 清单\ntotal_weight: 100\nitems:\n  - {id: a, question: 问, weight: 99}\n";
        var refused = assertInstanceOf(
                ChecklistResult.Refused.class, Checklist.fromYaml("f.yaml", yaml, Registers.shipped()));
        assertEquals(
                "f.yaml: total_weight says 100, but the weights of the items add up to 99. Correct the weights or the total.",
                refused.problem().message(Locale.ENGLISH));
    }

    @Test
    void brokenYamlIsNamedByLine() {
        var refused = assertInstanceOf(
                ChecklistResult.Refused.class, Checklist.fromYaml("f.yaml", "id: a\ntitle: [\n", Registers.shipped()));
        assertEquals(Problem.Kind.NOT_YAML_AT, refused.problem().kind());
        var deep = "[".repeat(200_000);
        assertInstanceOf(ChecklistResult.Refused.class, Checklist.fromYaml("f.yaml", deep, Registers.shipped()));
    }
}
