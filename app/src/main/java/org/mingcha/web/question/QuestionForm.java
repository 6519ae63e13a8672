package org.mingcha.web.question;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.question.Discard;
import org.mingcha.correction.question.Outcome;
import org.mingcha.correction.question.QuestionStep;

/** What the forms of a question's page send; each uses its own fields. */
public record QuestionForm(
        @Nullable String seen,
        @Nullable String title,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String claim,
        @Nullable String why,
        @Nullable String confirmed) {
    int version() {
        return seen != null && seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    /** Empty where a choice is missing. */
    Optional<QuestionStep> step(String name) {
        return switch (name) {
            case "acceptance" -> Optional.of(new QuestionStep.Accept(text(title)));
            case "answer" -> Outcome.of(text(outcome)).map(each -> new QuestionStep.Answer(each, text(answer)));
            case "claim" -> Optional.of(new QuestionStep.Convert(text(claim)));
            case "discard" -> Discard.of(text(why)).map(QuestionStep.Leave::new);
            default -> Optional.empty();
        };
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
