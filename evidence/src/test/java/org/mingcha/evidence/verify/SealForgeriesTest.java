package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.FormerBundle;
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.UnsealedBundle;
import org.mingcha.tlog.Hashing;

/** What only whoever holds the log's key can do to places, times and the form of leaves. */
class SealForgeriesTest {
    private static final Map<String, Object> MEETING = Map.of("title", "学习", "kind", "学习", "attendance", "5");
    private static final Instant LAST_ENTRY = Instant.parse("2026-01-02T04:00:00Z");

    private final BundleWorld world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));

    @Test
    void checkpointsOfContradictingTrees() {
        var drafted = draft();
        var other = world.over(world.log().without(each -> each.index() == firstElsewhere()));
        for (var day = 10; day < 15; day++) {
            other.enter("meeting", BundleWorld.ELSEWHERE, "2025-12-" + day, MEETING);
        }
        assertEquals(
                "1: seal/consistency does not show that the checkpoint of 61 entries goes on from that of 56: the log is forked",
                problems(other.seal(drafted)));
    }

    @Test
    void aCheckpointOfTheFiguresThatAlreadyCoversTheReport() {
        var drafted = draft();
        var other = world.over(world.log().without(each -> each.leaf().unit().equals(BundleWorld.ELSEWHERE)));
        var said = problems(other.seal(drafted));
        assertTrue(
                said.contains("report.issued is entry 44 of the log, but the checkpoint of the figures already"), said);
    }

    @Test
    void anotherIndexOfAnEntryThatNothingCites() {
        world.bundle();
        var earlier = world.log().newest().size() - 1;
        world.enter("meeting", BundleWorld.ELSEWHERE, "2025-12-20", MEETING);
        world.enter("meeting", BundleWorld.TOWN, "2025-12-21", MEETING);
        var forged = Forger.of(world.bundle()).change("chain/" + BundleWorld.TOWN, bytes -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(text.contains("\n" + earlier + " "), text);
            return text.replace("\n" + earlier + " ", "\n" + (earlier + 1) + " ")
                    .getBytes(StandardCharsets.UTF_8);
        });
        var said = problems(forged.sealedBy(world));
        assertTrue(said.startsWith("2: inclusion.json does not hold"), said);
    }

    @Test
    void aReportFromBeforeItsEntries() {
        var said = problems(sealed(Instant.parse("2025-01-05T04:00:00Z")));
        assertTrue(said.startsWith("1: entry "), said);
        assertTrue(said.contains("after the report that counts it (2025-01-05T04:00:00Z)"), said);
    }

    @Test
    void aClockMayStepBackByFiveMinutesAndNoMore() {
        var earliest = LAST_ENTRY.minusSeconds(300);
        assertEquals("", problems(sealed(earliest)));
        var said = problems(sealed(earliest.minusMillis(1)));
        assertTrue(said.contains("was recorded at 2026-01-02T04:00:00Z, after the report that counts it"), said);
    }

    @Test
    void aReportIssuedAsADrill() {
        var drafted = draft();
        var said = problems(world.seal(drafted, world.issued(drafted, LAST_ENTRY, true), LeafMarks.USUAL));
        assertEquals("1: seal/entry is marked as a drill: a report issued for exercise was not issued", said);
    }

    @Test
    void aRoleThatIsAPerson() {
        var index =
                world.enter("meeting", BundleWorld.TOWN, "2025-11-25", MEETING, new LeafMarks("zhangsan", List.of()));
        var expected = "2: chain/" + BundleWorld.TOWN + ", entry " + index
                + ", was written in the role zhangsan, which is none";
        assertEquals(expected, problems(world.bundle()));
        var drafted = draft();
        var issued = world.issued(drafted, LAST_ENTRY, false);
        var said = problems(world.seal(drafted, issued, new LeafMarks("lisi", List.of())));
        assertTrue(said.contains("1: seal/entry, entry "), said);
    }

    @Test
    void aRoleThatIsAPersonInTheFormerFormat() {
        var former = BundleWorld.of(MemoryLog.former("qingxi.invalid/log"));
        former.enter("meeting", BundleWorld.TOWN, "2025-11-25", MEETING, new LeafMarks("zhangsan", List.of()));
        var said = problems(FormerBundle.of(former));
        assertTrue(said.endsWith("was written in the role zhangsan, which is none"), said);
    }

    /** A key holder who would rather not show that the log goes on from C0 takes the form that never did. */
    @Test
    void theFormerFormatOverLeavesThatItNeverKnew() {
        var said = problems(FormerBundle.of(world));
        assertTrue(said.contains("is of a later form than the bundle, mingcha-bundle/1"), said);
    }

    @Test
    void aLeafThatIsTooLong() {
        var files = Collections.nCopies(30, Hashing.EMPTY_ROOT);
        var index = world.enter("meeting", BundleWorld.TOWN, "2025-11-25", MEETING, new LeafMarks("officer", files));
        assertEquals(
                "2: chain/" + BundleWorld.TOWN + ", entry " + index + ", has 2048 bytes or more",
                problems(world.bundle()));
    }

    @Test
    void aWayToCiteThatIsNone() {
        var forged = Forger.of(world.bundle())
                .change(
                        "manifest.json",
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .replace("\"citations\":\"annex\"", "\"citations\":\"clean\"")
                                .getBytes(StandardCharsets.UTF_8));
        assertTrue(problems(forged.zip()).contains("nothing cites by clean"), problems(forged.zip()));
    }

    private byte[] sealed(Instant at) {
        var drafted = draft();
        return world.seal(drafted, world.issued(drafted, at, false), LeafMarks.USUAL);
    }

    private UnsealedBundle draft() {
        return BundleDraft.compute(world.log(), world.request()).with(BundleWorld.RENDERER, BundleWorld.documents());
    }

    private long firstElsewhere() {
        return world.log()
                .chain(BundleWorld.ELSEWHERE, Long.MAX_VALUE)
                .getFirst()
                .index();
    }

    private static String problems(byte[] zip) {
        var made = assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
