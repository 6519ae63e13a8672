package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that rests on what a leader declared says so wherever it says what it comes to, and another verifier comes to the same. */
class DeclarationBundleTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 30);
    private static final String FIGURES = "近五年未发生较大及以上网络安全事件（";
    private static final String COVERED = "12个月均有零报告或台账为据；";
    private static final String DECLARED = "2021年1月至2024年12月系主要负责人声明：台账建立前，网络安全事件台账没有应登记事项）";

    @TempDir
    Path work;

    @Test
    void whatIsDeclaredIsSaidAndMarkedAsDeclared() throws IOException {
        var world = world("leader");
        var bundle = world.bundle();
        var figures = figures(bundle);
        var item = item(figures, "15");
        assertEquals("met", item.path("result").asString(), item.toString());
        assertEquals(FIGURES + DECLARED, item.path("sentence").asString());
        assertEquals("[\"before-ledger\"]", each(item.path("declared"), "because"));
        assertEquals(48, item.path("declared").path(0).path("months").size());
        assertEquals("[]", item.path("figures").path(0).path("entries").toString());
        var texts = figures.path("texts");
        assertEquals(
                FIGURES + COVERED + DECLARED + "。",
                texts.path("items").path("15").path("sentence").asString());
        var never = item(figures, "18");
        assertEquals("[\"none-arose\"]", each(never.path("declared"), "because"), never.toString());
        assertEquals("[0,0]", each(figures.path("disclosed").path("declarations"), "contradicted"));
        assertTrue(texts.toString().contains("这是单位的自行声明，不是台账记录"));
        holds(bundle);
    }

    @Test
    void whatTheLedgerContradictsIsToldAndDeclaresNothing() throws IOException {
        var world = world("leader");
        world.enter(
                "incident", BundleWorld.TOWN, "2023-03-04", Map.of("title", "断网", "severity", "一般", "outcome", "已处置"));
        var bundle = world.bundle();
        var figures = figures(bundle);
        assertEquals("insufficient-evidence", item(figures, "15").path("result").asString());
        assertFalse(item(figures, "15").has("declared"));
        assertEquals("[1,0]", each(figures.path("disclosed").path("declarations"), "contradicted"));
        assertTrue(figures.path("texts").toString().contains("声明期内台账有1条记录与声明不符"));
        holds(bundle);
    }

    @Test
    void aReportAcceptedUnderFormerRulesIsComparedWithoutDeclarations() throws IOException {
        var world = world("leader");
        var accepted = new AcceptanceWorld(world);
        var former = new String(accepted.figures(), StandardCharsets.UTF_8).replace("\"semantics\":\"2\",", "");
        var bundle = accepted.bundle(former.getBytes(StandardCharsets.UTF_8));
        var changes = figures(bundle).path("inputs").path("accepted").path("changes");
        assertTrue(
                changes.valueStream()
                        .anyMatch(change -> change.path("item").asString().equals("15")
                                && change.path("now").asString().equals("insufficient-evidence")),
                changes.toString());
        holds(bundle);
    }

    @Test
    void aDeclarationThatIsNotTheLeadersIsRefused() throws IOException {
        var bundle = world("officer").bundle();
        assertTrue(problems(bundle).contains("a declaration made in the role officer"), problems(bundle));
        assumeTrue(PythonVerifier.isThere());
        assertEquals(
                1, new PythonVerifier(work).answers(List.of(bundle)).getFirst().exit());
    }

    private static BundleWorld world(String role) {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        declare(world, role, "1 incident 2021-01 2024-12 before-ledger");
        declare(world, role, "2 risk 2025-01 2025-12 none-arose");
        var declared = declare(world, role, "3 incident 2020-01 2020-12 other");
        var withdrawn = act(LeafType.DECLARATION_WITHDRAWN, Map.of("no", "3"));
        world.log().append(withdrawn, declared, new LeafMarks(role, List.of()));
        return world;
    }

    private static long declare(BundleWorld world, String role, String declared) {
        var words = declared.split(" ");
        var facts =
                Map.of("no", words[0], "register", words[1], "from", words[2], "until", words[3], "because", words[4]);
        return world.log().append(act(LeafType.DECLARED, facts), null, new LeafMarks(role, List.of()));
    }

    private static MemoryLog.Act act(LeafType type, Map<String, String> facts) {
        var at = Instant.parse("2026-01-02T04:00:00Z");
        var text = new Content(Map.of("reason", "2025年才开始建立台账", "by_account", "7"));
        return new MemoryLog.Act(type, BundleWorld.TOWN, DAY, at, new Content(facts), text);
    }

    private static JsonNode figures(byte[] bundle) {
        return JsonMapper.shared().readTree(Forger.of(bundle).part("figures.json"));
    }

    private static JsonNode item(JsonNode figures, String id) {
        return figures.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String each(JsonNode list, String name) {
        return list.valueStream().map(one -> one.path(name).toString()).collect(Collectors.joining(",", "[", "]"));
    }

    private void holds(byte[] bundle) throws IOException {
        assertEquals("", problems(bundle));
        assumeTrue(PythonVerifier.isThere());
        var answer = new PythonVerifier(work).answers(List.of(bundle)).getFirst();
        assertEquals(0, answer.exit(), answer.said());
        assertEquals(Hashing.sha256(Forger.of(bundle).part("figures.json")).hex(), answer.figures());
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
