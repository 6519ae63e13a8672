package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleRequest;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Inputs;

/** Which entries are in a bundle's range, and each once. */
class ChainRangeTest {
    /** Two chains that claim one index: the incident would be read as the school's lesson, and its severity vanish. */
    @Test
    void refusesAnEntryThatHidesBehindAnotherUnitsIndexEvenFromADishonestLog() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var forger = Forger.of(world.bundle());
        var school = index(new String(forger.part("chain/" + BundleWorld.SCHOOL), StandardCharsets.UTF_8), "training");
        var next = Long.toString(Long.parseLong(school) + 1);
        var forged = forger.change("chain/" + BundleWorld.TOWN, line(next, school));
        var said = problems(forged.sealedBy(world), TrustAnchor.BUNDLE_ONLY);
        assertTrue(said.contains("entry " + school + ", claimed by"), said);
    }

    private static String index(String chain, String type) {
        return chain.lines()
                .filter(line -> line.contains(type + ".entered"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
    }

    /** The school's entry is the last in range, and only a rule over the period's own days asks for it. */
    @Test
    void countsTheNewestEntriesOfUnitsBelowThatNoRuleLooksBackTo() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var lessons = Checklist.fromYaml("lessons.yaml", LESSONS, Registers.shipped());
        var checklist = assertInstanceOf(ChecklistResult.Read.class, lessons).checklist();
        world.bundle(checklist, Inputs.NONE);
        var lesson = world.enter(
                "training", BundleWorld.SCHOOL, "2025-12-08", Map.of("title", "网络文明课", "audience", List.of("学生")));
        var request = new BundleRequest(
                BundleWorld.TOWN, checklist.reference(), world.request().period(), "annex", Inputs.NONE);
        var draft = BundleDraft.compute(world.log(), request);
        assertTrue(draft.cited().contains(lesson), draft.cited().toString());
        assertEquals(
                "",
                problems(
                        world.seal(draft.with(BundleWorld.RENDERER, BundleWorld.documents())),
                        TrustAnchor.BUNDLE_ONLY));
    }

    private static final String LESSONS = """
            id: lessons
            title: 课程
            items:
            - id: "1"
              question: 学校是否开课
              rules:
              - {name: count, unit: times, of: training, scope: [below(school)]}
              expect: [{figure: count, op: ">=", value: 1}]
              sentence: 开课{count}次
            """;

    private static UnaryOperator<byte[]> line(String index, String other) {
        return bytes -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(text.contains("\n" + index + " "), text);
            return text.replace("\n" + index + " ", "\n" + other + " ").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String problems(byte[] zip, TrustAnchor trusted) {
        var verification = new Verifier(trusted, null).verify(zip);
        return assertInstanceOf(Verification.Made.class, verification).checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
