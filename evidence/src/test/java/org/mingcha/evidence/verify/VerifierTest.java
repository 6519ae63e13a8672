package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;

class VerifierTest {
    private static final String FIRST_MEETING = "\"kind\":\"学习\"";

    private static byte[] bundle = new byte[0];
    private static String vkey = "";

    @BeforeAll
    static void makeTheBundleOnce() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        bundle = world.bundle();
        vkey = world.log().vkey();
    }

    @Test
    void acceptsWhatTheWriterMakes() {
        assertEquals("", problems(bundle, TrustAnchor.BUNDLE_ONLY));
        assertEquals("", problems(bundle, key(vkey)));
    }

    @Test
    void entryBetweenFiguresAndSealIsNoticedByTheWriterAndTheVerifier() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var unsealed =
                BundleDraft.compute(world.log(), world.request()).with(BundleWorld.RENDERER, BundleWorld.documents());
        world.enter("drill", BundleWorld.TOWN, "2025-06-18", java.util.Map.of("title", "断网演练"));
        var sealed = world.seal(unsealed);
        assertEquals(
                Optional.of(BundleWorld.TOWN),
                unsealed.movedBefore(world.log(), world.log().newest().size() - 1));
        assertTrue(problems(sealed, TrustAnchor.BUNDLE_ONLY).contains("seal/before"));
    }

    /** Every byte of parts up to 4 KiB, 256 seeded positions of each larger one. */
    @Test
    @Tag("long")
    void refusesAnyChangedByteAndNamesThePart() {
        sweep(4096, 256);
    }

    @Tag("slow")
    @Test
    void refusesChangedBytesOfEachPartAndNamesIt() {
        sweep(0, 3);
    }

    private static void sweep(int wholeUpTo, int positionsElse) {
        var files = Forger.of(bundle).files();
        var random = new Random(20250630);
        files.forEach((name, bytes) -> {
            var positions = bytes.length <= wholeUpTo
                    ? IntStream.range(0, bytes.length)
                    : random.ints(positionsElse, 0, Math.max(1, bytes.length)).limit(bytes.length);
            var flip = (byte) (1 << random.nextInt(8));
            positions.parallel().forEach(at -> {
                var changed = bytes.clone();
                changed[at] ^= flip;
                var said = problems(Forger.of(bundle).put(name, changed).zip(), TrustAnchor.BUNDLE_ONLY);
                assertTrue(said.contains(name), () -> name + " at " + at + ": " + said);
            });
        });
    }

    @Test
    void refusesAMissingAndAnAddedPartByName() {
        for (var name : Forger.of(bundle).files().keySet()) {
            if (!name.equals("manifest.json") && !name.equals("checkpoint")) {
                assertTrue(
                        problems(Forger.of(bundle).remove(name).zip(), TrustAnchor.BUNDLE_ONLY)
                                .contains(name),
                        name);
            }
        }
        var added = Forger.of(bundle).put("report.txt", new byte[] {'x'});
        assertTrue(problems(added.zip(), TrustAnchor.BUNDLE_ONLY).contains("report.txt"));
        var noted = Forger.of(bundle).put("seal/note", new byte[] {'x'});
        assertTrue(problems(noted.zip(), TrustAnchor.BUNDLE_ONLY).contains("seal/note"));
    }

    @Test
    void refusesARaisedFigureByItsItem() {
        UnaryOperator<byte[]> raise = edit(
                "\"name\":\"count\",\"unit\":\"times\",\"value\":12",
                "\"name\":\"count\",\"unit\":\"times\",\"value\":13");
        var mended =
                problems(Forger.of(bundle).change("figures.json", raise).mend().zip(), TrustAnchor.BUNDLE_ONLY);
        assertTrue(mended.contains("item 1 count: bundle says 13, entries give 12"), mended);
        assertTrue(mended.contains("seal/facts"), mended);
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var dishonest = Forger.of(world.bundle()).change("figures.json", raise).sealedBy(world);
        assertEquals(
                "4: figures.json, item 1 count: bundle says 13, entries give 12\n",
                problems(dishonest, key(world.log().vkey())));
    }

    @Test
    void refusesAnEntryLeftOutOfTheChain() {
        var forged = Forger.of(bundle).change("chain/" + BundleWorld.TOWN, bytes -> without(bytes, 3));
        var said = problems(forged.mend().zip(), TrustAnchor.BUNDLE_ONLY);
        assertTrue(said.contains("chain/" + BundleWorld.TOWN + " breaks after its number 3; number 5 follows"), said);
    }

    @Test
    void refusesAChainCutShort() {
        var forged = Forger.of(bundle).change("chain/" + BundleWorld.TOWN, bytes -> without(bytes, lines(bytes) - 1));
        var said = problems(forged.mend().zip(), TrustAnchor.BUNDLE_ONLY);
        assertTrue(said.contains("chain/" + BundleWorld.TOWN + " ends at its number"), said);
        assertTrue(said.contains("does not follow the last entry of chain/" + BundleWorld.TOWN), said);
    }

    @Test
    void refusesAWithheldEntryByItsNumberEvenFromADishonestLog() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var forger = Forger.of(world.bundle());
        var first = forger.files().keySet().stream()
                .filter(name -> name.startsWith("facts/"))
                .filter(name -> new String(forger.part(name), StandardCharsets.UTF_8).contains(FIRST_MEETING))
                .findFirst()
                .orElseThrow();
        var said = problems(forger.remove(first).sealedBy(world), TrustAnchor.BUNDLE_ONLY);
        assertTrue(said.startsWith("3: entry " + first.replaceAll("\\D", "") + " withheld"), said);
    }

    @Test
    void refusesAnotherUnitTreeEvenFromADishonestLog() {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var forged = Forger.of(world.bundle()).change("units.json", edit("云岭镇中心小学", "云岭镇中心学校"));
        assertTrue(problems(forged.sealedBy(world), TrustAnchor.BUNDLE_ONLY)
                .startsWith("3: units.json is not the unit tree"));
    }

    @Test
    void refusesAReplacedDocument() {
        var forged = Forger.of(bundle).put("report.pdf", new byte[] {'%'});
        assertTrue(problems(forged.zip(), TrustAnchor.BUNDLE_ONLY).contains("6: report.pdf is not as it was sealed"));
        assertTrue(problems(forged.mend().zip(), TrustAnchor.BUNDLE_ONLY).contains("1: seal/facts is not what"));
        var rendered = new Verifier(
                TrustAnchor.BUNDLE_ONLY, new WorldRendering(BundleWorld.RENDERER, "report.html", "report.pdf"));
        assertTrue(text(rendered.verify(forged.zip())).contains("report.pdf renders again to other bytes"));
        assertEquals("", text(rendered.verify(bundle)));
    }

    @Test
    void refusesABundleSignedAgainUnderAnotherKey() {
        var forged = BundleWorld.of(new MemoryLog("qingxi.invalid/log")).bundle();
        assertEquals("", problems(forged, TrustAnchor.BUNDLE_ONLY));
        assertTrue(problems(forged, key(vkey)).contains("not by the key you gave"));
    }

    @Test
    void asksForTheQuorumOfAPolicy() {
        var accepts = TrustAnchor.read(null, ("log " + vkey + "\nquorum none\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertEquals("", problems(bundle, accepts));
        assertEquals(
                Trust.POLICY,
                assertInstanceOf(Verification.Made.class, new Verifier(accepts, null).verify(bundle))
                        .trust());
        var other = new MemoryLog("qingxi.invalid/log").vkey();
        var refuses = TrustAnchor.read(null, ("log " + other + "\nquorum none\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertTrue(problems(bundle, refuses).contains("the policy does not know the key"));
    }

    @Test
    void whatIsNoBundleIsSaidApart() {
        var verifier = new Verifier(TrustAnchor.BUNDLE_ONLY, null);
        assertInstanceOf(Verification.NoBundle.class, verifier.verify("PK".getBytes(StandardCharsets.UTF_8)));
        for (var name : new String[] {"manifest.json", "checkpoint"}) {
            assertInstanceOf(
                    Verification.NoBundle.class,
                    verifier.verify(Forger.of(bundle).remove(name).zip()));
        }
        var unsealed = Forger.of(bundle)
                .remove("seal/entry")
                .remove("seal/facts")
                .remove("seal/proof")
                .remove("seal/consistency");
        assertInstanceOf(Verification.NoBundle.class, verifier.verify(unsealed.zip()));
        var workbook = Forger.of(bundle).remove("manifest.json").put("[Content_Types].xml", new byte[0]);
        assertInstanceOf(Verification.NoBundle.class, verifier.verify(workbook.zip()), "another zip, and odd");
    }

    @Test
    void bundleShowsNoTextAndNothingOfUnitsOutOfRange() {
        var forger = Forger.of(bundle);
        assertTrue(forger.files().keySet().stream().noneMatch(name -> name.startsWith("text/")));
        assertFalse(forger.files().containsKey("chain/" + BundleWorld.ELSEWHERE));
        forger.files()
                .forEach(
                        (name, bytes) -> assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("他镇学习"), name));
    }

    private static String problems(byte[] zip, TrustAnchor trusted) {
        return text(new Verifier(trusted, null).verify(zip));
    }

    /** All that doesn't hold, a line per check. */
    private static String text(Verification verification) {
        var said = new StringBuilder();
        for (var check : assertInstanceOf(Verification.Made.class, verification).checks()) {
            if (!check.isOk()) {
                said.append(check.step().number())
                        .append(": ")
                        .append(check.detail(Locale.ENGLISH))
                        .append('\n');
            }
        }
        return said.toString();
    }

    private static TrustAnchor key(String text) {
        return TrustAnchor.read(text, null).orElseThrow();
    }

    private static UnaryOperator<byte[]> edit(String from, String to) {
        return bytes -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(text.contains(from), () -> "no " + from + " in " + text.substring(0, 4000));
            return text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] without(byte[] bytes, int line) {
        var lines =
                new java.util.ArrayList<>(Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("(?<=\n)")));
        lines.remove(line);
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static int lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).split("\n").length;
    }
}
