package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RulesDocument;

/** Whoever holds the key may publish what he likes; he cannot do it twice, backwards or unseen. */
class DefinitionForgeriesTest {
    private static final Instant JULY = Instant.parse("2025-07-01T02:00:00Z");
    private static final Checklist CHECKLIST = Checklist.shipped("town-online-work");

    private static final String NEWER = "town-online-work@" + (CHECKLIST.version() + 1);

    private BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @BeforeEach
    void found() {
        world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
    }

    @Test
    void newestDefinitionsHoldAndSayNothing() {
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains("Asia/Shanghai"), notes(bundle));
        assertTrue(report(bundle).path("grounds").isMissingNode());
    }

    /** Published once more, the older version was the newest before; its first publication counts. */
    @Test
    void anOlderChecklistSaysSoHoweverOftenItIsPublished() {
        world.publish(CHECKLIST.withVersion(CHECKLIST.version() + 1));
        world.publish(CHECKLIST);
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains(NEWER), notes(bundle));
        assertEquals(
                NEWER, report(bundle).path("grounds").path("newer_checklist").stringValue());
        assertTrue(text(bundle).contains("该清单已有更新的版本" + NEWER));
    }

    @Test
    void aNewerVersionCannotBeKeptFromTheReader() {
        world.publish(CHECKLIST.withVersion(CHECKLIST.version() + 1));
        var newest = world.log().newest().size() - 1;
        var forged = Forger.of(world.bundle()).remove("facts/" + newest + ".json");
        assertTrue(problems(forged.sealedBy(world)).contains("entry " + newest + " withheld"));
    }

    @Test
    void twoContentsUnderOneVersionOfAChecklistAreFound() {
        var lenient = CanonicalJson.text(CanonicalJson.parse(CHECKLIST.toCanonicalJson()))
                .replaceFirst("\"question\":\"", "\"question\":\"大概");
        world.publish(Checklist.fromJson(lenient.getBytes(StandardCharsets.UTF_8)));
        assertTrue(problems(world.bundle()).contains(CHECKLIST.reference() + " was published with two contents"));
    }

    @Test
    void twoContentsUnderOneVersionOfARegisterAreFound() {
        world.publish(late("meeting", 9999, "2"), JULY);
        assertTrue(problems(world.bundle()).contains("meeting@2 was published with two contents"));
    }

    /** What was entered under a version is judged by it for ever. */
    @Test
    void aLaterVersionOfARegisterMovesNoLateness() {
        var before = report(world.bundle()).path("items");
        world.publish(late("meeting", 0, "3"), Instant.parse("2026-01-03T04:00:00Z"));
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertTrue(report(bundle).path("items").equals(before));
        assertTrue(Forger.of(bundle).files().containsKey("registers/meeting@3.json"));
        assertTrue(Forger.of(bundle).files().containsKey("registers/meeting@2.json"));
    }

    @Test
    void aChangedWithheldOrAddedRegisterIsFound() {
        var part = "registers/meeting@2.json";
        var bundle = world.bundle();
        assertTrue(problems(Forger.of(bundle)
                        .put(part, late("meeting", 9999, "2").toCanonicalJson())
                        .sealedBy(world))
                .contains(part));
        assertTrue(problems(Forger.of(bundle).remove(part).sealedBy(world)).contains(part + " is missing"));
        var other = "registers/meeting@7.json";
        assertTrue(problems(Forger.of(bundle)
                        .put(other, late("meeting", 9, "7").toCanonicalJson())
                        .sealedBy(world))
                .contains(other));
    }

    @Test
    void changedOrWithheldRulesAreFound() {
        var bundle = world.bundle();
        var part = part(bundle, "rules/");
        var changed = new String(Forger.of(bundle).part(part), StandardCharsets.UTF_8)
                .replace("\"value\":\"14\"", "\"value\":\"9999\"")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(
                problems(Forger.of(bundle).put(part, changed).sealedBy(world)).contains(part));
        assertTrue(problems(Forger.of(bundle).remove(part).sealedBy(world)).contains(part + " is missing"));
        assertTrue(problems(Forger.of(bundle).put("rules/9999.json", changed).sealedBy(world))
                .contains("rules/9999.json"));
    }

    /** The manifest has no place for them any more. */
    @Test
    void limitsAndZoneBesideTheRulesAreRefused() {
        var forged = Forger.of(world.bundle())
                .change(
                        "manifest.json",
                        bytes -> CanonicalJson.of(((tools.jackson.databind.node.ObjectNode) CanonicalJson.parse(bytes))
                                .put("zone", "Pacific/Pago_Pago")));
        assertTrue(problems(forged.zip()).contains("manifest.json is malformed"));
    }

    @Test
    void aBackDatedRuleWithoutADocumentNumberIsFound() {
        publish("{name: limit.idle, value: 9999, from: 2025-01-01, source: 本县}");
        assertTrue(problems(world.bundle()).contains("limit.idle"));
    }

    @Test
    void aSecondZoneIsFound() {
        publish("{name: zone, value: Pacific/Pago_Pago, from: 2025-07-02, source: 本县}");
        assertTrue(problems(world.bundle()).contains("zone"));
    }

    @Test
    void aRuleWithADocumentNumberMayHoldEarlierAndSaysSo() {
        publish("{name: limit.idle, value: 7, from: 2025-03-01, number: 青网信〔2025〕3号, source: 县委网信办}");
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertTrue(notes(bundle).contains("limit.idle = 7 in force since 2025-03-01, sealed on 2025-07-01"));
        assertTrue(text(bundle).contains("渠道停更天数按青网信〔2025〕3号为7，自2025年3月1日起施行，2025年7月1日封存。"));
    }

    private void publish(String rule) {
        world.publish(RulesDocument.fromYaml(2, "- " + rule), JULY);
    }

    private static Register late(String id, int days, String version) {
        var json = new String(Registers.shipped().get(id).toCanonicalJson(), StandardCharsets.UTF_8)
                .replaceFirst("\"late_after_days\":\"[0-9]+\"", "\"late_after_days\":\"" + days + "\"")
                .replaceFirst("\"version\":\"[0-9]+\"", "\"version\":\"" + version + "\"");
        return Register.fromJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(byte[] bundle, String prefix) {
        return Forger.of(bundle).files().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static tools.jackson.databind.JsonNode report(byte[] bundle) {
        return CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
    }

    /** The note at the report's end, its runs joined. */
    private static String text(byte[] bundle) {
        return report(bundle)
                .path("texts")
                .path("list")
                .valueStream()
                .filter(block -> block.path("b").asString("").equals("note"))
                .flatMap(block -> block.path("runs").valueStream())
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }

    private static String problems(byte[] bundle) {
        return checks(bundle, false);
    }

    private static String notes(byte[] bundle) {
        return checks(bundle, true);
    }

    private static String checks(byte[] bundle, boolean holding) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> check.isOk() == holding)
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("; "));
    }
}
