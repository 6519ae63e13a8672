package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;

/** Whoever repeats a report until it suits must not seem to have issued one. */
class RepeatedBundleTest {
    private static final String BEFORE = "seal/before";

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void aRepeatTellsOfTheReportsBeforeItAlthoughNothingElseWasSealed() {
        var first = world.bundle();
        var firstIndex = newest();
        var second = world.bundle();
        var secondIndex = newest();
        var third = world.bundle();
        assertEquals("[]", earlier(first));
        assertEquals("[" + firstIndex + "]", earlier(second));
        assertEquals("[" + firstIndex + "," + secondIndex + "]", earlier(third));
        assertTrue(said(third).contains("出具过2份报告"), said(third));
        Stream.of(first, second, third).forEach(bundle -> {
            assertEquals("", problems(bundle));
            assertTrue(!Forger.of(bundle).files().containsKey(BEFORE));
        });
    }

    @Test
    void twoThatAreComputedAtOnceHaveTheSamePartsAndTheSecondShowsTheFirst() {
        var pair = twoAtOnce();
        assertEquals("", problems(pair.getLast()));
        var second = Forger.of(pair.getLast());
        Forger.of(pair.getFirst()).files().forEach((name, bytes) -> {
            if (!name.startsWith("seal/") && !name.equals("checkpoint")) {
                assertArrayEquals(bytes, second.part(name), name);
            }
        });
    }

    @Tag("slow")
    @Test
    void refusesChangedBytesOfTheReportsBefore() {
        var second = Forger.of(twoAtOnce().getLast());
        var before = second.part(BEFORE);
        for (var at = 0; at < before.length; at += 7) {
            var changed = before.clone();
            changed[at] ^= 1;
            assertTrue(problems(second.put(BEFORE, changed).zip()).contains(BEFORE));
        }
        assertTrue(problems(second.remove(BEFORE).zip()).contains("does not follow the last entry"));
    }

    /** Both computed before either is sealed, as two clerks do who press the button at once. */
    private List<byte[]> twoAtOnce() {
        var unsealed = Stream.of(1, 2)
                .map(_ -> BundleDraft.compute(world.log(), world.request())
                        .with(BundleWorld.RENDERER, BundleWorld.documents()))
                .toList();
        return unsealed.stream().map(world::seal).toList();
    }

    private long newest() {
        return world.log().newest().size() - 1;
    }

    private static String earlier(byte[] bundle) {
        var figures = CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
        return CanonicalJson.text(figures.path("disclosed").path("earlier"));
    }

    /** The whole text of the list form. */
    private static String said(byte[] bundle) {
        var figures = CanonicalJson.parse(Forger.of(bundle).part("figures.json"));
        return CanonicalJson.text(figures.path("texts").path("list"));
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
