package org.mingcha.safety.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One risk with its history.
 *
 * @param version number of versions of its entry: who acts names it
 * @param measure what is done against it; empty: nothing said
 * @param history oldest first
 * @param may names of the commands that this actor can do now
 */
public record RiskView(
        RiskSummary row, int version, boolean withdrawn, String measure, List<Look> history, List<String> may) {
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

    public RiskView {
        history = List.copyOf(history);
        may = List.copyOf(may);
    }
}
