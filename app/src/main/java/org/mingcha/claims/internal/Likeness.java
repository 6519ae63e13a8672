package org.mingcha.claims.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much two sentences say the same: the share of pairs of neighbouring characters that they have in common. */
final class Likeness {
    private static final double ENOUGH = 0.3;
    private static final int MOST = 5;

    private Likeness() {}

    private record Near(ClaimProjection claim, double share) {}

    static List<ClaimProjection> most(ClaimProjection one, List<ClaimProjection> others) {
        var pairs = pairs(one.sentence());
        return others.stream()
                .map(other -> new Near(other, share(pairs, pairs(other.sentence()))))
                .filter(near -> near.share >= ENOUGH)
                .sorted(Comparator.comparingDouble(Near::share).reversed())
                .limit(MOST)
                .map(Near::claim)
                .toList();
    }

    static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    static Set<String> pairs(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
