package org.mingcha.inspection.draw;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.evidence.draw.Stratum;

/**
 * One draw as it stands.
 *
 * @param filter as sealed, {@code name=value}
 * @param inspected code of the unit that speaks for the inspected side
 * @param digests of the secrets, hexadecimal, by side
 * @param populationSize rows that may be drawn
 * @param populationRoot root over them, hexadecimal
 * @param checkpointSize entries in the log when the population was taken
 * @param acts what followed: by side what it showed, and the result
 * @param drawn rows drawn, in the list's order; empty before the result
 * @param substitutes the next ones
 * @param others numbers of other draws over the same population or with the same filter
 */
public record DrawView(
        long no,
        String unit,
        String inspected,
        List<String> filter,
        Allocation allocation,
        long sample,
        List<Stratum> strata,
        Map<Side, String> digests,
        Instant revealBy,
        String source,
        long populationSize,
        String populationRoot,
        long checkpointSize,
        Act commit,
        Map<Side, Act> acts,
        @Nullable Act result,
        List<Row> drawn,
        List<Row> substitutes,
        List<Long> others,
        DrawState state) {
    public DrawView {
        filter = List.copyOf(filter);
        strata = List.copyOf(strata);
        digests = Map.copyOf(digests);
        acts = Map.copyOf(acts);
        drawn = List.copyOf(drawn);
        substitutes = List.copyOf(substitutes);
        others = List.copyOf(others);
    }

    /**
     * One sealed step.
     *
     * @param value the secret, X, or the seed, hexadecimal; empty for the commit
     * @param published the public randomness as it was typed in; empty for all else
     * @param bornAt when the public randomness was published; of all else, when it was recorded
     * @param index in the log; null while it waits for its seal
     */
    public record Act(
            Instant recordedAt,
            Instant bornAt,
            String value,
            String published,
            @Nullable Long index) {}

    /** A row of the population. @param elements stratum, key, and what else names it */
    public record Row(long index, List<String> elements) {
        public Row {
            elements = List.copyOf(elements);
        }
    }

    /** The sides whose time is over without a secret: they count as zeros. */
    public Set<Side> silent() {
        var silent = EnumSet.of(Side.INSPECTOR, Side.INSPECTED);
        silent.removeAll(acts.keySet());
        return state == DrawState.OPEN ? Set.of() : silent;
    }

    public Optional<Act> act(Side side) {
        return Optional.ofNullable(acts.get(side));
    }
}
