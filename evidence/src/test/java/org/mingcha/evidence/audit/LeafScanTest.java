package org.mingcha.evidence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;

/** The fast reader takes nothing that the strict one refuses, and reads the same from what both take. */
class LeafScanTest {
    private static final int ROUNDS = 8_000;
    private static final String BYTES = "0123456789abcdefCNtrue\"{}[],:.-_\\ TZ";

    private final PaperLog log = new PaperLog();

    private List<byte[]> leaves() {
        log.add("meeting.entered", PaperLog.TOWN);
        log.add("return.filed", "CN");
        var leaves = Stream.of(
                log.leaf("meeting.entered", PaperLog.OTHER, PaperLog.Said.NOTHING),
                log.leaf(
                        "incident.amended",
                        PaperLog.TOWN,
                        PaperLog.Said.NOTHING.target(0).asDrill()),
                log.leaf("return.filed", "CN", PaperLog.Said.NOTHING.target(1)));
        return leaves.flatMap(each -> Stream.of(each.bytes(), first(each).bytes()))
                .toList();
    }

    /** The same in the first form. */
    private static Leaf first(Leaf leaf) {
        return new Leaf(
                LeafVersion.V1,
                leaf.type(),
                leaf.unit(),
                leaf.useq(),
                leaf.prev(),
                leaf.happenedOn(),
                leaf.recordedAt(),
                leaf.role(),
                leaf.facts(),
                leaf.text(),
                List.of(leaf.facts(), leaf.text()),
                leaf.target(),
                leaf.drill(),
                null);
    }

    @Test
    void readsWhatTheStrictReaderReads() {
        for (var leaf : leaves()) {
            assertEquals(Optional.of(Leaf.parse(leaf)), LeafScan.read(leaf));
        }
    }

    @Test
    void takesNothingThatTheStrictReaderRefuses() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var leaves = leaves();
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = spoilt(leaves.get(random.nextInt(leaves.size())), random);
            var scanned = LeafScan.read(bytes);
            if (scanned.isPresent()) {
                taken++;
                assertEquals(scanned, strict(bytes), "seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertTrue(taken > 50, "seed " + seed + ": too few were taken to say anything, " + taken);
    }

    /** One byte replaced, left out or put in; often a digit, so that many stay leaves. */
    private static byte[] spoilt(byte[] leaf, Random random) {
        var text = new StringBuilder(new String(leaf, StandardCharsets.UTF_8));
        int at = random.nextInt(text.length());
        char other = BYTES.charAt(random.nextInt(BYTES.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, other);
            case 1 -> text.deleteCharAt(at);
            default -> text.setCharAt(at, other);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Leaf> strict(byte[] bytes) {
        try {
            return Optional.of(Leaf.parse(bytes));
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }
}
