package org.mingcha.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.TextOpening;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import tools.jackson.databind.JsonNode;

/** In whose name a report goes out: as its unit has sealed it, on the report's day, and never a place's where a body is known. */
class BodyBundleTest {
    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void theBodySignsAndWritesToWhomItReports() {
        var index = describe("2025-01-01", "中共云岭镇委员会");
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        var list = figures(bundle).at("/texts/list");
        assertEquals("中共云岭镇委员会关于2025年网络工作自查情况的报告", text(list, "title"));
        assertEquals("中共青溪县委网信办：", text(list, "addressee"));
        assertEquals("中共云岭镇委员会", block(list, "signature").path("unit").stringValue());
        assertTrue(list.toString().contains("我镇对2025年1月1日至2025年12月31日的网络工作主动进行了自查。"), list.toString());
        var opened = TextOpening.fromJson(Forger.of(bundle).part("text/" + index + ".json"));
        assertEquals(UnitDescription.ON_PAPER, List.copyOf(opened.opened().keySet()));
    }

    @Test
    void itIsTheOneOfTheReportsDay() {
        describe("2025-01-01", "中共云岭镇委员会");
        describe("2027-01-01", "中共云岭镇工作委员会");
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        assertEquals(
                "中共云岭镇委员会",
                block(figures(bundle).at("/texts/list"), "signature")
                        .path("unit")
                        .stringValue());
    }

    @Test
    void whatIsMissingStandsAtTheHeadOfThePaperAndInTheFigures() {
        var draft = figures(world.bundle());
        var missing = draft.path("missing").toString();
        assertTrue(missing.startsWith("[{\"what\":\"body\"},{\"what\":\"addressee\"},"), missing);
        assertTrue(draft.at("/texts/list/0/runs/0").stringValue().startsWith("草稿，尚不能报出。还缺：单位署名；主送机关；"));
        describe("2025-01-01", "中共云岭镇委员会");
        var known = figures(world.bundle()).path("missing").toString();
        assertTrue(!known.contains("body") && !known.contains("addressee"), known);
    }

    @Test
    void anotherBodyIsRefused() {
        var index = describe("2025-01-01", "中共云岭镇委员会");
        var later = describe("2027-01-01", "中共云岭镇工作委员会");
        var honest = Forger.of(world.bundle());
        var renamed = honest.change("figures.json", bytes -> replaced(bytes, "中共云岭镇委员会", "中共青溪县委员会"))
                .sealedBy(world);
        assertTrue(problems(renamed).contains("text/" + index + ".json does not open the words"), problems(renamed));
        var closed = honest.remove("text/" + index + ".json").sealedBy(world);
        assertTrue(problems(closed).contains("text/" + index + ".json does not open the words"), problems(closed));
        var other = Forger.of(world.bundle())
                .change("figures.json", bytes -> replaced(bytes, "\"index\":" + index, "\"index\":" + later))
                .sealedBy(world);
        assertTrue(problems(other).contains("not what described its unit"), problems(other));
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
    }

    private long describe(String from, String signature) {
        var description = new UnitDescription(
                null,
                List.of(signature, "云岭镇人民政府"),
                signature,
                "我镇",
                new TreeMap<>(Map.of("report", "中共青溪县委网信办")),
                new TreeMap<>());
        return world.log()
                .append(new MemoryLog.Act(
                        LeafType.UNIT_DESCRIBED,
                        BundleWorld.TOWN,
                        LocalDate.parse(from),
                        Instant.parse("2025-01-02T02:00:00Z"),
                        description.facts(),
                        description.text("1")));
    }

    private static JsonNode figures(byte[] bundle) {
        return CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
    }

    private static JsonNode block(JsonNode list, String kind) {
        return list.valueStream()
                .filter(block -> block.path("b").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode list, String kind) {
        return block(list, kind).path("text").stringValue();
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
