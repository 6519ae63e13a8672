package org.mingcha.evidence.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What a draw came to.
 *
 * @param indexes of the drawn rows in the population: stratum after stratum, best rank first
 * @param substitutes the next ranks of each stratum, as many as were drawn where there are so many; they take the place
 *     of drawn ones that cannot be looked at, in this order
 */
public record DrawnRows(List<Long> indexes, List<Long> substitutes) {
    public DrawnRows {
        indexes = List.copyOf(indexes);
        substitutes = List.copyOf(substitutes);
    }

    public static DrawnRows of(Seed seed, List<Stratum> strata) {
        var ranking = new Ranking(seed.hash());
        var drawn = new ArrayList<Long>();
        var next = new ArrayList<Long>();
        for (var stratum : strata) {
            var ranked = ranking.of(stratum);
            drawn.addAll(ranked.subList(0, (int) stratum.take()));
            next.addAll(ranked.subList((int) stratum.take(), (int) Math.min(2 * stratum.take(), stratum.size())));
        }
        return new DrawnRows(drawn, next);
    }
}
