package org.mingcha.web.api.question;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.question.Discard;
import org.mingcha.correction.question.Outcome;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.web.api.ActSent;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on a question. */
interface QuestionSent extends ActSent<QuestionStep> {
    record Accept(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            return () -> new QuestionStep.Accept(text(title));
        }
    }

    record Answer(
            @Nullable Integer version,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            var chosen = choices.required("outcome", outcome, Outcome::of);
            return () -> new QuestionStep.Answer(requireNonNull(chosen), ActSent.text(text));
        }
    }

    record Convert(
            @Nullable Integer version,
            @Nullable String sentence,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            return () -> new QuestionStep.Convert(text(sentence));
        }
    }

    record Leave(
            @Nullable Integer version,
            @Nullable String why,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            var chosen = choices.required("why", why, Discard::of);
            return () -> new QuestionStep.Leave(requireNonNull(chosen));
        }
    }

    static QuestionSent of(String act, Sent sent) {
        return switch (act) {
            case "accept" -> sent.as(Accept.class);
            case "answer" -> sent.as(Answer.class);
            case "convert" -> sent.as(Convert.class);
            case "discard" -> sent.as(Leave.class);
            default -> throw new NotFound();
        };
    }
}
