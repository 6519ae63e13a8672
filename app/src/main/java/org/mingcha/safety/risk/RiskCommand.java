package org.mingcha.safety.risk;

import java.time.LocalDate;
import org.mingcha.command.Command;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;

/** What can be done about a risk. */
public sealed interface RiskCommand extends Command {
    /**
     * Assess it, or look at it again. The day of the first assessment stays: by it the decision is judged.
     *
     * @param owner a post
     * @param review when it is looked at again
     */
    record Assess(
            @Needed("score-missing") Rating likelihood,
            @Needed("score-missing") Rating impact,
            @Needed("measure-missing") @Prose String measure,
            @Needed("owner-missing") String owner,
            @Needed("day-missing") @Formerly("next") LocalDate review)
            implements RiskCommand {}

    record Decide(@Needed("day-missing") LocalDate on) implements RiskCommand {}

    record Close(@Needed("day-missing") LocalDate on) implements RiskCommand {}
}
