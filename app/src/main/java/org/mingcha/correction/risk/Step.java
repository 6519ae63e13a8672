package org.mingcha.correction.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be done about a risk. */
public sealed interface Step {
    /**
     * Assess it, or look at it again. The day of the first assessment stays: by it the decision is judged.
     *
     * @param score null where nothing readable was chosen
     * @param owner a post
     * @param reviewOn when it is looked at again
     */
    record Assess(
            @Nullable Score score,
            String measure,
            String owner,
            @Nullable LocalDate reviewOn) implements Step {}

    record Decide(@Nullable LocalDate on) implements Step {}

    record Close(@Nullable LocalDate on) implements Step {}

    default RiskView.Act act() {
        return switch (this) {
            case Assess _ -> RiskView.Act.ASSESS;
            case Decide _ -> RiskView.Act.DECIDE;
            case Close _ -> RiskView.Act.CLOSE;
        };
    }
}
