package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a bundle's number of semantics moves, and that another verifier comes to the same. */
class SemanticsBundleTest {
    private static final String SEMANTICS = "\"semantics\":\"2\",";

    @TempDir
    Path work;

    @Test
    void lessonsOfASchoolThatMovedAwayAreNotTheTowns() throws IOException {
        var bundle = moved().bundle();
        var figures = Forger.of(bundle).part("figures.json");
        assertTrue(text(figures).contains(SEMANTICS));
        assertEquals(30, below(figures));
        holds(bundle);
    }

    /** Figures of before they named any were computed under the first: what is compared with them is, too. */
    @Test
    void whatWasAcceptedUnderFormerRulesIsComparedByThem() throws IOException {
        var world = new AcceptanceWorld(moved());
        var former = text(world.figures()).replace(SEMANTICS, "");
        var bundle = world.bundle(former.getBytes(StandardCharsets.UTF_8));
        var figures = JsonMapper.shared().readTree(Forger.of(bundle).part("figures.json"));
        var changes = figures.path("inputs").path("accepted").path("changes");
        assertTrue(
                changes.valueStream()
                        .anyMatch(change -> change.path("figure").asString().equals("below_attendance")
                                && change.path("was").asString().equals("30")
                                && change.path("now").asString().equals("60")),
                changes.toString());
        holds(bundle);
    }

    @Test
    void anUnknownNumberIsRefused() throws IOException {
        var bundle = Forger.of(moved().bundle())
                .change(
                        "manifest.json",
                        before -> text(before)
                                .replace(SEMANTICS, "\"semantics\":\"3\",")
                                .getBytes(StandardCharsets.UTF_8))
                .zip();
        assertFalse(problems(bundle).isEmpty());
        if (PythonVerifier.isThere()) {
            assertEquals(
                    1,
                    new PythonVerifier(work).answers(List.of(bundle)).getFirst().exit());
        }
    }

    private static BundleWorld moved() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        world.moveSchool(LocalDate.of(2025, 7, 1));
        world.enter("training", BundleWorld.SCHOOL, "2025-10-14", lesson());
        return world;
    }

    private static Map<String, Object> lesson() {
        return Map.of("title", "搬迁后的课", "audience", List.of("学生"), "attendance", "30");
    }

    private static int below(byte[] figures) {
        return JsonMapper.shared()
                .readTree(figures)
                .path("items")
                .valueStream()
                .flatMap(item -> item.path("figures").valueStream())
                .filter(figure -> figure.path("name").asString().equals("below_attendance"))
                .map(JsonNode::toString)
                .map(figure -> Integer.parseInt(figure.replaceFirst(".*\"value\":\"?(\\d+).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private void holds(byte[] bundle) throws IOException {
        assertEquals("", problems(bundle));
        assumeTrue(PythonVerifier.isThere());
        var answer = new PythonVerifier(work).answers(List.of(bundle)).getFirst();
        assertEquals(0, answer.exit(), answer.said());
        assertEquals(Hashing.sha256(Forger.of(bundle).part("figures.json")).hex(), answer.figures());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String problems(byte[] zip) {
        return switch (new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip)) {
            case Verification.Made made ->
                made.checks().stream()
                        .filter(check -> !check.isOk())
                        .map(check -> check.detail(Locale.ENGLISH))
                        .collect(Collectors.joining("\n"));
            case Verification other -> other.toString();
        };
    }
}
