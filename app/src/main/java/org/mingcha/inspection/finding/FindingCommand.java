package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/** What can be done about a finding once it is raised. */
public sealed interface FindingCommand extends Command {
    /** What is said with it: a measure, what was done, a reason. */
    default String text() {
        return switch (this) {
            case Plan(var said) -> said;
            case Extend(var _, var said) -> said;
            case Appeal(var said) -> said;
            case Decide(var _, var said) -> said;
            case Rectify(var said) -> said;
            case Verify(var _, var said) -> said;
            case Close(var said) -> FreeText.tidy(said.orElse(""));
            case Reopen(var _, var said) -> said;
        };
    }

    /** As the log calls it. */
    default FindingAct act() {
        return switch (this) {
            case Plan _ -> FindingAct.PLANNED;
            case Extend _ -> FindingAct.EXTENSION_ASKED;
            case Appeal _ -> FindingAct.APPEALED;
            case Decide _ -> FindingAct.DECIDED;
            case Rectify _ -> FindingAct.RECTIFIED;
            case Verify _ -> FindingAct.VERIFIED;
            case Close _ -> FindingAct.CLOSED;
            case Reopen _ -> FindingAct.REOPENED;
        };
    }

    /** The unit names its measure. */
    record Plan(@Needed("text-missing") @Prose String said) implements FindingCommand {
        public Plan {
            said = FreeText.tidy(said);
        }
    }

    /** The unit asks for more time. */
    record Extend(
            @Needed("day-missing") @Formerly("day") LocalDate until,
            @Needed("text-missing") @Prose String said) implements FindingCommand {
        public Extend {
            said = FreeText.tidy(said);
        }
    }

    /** The unit says that the finding is wrong. */
    record Appeal(@Needed("text-missing") @Prose String said) implements FindingCommand {
        public Appeal {
            said = FreeText.tidy(said);
        }
    }

    /** The inspector grants or refuses what was asked. */
    record Decide(
            @Formerly("yes") Boolean granted,
            @Needed("text-missing") @Prose String said) implements FindingCommand {
        public Decide {
            said = FreeText.tidy(said);
        }
    }

    /** The unit says what was done and submits it for verification. */
    record Rectify(@Needed("text-missing") @Prose String said) implements FindingCommand {
        public Rectify {
            said = FreeText.tidy(said);
        }
    }

    /** Somebody who neither raised nor rectified it has looked. */
    record Verify(
            @Formerly("yes") Boolean passed,
            @Needed("text-missing") @Prose String said) implements FindingCommand {
        public Verify {
            said = FreeText.tidy(said);
        }
    }

    /** The finding is crossed off. */
    record Close(@Prose Optional<String> said) implements FindingCommand {}

    /** A later look has shown that it is not put right after all. */
    record Reopen(
            @Needed("day-missing") @Formerly({"day", "until"})
            LocalDate due,

            @Needed("text-missing") @Prose String said)
            implements FindingCommand {
        public Reopen {
            said = FreeText.tidy(said);
        }
    }
}
