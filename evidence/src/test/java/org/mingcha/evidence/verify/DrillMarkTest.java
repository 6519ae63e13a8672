package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;

/** Whether something was an exercise is said once, when it is entered: no later version takes it out of the figures or in. */
class DrillMarkTest {
    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void aRealIncidentThatIsMarkedAsADrillIsStillCountedAndTheChainRefused() {
        var index = world.enter("incident", BundleWorld.TOWN, "2025-09-02", incident(false));
        var before = incidents(world.bundle());
        var changed = world.amend(index, "incident", "2025-09-02", incident(true));
        var bundle = world.bundle();
        assertEquals(before, incidents(bundle));
        assertEquals(
                "2: chain/999901001000: entry " + changed
                        + " changes the drill mark of its first version, which holds for ever; a mistake is withdrawn and entered anew",
                problems(bundle));
    }

    @Test
    void aDrillThatIsMarkedAsRealStaysOneAndTheChainIsRefused() {
        var before = incidents(world.bundle());
        var index = world.enter("incident", BundleWorld.TOWN, "2025-09-02", incident(true));
        assertEquals(before, incidents(world.bundle()));
        world.amend(index, "incident", "2025-09-02", incident(false));
        var bundle = world.bundle();
        assertEquals(before, incidents(bundle));
        assertTrue(problems(bundle).startsWith("2: "), problems(bundle));
    }

    @Test
    void aDrillThatIsAmendedAsADrillIsInOrder() {
        var index = world.enter("incident", BundleWorld.TOWN, "2025-09-02", incident(true));
        world.amend(index, "incident", "2025-09-03", incident(true));
        assertEquals("", problems(world.bundle()));
    }

    private static Map<String, Object> incident(boolean drill) {
        var typed = Map.<String, Object>of("title", "网页篡改", "severity", "一般", "outcome", "已处置");
        return drill ? Map.of("title", "网页篡改", "severity", "一般", "outcome", "已处置", "is_drill", true) : typed;
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** What item 20 says: how many there were. */
    private static String incidents(byte[] bundle) {
        var figures = new String(Forger.of(bundle).part("figures.json"), StandardCharsets.UTF_8);
        var said = java.util.regex.Pattern.compile("发生网络安全事件\\d+起").matcher(figures);
        assertTrue(said.find(), figures);
        return said.group();
    }
}
