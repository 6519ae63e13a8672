package org.mingcha.claims.question;

import org.mingcha.command.Command;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/** What can be done with a question. */
public sealed interface QuestionCommand extends Command {
    /** @param title the subject in a few neutral words: it goes into the ledger, the resident's text does not */
    record Accept(@Needed("text-missing") String title) implements QuestionCommand {
        public Accept {
            title = FreeText.tidy(title);
        }
    }

    record Answer(
            QuestionOutcome outcome,

            @Needed("text-missing") @Prose @Formerly("answer")
            String text) implements QuestionCommand {
        public Answer {
            text = FreeText.tidy(text);
        }
    }

    /** Something that is to be checked: the claim's answer will be the question's. */
    record Convert(
            @Needed("text-missing") @Prose @Formerly("claim")
            String sentence) implements QuestionCommand {}

    record Discard(DiscardReason why) implements QuestionCommand {}
}
