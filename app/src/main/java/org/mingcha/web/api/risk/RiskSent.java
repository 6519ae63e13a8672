package org.mingcha.web.api.risk;

import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.risk.Score;
import org.mingcha.correction.risk.Step;
import org.mingcha.web.api.ActSent;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on a risk. */
interface RiskSent extends ActSent<Step> {
    /**
     * Assesses it, or looks at it again.
     *
     * @param likelihood this and {@code impact}: 1 to 5
     * @param owner a post
     * @param review when it is looked at again
     */
    record Assess(
            @Nullable Integer version,
            @Nullable Integer likelihood,
            @Nullable Integer impact,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate review,
            @Nullable Boolean confirmed)
            implements RiskSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var score =
                    Score.of(String.valueOf(likelihood), String.valueOf(impact)).orElse(null);
            return () -> new Step.Assess(score, text(measure), text(owner), review);
        }
    }

    /** The day of the decision, or of closing. */
    record On(@Nullable Integer version, @Nullable LocalDate on) {
        ActSent<Step> as(Function<@Nullable LocalDate, Step> step) {
            return new Free<>(version, null, () -> step.apply(on));
        }
    }

    static ActSent<Step> of(String act, Sent sent) {
        return switch (act) {
            case "assess" -> sent.as(Assess.class);
            case "decide" -> sent.as(On.class).as(Step.Decide::new);
            case "close" -> sent.as(On.class).as(Step.Close::new);
            default -> throw new NotFound();
        };
    }
}
