package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.report.TextBook;

/** A report speaks in the words that its log has sealed: whatever a later release says, an older bundle holds. */
class TextsForgeriesTest {
    private static final Instant JULY = Instant.parse("2025-07-01T02:00:00Z");
    private static final String PART = "texts.json";

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void theNewestTextsAreThoseOfTheReport() {
        var before = world.bundle();
        world.publish(other(), JULY);
        var bundle = world.bundle();
        assertEquals("", problems(before));
        assertEquals("", problems(bundle));
        assertTrue(figures(before).contains("特此报告。"));
        assertTrue(figures(bundle).contains("专此报告。"));
    }

    @Test
    void otherWordsThanTheSealedOnesAreFound() {
        var forged =
                Forger.of(world.bundle()).put(PART, other().toCanonicalJson()).sealedBy(world);
        assertTrue(problems(forged).contains(PART), problems(forged));
    }

    @Test
    void formerWordsAreFoundWhereNewerOnesAreSealed() {
        world.publish(other(), JULY);
        var forged = Forger.of(world.bundle())
                .put(PART, TextBook.shipped().toCanonicalJson())
                .sealedBy(world);
        assertTrue(problems(forged).contains(PART), problems(forged));
    }

    @Test
    void aBundleWithoutItsTextsIsRefused() {
        var forged = Forger.of(world.bundle()).remove(PART).sealedBy(world);
        assertTrue(problems(forged).contains(PART + " is missing"), problems(forged));
    }

    @Test
    void anotherSentenceInTheReportIsFound() {
        var bundle = Forger.of(world.bundle());
        var changed = new String(bundle.part("figures.json"), StandardCharsets.UTF_8).replace("特此报告。", "专此报告。");
        var forged = bundle.put("figures.json", changed.getBytes(StandardCharsets.UTF_8))
                .sealedBy(world);
        assertTrue(problems(forged).contains("figures.json"), problems(forged));
    }

    private static TextBook other() {
        var json = new String(TextBook.shipped().toCanonicalJson(), StandardCharsets.UTF_8)
                .replace("特此报告。", "专此报告。")
                .replace("\"version\":\"" + TextBook.shipped().version() + "\"", "\"version\":\"8\"");
        return TextBook.fromJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String figures(byte[] bundle) {
        return new String(Forger.of(bundle).part("figures.json"), StandardCharsets.UTF_8);
    }

    private static String problems(byte[] bundle) {
        var made =
                assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("; "));
    }
}
