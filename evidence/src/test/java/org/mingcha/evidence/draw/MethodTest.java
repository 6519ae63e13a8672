package org.mingcha.evidence.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

class MethodTest {
    private static final int DRAWS = 100_000;
    private static final int ROWS = 20;
    private static final int TAKE = 5;
    private static final long FIXED = 20251101;

    /**
     * Rows: drawn without replacement, a row's count has variance n·p·(1−p) and the sum of all is fixed. Pairs: the first
     * and the second of each list, one of ROWS·(ROWS−1) equally likely cells.
     */
    @Tag("slow")
    @Test
    void hundredThousandDrawsAreUniformOverRowsAndPairs() {
        var random = new Random(FIXED);
        var rows = new long[ROWS];
        var pairs = new long[ROWS * (ROWS - 1)];
        var stratum = new Stratum("all", 0, ROWS, TAKE);
        for (int draw = 0; draw < DRAWS; draw++) {
            var drawn = DrawnRows.of(seed(random), List.of(stratum)).indexes();
            drawn.forEach(row -> rows[row.intValue()]++);
            int first = drawn.get(0).intValue();
            int second = drawn.get(1).intValue();
            pairs[first * (ROWS - 1) + (second > first ? second - 1 : second)]++;
        }
        double share = (double) TAKE / ROWS;
        double scale = (ROWS - 1) / (ROWS * (1 - share));
        double p = upperTail(chiSquare(rows, DRAWS * share) * scale, ROWS - 1);
        double pairP = upperTail(chiSquare(pairs, (double) DRAWS / pairs.length), pairs.length - 1);
        System.out.printf(
                "100,000 draws of %d from %d, seed %d: p = %.3f over rows, p = %.3f over pairs%n",
                TAKE, ROWS, FIXED, p, pairP);
        assertTrue(p > 0.001 && p < 0.999);
        assertTrue(pairP > 0.001 && pairP < 0.999);
    }

    private static Seed seed(Random random) {
        return new Seed("county.invalid/log", hash(random), hash(random), hash(random), hash(random), hash(random));
    }

    private static Hash hash(Random random) {
        return Hashing.sha256(ByteBuffer.allocate(8).putLong(random.nextLong()).array());
    }

    private static double chiSquare(long[] counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /** The chance of a chi-square at least this large, by the cube-root approximation of Wilson and Hilferty. */
    private static double upperTail(double chiSquare, int degrees) {
        double spread = 2.0 / (9.0 * degrees);
        double z = (Math.cbrt(chiSquare / degrees) - (1 - spread)) / Math.sqrt(spread);
        return 0.5 * erfc(z / Math.sqrt(2));
    }

    /** Numerical Recipes' rational approximation; relative error below 1.2e-7. */
    private static double erfc(double x) {
        double t = 1 / (1 + 0.5 * Math.abs(x));
        double[] factors = {
            -1.26551223,
            1.00002368,
            0.37409196,
            0.09678418,
            -0.18628806,
            0.27886807,
            -1.13520398,
            1.48851587,
            -0.82215223,
            0.17087277
        };
        double polynomial = 0;
        for (int at = factors.length - 1; at >= 0; at--) {
            polynomial = polynomial * t + factors[at];
        }
        double tail = t * Math.exp(-x * x + polynomial);
        return x >= 0 ? tail : 2 - tail;
    }

    @Test
    void oneChangedBitOfAnyInputChangesTheList() {
        var random = new Random(FIXED);
        var strata = List.of(new Stratum("town", 0, 60, 12), new Stratum("village", 60, 200, 20));
        var seed = seed(random);
        var lists = new HashSet<List<Long>>();
        lists.add(DrawnRows.of(seed, strata).indexes());
        List<Function<Integer, Seed>> changed = List.of(
                bit -> new Seed(
                        seed.origin(),
                        flip(seed.root(), bit),
                        seed.commit(),
                        seed.inspector(),
                        seed.inspected(),
                        seed.x()),
                bit -> new Seed(
                        seed.origin(),
                        seed.root(),
                        flip(seed.commit(), bit),
                        seed.inspector(),
                        seed.inspected(),
                        seed.x()),
                bit -> new Seed(
                        seed.origin(),
                        seed.root(),
                        seed.commit(),
                        flip(seed.inspector(), bit),
                        seed.inspected(),
                        seed.x()),
                bit -> new Seed(
                        seed.origin(),
                        seed.root(),
                        seed.commit(),
                        seed.inspector(),
                        flip(seed.inspected(), bit),
                        seed.x()),
                bit -> new Seed(
                        seed.origin(),
                        seed.root(),
                        seed.commit(),
                        seed.inspector(),
                        seed.inspected(),
                        flip(seed.x(), bit)));
        int tried = 1;
        for (var change : changed) {
            for (int bit = 0; bit < 256; bit++, tried++) {
                lists.add(DrawnRows.of(change.apply(bit), strata).indexes());
            }
        }
        for (int place = 0; place < seed.origin().length(); place++) {
            for (int bit = 0; bit < 7; bit++, tried++) {
                var letters = seed.origin().toCharArray();
                letters[place] ^= (char) (1 << bit);
                var other = new Seed(
                        new String(letters), seed.root(), seed.commit(), seed.inspector(), seed.inspected(), seed.x());
                lists.add(DrawnRows.of(other, strata).indexes());
            }
        }
        System.out.printf("one bit changed in %d ways, seed %d: %d different lists%n", tried - 1, FIXED, lists.size());
        assertEquals(tried, lists.size());
    }

    private static Hash flip(Hash hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    @Test
    void takesByLargestRemainder() {
        assertEquals(List.of(5L, 3L, 2L), Allocation.PROPORTIONAL.takes(List.of(50L, 30L, 20L), 10));
        assertEquals(List.of(1L, 1L, 0L), Allocation.PROPORTIONAL.takes(List.of(1L, 1L, 1L), 2));
        assertEquals(List.of(3L, 6L), Allocation.PROPORTIONAL.takes(List.of(12L, 30L), 9));
        assertEquals(List.of(3L, 4L), Allocation.PROPORTIONAL.takes(List.of(3L, 4L), 100));
        assertEquals(List.of(3L, 5L), Allocation.EACH.takes(List.of(3L, 40L), 5));
    }

    @Test
    void substitutesAreTheNextRanks() {
        var seed = seed(new Random(FIXED));
        var ranked = new Ranking(seed.hash()).of(new Stratum("all", 7, 5, 2));
        var drawn = DrawnRows.of(seed, List.of(new Stratum("all", 7, 5, 2)));
        assertEquals(ranked.subList(0, 2), drawn.indexes());
        assertEquals(ranked.subList(2, 4), drawn.substitutes());
        assertEquals(List.of(7L, 8L, 9L, 10L, 11L), ranked.stream().sorted().toList());
    }

    @Test
    void refusesPopulationOutOfOrderOrWithRowTwice() {
        assertThrows(MalformedEvidence.class, () -> new Population(List.of("[\"b\",\"1\"]", "[\"a\",\"1\"]")));
        assertThrows(MalformedEvidence.class, () -> new Population(List.of("[\"a\",\"1\"]", "[\"a\",\"1\",\"x\"]")));
    }
}
