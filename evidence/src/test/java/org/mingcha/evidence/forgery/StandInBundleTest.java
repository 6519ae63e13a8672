package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.mingcha.evidence.bundle.LeafMarks;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** A unit in whose chain another post stands in, and did something as such. */
class StandInBundleTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);

    @TempDir
    Path work;

    @Test
    void theJarAndThePythonVerifierReadTheLeavesAndTheRole() throws IOException {
        var bundle = bundle("acting-leader");
        assertEquals("", problems(bundle));
        assumeTrue(PythonVerifier.isThere());
        var answer = new PythonVerifier(work).answers(List.of(bundle)).getFirst();
        assertEquals(0, answer.exit(), answer.said());
    }

    @Test
    void aRoleThatIsNoneIsRefusedByBoth() throws IOException {
        var bundle = bundle("acting-officer");
        assertTrue(problems(bundle).contains("the role acting-officer, which is none"), problems(bundle));
        assumeTrue(PythonVerifier.isThere());
        assertEquals(
                1, new PythonVerifier(work).answers(List.of(bundle)).getFirst().exit());
    }

    private static byte[] bundle(String role) {
        var log = new MemoryLog("qingxi.invalid/log");
        var world = BundleWorld.of(log);
        var facts = new Content(Map.of("role", "leader", "until", "2025-05-20"));
        var text = new Content(Map.of("post", "第一责任人", "by_post", "分管责任人", "basis", "会议决定", "account", "7"));
        var leader = new LeafMarks("leader", List.of());
        long named = log.append(act(LeafType.STAND_IN_NAMED, facts, text), null, leader);
        world.enter(
                "meeting",
                BundleWorld.TOWN,
                "2025-05-08",
                Map.of("title", "代行期间的学习会", "kind", "学习", "attendance", "12"),
                new LeafMarks(role, List.of()));
        log.append(act(LeafType.STAND_IN_ENDED, Content.EMPTY, Content.EMPTY), named, leader);
        return world.bundle();
    }

    private static MemoryLog.Act act(LeafType type, Content facts, Content text) {
        return new MemoryLog.Act(type, BundleWorld.TOWN, DAY, Instant.parse("2025-05-06T04:00:00Z"), facts, text);
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
