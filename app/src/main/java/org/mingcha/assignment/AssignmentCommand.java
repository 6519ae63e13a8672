package org.mingcha.assignment;

import java.time.LocalDate;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/** What a unit does about a task that it was sent. */
public sealed interface AssignmentCommand extends Command {
    /** The unit has it and works on it. */
    record Take() implements AssignmentCommand {}

    /** It is done. */
    record Answer(
            @Needed("day-missing") LocalDate doneOn,
            @Needed("text-missing") @Prose String said) implements AssignmentCommand {
        public Answer {
            said = FreeText.tidy(said);
        }
    }

    /** It is not the unit's to do. */
    record GiveBack(@Needed("text-missing") @Prose String said) implements AssignmentCommand {
        public GiveBack {
            said = FreeText.tidy(said);
        }
    }
}
