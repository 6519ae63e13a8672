package org.mingcha.correction.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;

/**
 * One risk with its history.
 *
 * @param version number of versions of its entry: who acts names it
 * @param measure what is done against it; empty: nothing said
 * @param history oldest first
 * @param may what this actor can do now
 */
public record RiskView(RiskRow row, int version, boolean withdrawn, String measure, List<Look> history, Set<Act> may) {
    /**
     * The risk as one version of its entry says it.
     *
     * @param score null: not assessed then
     * @param index log index; null while it waits for its seal
     */
    public record Look(
            Instant recordedAt,
            @Nullable Score score,
            String reason,
            @Nullable Long index) {}

    /** The kinds of steps. */
    public enum Act implements Coded {
        ASSESS,
        DECIDE,
        CLOSE
    }

    public RiskView {
        history = List.copyOf(history);
        may = Set.copyOf(may);
    }
}
