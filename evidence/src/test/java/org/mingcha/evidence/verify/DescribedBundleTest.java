package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Chain;
import org.mingcha.evidence.bundle.ChainSource;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.UnitClass;

/** The class of operators that a unit is of is read from all of its descriptions. */
class DescribedBundleTest {
    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void everyDescriptionIsOpenedAndNoneCanBeLeftOut() {
        var first = describe("2025-01-01", "other");
        var second = describe("2026-01-01", "cii");
        var bundle = world.bundle();
        assertEquals("", problems(bundle));
        var opened = Opening.fromJson(Forger.of(bundle).part("facts/" + second + ".json"));
        assertEquals(Optional.of("cii"), opened.content().text("class"));
        var text =
                new String(Forger.of(bundle).part("facts/" + first + ".json"), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(!text.contains("署名") && text.contains("other"), text);
        var withheld = Forger.of(bundle).remove("facts/" + second + ".json").sealedBy(world);
        assertTrue(problems(withheld).contains("entry " + second + " withheld"), problems(withheld));
    }

    @Test
    void classIsThatOfTheDay() {
        describe("2025-01-01", "other");
        describe("2026-06-01", "cii");
        assertEquals(Optional.empty(), on("2024-12-31"));
        assertEquals(Optional.of("other"), on("2026-05-31"));
        assertEquals(Optional.of("cii"), on("2026-06-01"));
    }

    private Optional<String> on(String day) {
        var log = world.log();
        var source = new ChainSource() {
            @Override
            public Chain chain(String unit) {
                return new Chain(unit, log.chain(unit, log.newest().size()));
            }

            @Override
            public Map<Long, Opening> facts(java.util.Collection<Long> indexes) {
                return log.facts(indexes);
            }
        };
        return UnitClass.on(LocalDate.parse(day), source, BundleWorld.TOWN, ZoneId.of("Asia/Shanghai"));
    }

    private long describe(String from, String ofClass) {
        return world.log()
                .append(new MemoryLog.Act(
                        LeafType.UNIT_DESCRIBED,
                        BundleWorld.TOWN,
                        LocalDate.parse(from),
                        Instant.parse("2026-01-03T02:00:00Z"),
                        new Content(Map.of("class", ofClass)),
                        new Content(Map.of("signature", "署名", "names", List.of("某镇")))));
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return String.join(
                "\n",
                made.checks().stream()
                        .filter(check -> !check.isOk())
                        .map(check -> check.detail(Locale.ENGLISH))
                        .toList());
    }
}
