package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Roots and proofs against the words of RFC 6962. */
class TreeTest {
    private static final List<Hash> LEAVES = SeededSamples.leaves(65_537);
    private static final HashReader READER = Tree.reader(LEAVES);

    @Test
    void rootsFollowTheDefinition() {
        for (int size : SeededSamples.SIZES) {
            var leaves = LEAVES.subList(0, size);
            assertEquals(Rfc6962.mth(leaves), Tree.root(leaves), "size " + size);
            assertEquals(Rfc6962.mth(leaves), Tree.root(size, READER), "size " + size);
        }
    }

    @Test
    void everyProofInSmallTreesFollowsTheDefinition() {
        for (int size = 1; size <= 66; size++) {
            var leaves = LEAVES.subList(0, size);
            var root = Tree.root(leaves);
            for (int index = 0; index < size; index++) {
                var proof = Proofs.inclusion(index, size, READER);
                assertEquals(Rfc6962.path(index, leaves), proof);
                assertTrue(Proofs.verifyInclusion(index, size, leaves.get(index), proof, root));
            }
            for (int from = 1; from <= size; from++) {
                var proof = Proofs.consistency(from, size, READER);
                assertEquals(Rfc6962.subproof(from, leaves, true), proof);
                assertTrue(Proofs.verifyConsistency(from, size, Tree.root(from, READER), root, proof));
            }
        }
    }

    @Test
    void proofsHoldAroundTheSizesWhereTilesChange() {
        long seed = SeededSamples.seed();
        var random = new Random(seed);
        for (int size : SeededSamples.SIZES.subList(1, SeededSamples.SIZES.size())) {
            var root = Tree.root(size, READER);
            for (int round = 0; round < 50; round++) {
                int index = random.nextInt(size);
                var inclusion = Proofs.inclusion(index, size, READER);
                assertTrue(
                        Proofs.verifyInclusion(index, size, LEAVES.get(index), inclusion, root),
                        "index " + index + " of " + size + ", seed " + seed);
                int from = index + 1;
                var consistency = Proofs.consistency(from, size, READER);
                assertTrue(
                        Proofs.verifyConsistency(from, size, Tree.root(from, READER), root, consistency),
                        "from " + from + " to " + size + ", seed " + seed);
            }
        }
    }

    @Test
    void anyChangeToAProofIsRefused() {
        long seed = SeededSamples.seed();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(600);
            int index = random.nextInt(size);
            var root = Tree.root(size, READER);
            var proof = changed(Proofs.inclusion(index, size, READER), random);
            assertFalse(
                    Proofs.verifyInclusion(index, size, LEAVES.get(index), proof, root),
                    "index " + index + " of " + size + ", seed " + seed);
            int from = 1 + random.nextInt(size - 1);
            var steps = changed(Proofs.consistency(from, size, READER), random);
            assertFalse(
                    Proofs.verifyConsistency(from, size, Tree.root(from, READER), root, steps),
                    "from " + from + " to " + size + ", seed " + seed);
        }
    }

    @Test
    void aProofHoldsForItsOwnIndexAndSizeOnly() {
        var root = Tree.root(100, READER);
        for (int index = 0; index < 100; index++) {
            var proof = Proofs.inclusion(index, 100, READER);
            for (int other = 0; other < 100; other++) {
                assertEquals(other == index, Proofs.verifyInclusion(other, 100, LEAVES.get(index), proof, root));
            }
        }
        assertFalse(Proofs.verifyInclusion(-1, 1, LEAVES.getFirst(), List.of(), LEAVES.getFirst()));
        assertFalse(Proofs.verifyInclusion(0, 0, LEAVES.getFirst(), List.of(), Hashing.EMPTY_ROOT));
    }

    @Test
    void rangesAreProvenWholeAndInPlace() {
        for (int size = 1; size <= 20; size++) {
            var root = Tree.root(size, READER);
            for (int first = 0; first < size; first++) {
                for (int end = first + 1; end <= size; end++) {
                    var proof = RangeProofs.make(first, end, size, READER);
                    var inside = LEAVES.subList(first, end);
                    assertTrue(RangeProofs.verify(first, inside, size, proof, root));
                    assertFalse(RangeProofs.verify(first, LEAVES.subList(first + 1, end + 1), size, proof, root));
                    assertFalse(RangeProofs.verify(first + 1, inside, size, proof, root));
                    assertFalse(RangeProofs.verify(first, LEAVES.subList(first, end - 1), size, proof, root));
                }
            }
        }
    }

    @Test
    void whatHasNoProofIsACodeFault() {
        assertThrows(IndexOutOfBoundsException.class, () -> Proofs.inclusion(3, 3, READER));
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(0, 3, READER));
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(4, 3, READER));
        assertThrows(IllegalStateException.class, () -> READER.read(new Node(0, 65_537)));
    }

    /** Flips a bit, drops, repeats or adds a hash. */
    private static List<Hash> changed(List<Hash> proof, Random random) {
        var changed = new ArrayList<>(proof);
        int at = random.nextInt(changed.size());
        switch (random.nextInt(4)) {
            case 0 -> {
                var bytes = changed.get(at).bytes();
                bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                changed.set(at, Hash.of(bytes));
            }
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, changed.get(at));
            default -> changed.add(Hashing.EMPTY_ROOT);
        }
        return changed;
    }
}
