package org.mingcha.web.api.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.safety.risk.RiskView;

/**
 * One risk with its history: the same here and from the command {@code risk show}.
 *
 * @param version number of versions of its entry: who acts names it
 * @param measure what is done against it; empty: nothing said
 * @param history oldest first
 * @param may what the caller can do now
 */
public record RiskJson(
        RiskRowJson risk, int version, boolean withdrawn, String measure, List<Look> history, List<String> may) {
    /**
     * The risk as one version of its entry says it.
     *
     * @param likelihood null: not assessed then
     * @param index log index; null while it waits for its seal
     */
    public record Look(
            Instant at,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            String reason,
            @Nullable Long index) {
        static Look of(RiskView.Look look) {
            var score = look.score();
            return new Look(
                    look.recordedAt(),
                    score == null ? null : score.likelihood(),
                    score == null ? null : score.impact(),
                    look.reason(),
                    look.index());
        }
    }

    public static RiskJson of(RiskView view) {
        return new RiskJson(
                RiskRowJson.of(view.row()),
                view.version(),
                view.withdrawn(),
                view.measure(),
                view.history().stream().map(Look::of).toList(),
                view.may());
    }
}
