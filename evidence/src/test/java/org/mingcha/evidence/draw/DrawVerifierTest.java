package org.mingcha.evidence.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.evidence.draw.DrawWorld.DEADLINE;
import static org.mingcha.evidence.draw.DrawWorld.INSPECTED;
import static org.mingcha.evidence.draw.DrawWorld.INSPECTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.NoteVerifier;

class DrawVerifierTest {
    private static DrawVerification verify(byte[] file) {
        return new DrawVerifier(DrawVerifier.Trust.FILE_ONLY).verify(file);
    }

    /** The sentences' keys of all that does not hold. */
    private static List<String> problems(DrawFile file) {
        return ((DrawVerification.Made) verify(file.toJson()))
                .checks().stream()
                        .flatMap(check -> check.problems().stream())
                        .map(DrawCheck.Said::key)
                        .toList();
    }

    @Test
    void completeDrawHolds() {
        var file = DrawWorld.complete().concluded();
        assertEquals(List.of(), problems(file));
        assertTrue(((DrawVerification.Made) verify(file.toJson())).finished());
        assertEquals(9, file.drawn().indexes().size());
        assertArrayEquals(file.toJson(), DrawFile.of(file.toJson()).toJson());
    }

    @Test
    void publishedCommitHoldsBeforeItsResult() {
        var file = new DrawWorld().committed().unfinished();
        assertEquals(List.of(), problems(file));
        assertFalse(((DrawVerification.Made) verify(file.toJson())).finished());
    }

    @Test
    void silentSideCountsAsZeros() {
        var world = new DrawWorld()
                .committed()
                .revealed(DrawReveal.INSPECTOR, INSPECTOR, DEADLINE.minusSeconds(1))
                .randomness(DEADLINE, DEADLINE.plusSeconds(1));
        assertEquals(Secret.SILENT, world.seed().inspected());
        var file = world.concluded();
        assertEquals(List.of(), problems(file));
        assertTrue(new String(file.toJson(), StandardCharsets.UTF_8).contains("\"inspected\":\"silent\""));
    }

    @Test
    void lateSecretIsNamed() {
        var world = new DrawWorld()
                .committed()
                .revealed(DrawReveal.INSPECTOR, INSPECTOR, DEADLINE.minusSeconds(1))
                .revealed(DrawReveal.INSPECTED, INSPECTED, DEADLINE.plusMillis(1))
                .randomness(DEADLINE, DEADLINE.plusSeconds(1));
        assertEquals(List.of("secret.late.inspected"), problems(world.concluded()));
    }

    @Test
    void secretAfterThePublicRandomnessIsNamed() {
        var world = new DrawWorld()
                .committed()
                .randomness(DEADLINE, DEADLINE.plusSeconds(1))
                .revealed(DrawReveal.INSPECTOR, INSPECTOR, DEADLINE.minusSeconds(1))
                .revealed(DrawReveal.INSPECTED, INSPECTED, DEADLINE.minusSeconds(1));
        assertTrue(
                problems(world.concluded()).containsAll(List.of("secret.after.inspector", "secret.after.inspected")));
    }

    @Test
    void anotherSecretThanTheCommittedIsNamed() {
        var world = new DrawWorld()
                .committed()
                .revealed(DrawReveal.INSPECTOR, Hashing.sha256(new byte[] {9}), DEADLINE.minusSeconds(1))
                .revealed(DrawReveal.INSPECTED, INSPECTED, DEADLINE.minusSeconds(1))
                .randomness(DEADLINE, DEADLINE.plusSeconds(1));
        assertTrue(problems(world.concluded()).containsAll(List.of("secret.other.inspector", "list.seed")));
    }

    @Test
    void randomnessBornBeforeTheDeadlineIsNamed() {
        var world = new DrawWorld().committed().randomness(DEADLINE.minusMillis(1), DEADLINE.plusSeconds(1));
        assertEquals(List.of("randomness.early"), problems(world.concluded()));
    }

    @Test
    void changedPopulationIsNamed() {
        var file = DrawWorld.complete().concluded();
        var text = new String(file.toJson(), StandardCharsets.UTF_8).replaceFirst("“3”镇", "“33”镇");
        var verification = (DrawVerification.Made) verify(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("population.changed"),
                verification.checks().getFirst().problems().stream()
                        .map(DrawCheck.Said::key)
                        .toList());
    }

    @Test
    void otherListThanTheInputsGiveIsNamed() {
        var world = DrawWorld.complete();
        var shifted = new java.util.ArrayList<>(world.drawn().indexes());
        shifted.set(0, (shifted.getFirst() + 1) % 12);
        assertTrue(problems(world.concluded(new DrawnRows(shifted, world.drawn().substitutes())))
                .containsAll(List.of("list.other")));
    }

    @Test
    void anotherLogsKeyIsRefused() {
        var file = DrawWorld.complete().concluded().toJson();
        var stranger =
                NoteVerifier.parse(new MemoryLog("county.invalid/log").vkey()).orElseThrow();
        var made = (DrawVerification.Made) new DrawVerifier(new DrawVerifier.Trust(stranger, null)).verify(file);
        assertTrue(made.checks().get(1).problems().stream()
                .anyMatch(said -> said.key().equals("key.other")));
    }

    /** Whatever single bit is flipped, the file no longer passes as a good one. */
    @Test
    void everyFlippedBitIsFound() {
        long seed = 4711;
        var random = new Random(seed);
        var file = DrawWorld.complete().concluded().toJson();
        for (int round = 0; round < 2_000; round++) {
            var flipped = file.clone();
            int at = random.nextInt(file.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertFalse(
                    verify(flipped) instanceof DrawVerification.Made made && made.holds(),
                    "seed %d, round %d, byte %d".formatted(seed, round, at));
        }
    }
}
