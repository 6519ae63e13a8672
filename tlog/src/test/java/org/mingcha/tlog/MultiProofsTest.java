package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Proofs of many leaves at once, against the definition written down again and against all ways to change one. */
class MultiProofsTest {
    private static final List<Hash> LEAVES = SeededSamples.leaves(5_000);
    private static final HashReader READER = Tree.reader(LEAVES);

    @Test
    void everySetOfLeavesOfSmallTreesFollowsTheDefinition() {
        for (int size = 1; size <= 9; size++) {
            for (int chosen = 1; chosen < 1 << size; chosen++) {
                var indexes = chosen(chosen, size);
                var proof = MultiProofs.make(indexes, size, READER);
                assertEquals(defined(0, LEAVES.subList(0, size), indexes), proof);
                assertTrue(MultiProofs.verify(leaves(indexes), proof, size, Tree.root(size, READER)));
            }
        }
    }

    @Test
    void ofOneLeafItHasTheHashesOfItsInclusionProof() {
        for (int index = 0; index < 100; index++) {
            var single = new TreeSet<>(Proofs.inclusion(index, 100, READER));
            assertEquals(single, new TreeSet<>(MultiProofs.make(new TreeSet<>(List.of((long) index)), 100, READER)));
        }
    }

    @Test
    void ofNeighboursItIsTheirRangeProof() {
        for (int first = 0; first < 20; first++) {
            for (int end = first + 1; end <= 20; end++) {
                var indexes = new TreeSet<Long>();
                for (long index = first; index < end; index++) {
                    indexes.add(index);
                }
                assertEquals(RangeProofs.make(first, end, 20, READER), MultiProofs.make(indexes, 20, READER));
            }
        }
    }

    @Test
    void anyChangeToLeavesProofSizeOrRootIsRefused() {
        long seed = SeededSamples.seed();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(4_000);
            var indexes = some(random, size);
            var root = Tree.root(size, READER);
            var proof = MultiProofs.make(indexes, size, READER);
            String which = indexes + " of " + size + ", seed " + seed;
            assertTrue(MultiProofs.verify(leaves(indexes), proof, size, root), which);
            assertFalse(MultiProofs.verify(moved(indexes, size, random), proof, size, root), which);
            assertFalse(MultiProofs.verify(leaves(indexes), proof, size, LEAVES.getFirst()), which);
            var other = changed(proof, random);
            assertFalse(MultiProofs.verify(leaves(indexes), other, size, root), which);
        }
    }

    @Test
    void whatHasNoProofIsACodeFault() {
        assertThrows(IllegalArgumentException.class, () -> MultiProofs.make(new TreeSet<>(), 3, READER));
        assertThrows(IllegalArgumentException.class, () -> MultiProofs.make(new TreeSet<>(List.of(1L, 3L)), 3, READER));
        assertFalse(MultiProofs.verify(new TreeMap<>(), List.of(Tree.root(3, READER)), 3, Tree.root(3, READER)));
        assertFalse(MultiProofs.verify(leaves(new TreeSet<>(List.of(-1L))), List.of(), 1, LEAVES.getFirst()));
        assertFalse(MultiProofs.verify(leaves(new TreeSet<>(List.of(1L))), List.of(), 1, LEAVES.getFirst()));
    }

    /** The words of docs/spec/log.md, over whole lists. */
    private static List<Hash> defined(long first, List<Hash> leaves, SortedSet<Long> indexes) {
        if (indexes.subSet(first, first + leaves.size()).isEmpty()) {
            return List.of(Rfc6962.mth(leaves));
        }
        if (leaves.size() == 1) {
            return List.of();
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        var proof = new ArrayList<>(defined(first, leaves.subList(0, middle), indexes));
        proof.addAll(defined(first + middle, leaves.subList(middle, leaves.size()), indexes));
        return proof;
    }

    private static SortedSet<Long> chosen(int bits, int size) {
        var indexes = new TreeSet<Long>();
        for (int index = 0; index < size; index++) {
            if ((bits >> index & 1) == 1) {
                indexes.add((long) index);
            }
        }
        return indexes;
    }

    private static SortedSet<Long> some(Random random, int size) {
        var indexes = new TreeSet<Long>();
        int count = 1 + random.nextInt(random.nextBoolean() ? 5 : size);
        while (indexes.isEmpty() || random.nextInt(count) != 0 && indexes.size() < size) {
            indexes.add((long) random.nextInt(size));
        }
        return indexes;
    }

    private static SortedMap<Long, Hash> leaves(SortedSet<Long> indexes) {
        var leaves = new TreeMap<Long, Hash>();
        indexes.forEach(index -> leaves.put(index, LEAVES.get((int) Math.max(0, index))));
        return leaves;
    }

    /** One leaf at another index, at none, or another leaf at its own. */
    private static SortedMap<Long, Hash> moved(SortedSet<Long> indexes, int size, Random random) {
        var leaves = new TreeMap<>(leaves(indexes));
        var first = leaves.firstEntry();
        switch (random.nextInt(3)) {
            case 0 -> leaves.put(first.getKey(), LEAVES.get(size));
            case 1 -> leaves.remove(first.getKey());
            default -> {
                leaves.remove(first.getKey());
                leaves.put((first.getKey() + 1) % size, first.getValue());
            }
        }
        return leaves;
    }

    /** Flips a bit, drops, repeats or adds a hash. */
    private static List<Hash> changed(List<Hash> proof, Random random) {
        var changed = new ArrayList<>(proof);
        if (changed.isEmpty() || random.nextInt(4) == 0) {
            changed.add(Hashing.EMPTY_ROOT);
            return changed;
        }
        int at = random.nextInt(changed.size());
        switch (random.nextInt(3)) {
            case 0 -> {
                var bytes = changed.get(at).bytes();
                bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                changed.set(at, Hash.of(bytes));
            }
            case 1 -> changed.remove(at);
            default -> changed.add(at, changed.get(at));
        }
        return changed;
    }
}
