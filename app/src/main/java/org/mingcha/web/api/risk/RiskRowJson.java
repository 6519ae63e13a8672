package org.mingcha.web.api.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.safety.risk.RiskSummary;

/**
 * A risk as lists show it.
 *
 * @param index log index of its newest version; null while that waits for its seal
 * @param kind the register's word
 * @param likelihood null, like the next three: not assessed
 * @param band low, medium or high
 * @param owner the post in charge; empty: none named
 * @param review when it is looked at again
 * @param timing whether it was assessed before the decision: undecided, before, after or never
 */
public record RiskRowJson(
        long risk,
        @Nullable Long index,
        String unit,
        String unitName,
        String title,
        String kind,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable Integer score,
        @Nullable String band,
        String owner,
        LocalDate planned,
        @Nullable LocalDate assessed,
        @Nullable LocalDate decided,
        @Nullable LocalDate review,
        @Nullable LocalDate closed,
        String timing) {
    public static RiskRowJson of(RiskSummary row) {
        var score = row.score();
        var days = row.days();
        return new RiskRowJson(
                row.id(),
                row.index(),
                row.unit(),
                row.unitName(),
                row.title(),
                row.kind(),
                score == null ? null : score.likelihood(),
                score == null ? null : score.impact(),
                score == null ? null : score.value(),
                score == null ? null : score.band().code(),
                row.owner(),
                days.planned(),
                days.assessed(),
                days.decided(),
                days.review(),
                days.closed(),
                row.timing().code());
    }
}
