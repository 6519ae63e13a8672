package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/**
 * Raise a finding about a unit.
 *
 * @param problem what is wrong
 * @param owner the post that has to put it right, never a person
 * @param due by when
 * @param assessment this and what follows: what it comes from, if from anything
 */
public record RaiseFinding(
        String unit,
        @Needed("text-missing") @Prose String problem,
        Level level,
        @Needed("owner-missing") String owner,
        @Needed("day-missing") LocalDate due,
        Optional<Long> assessment,
        Optional<String> item,
        Optional<Long> draw,
        Optional<Long> entry)
        implements Command {
    public RaiseFinding {
        problem = FreeText.tidy(problem);
        owner = FreeText.tidy(owner);
    }

    public Origin origin() {
        return Origin.of(assessment.orElse(null), item.orElse(""), draw.orElse(null), entry.orElse(null));
    }
}
