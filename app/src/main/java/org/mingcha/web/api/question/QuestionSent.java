package org.mingcha.web.api.question;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.question.Discard;
import org.mingcha.correction.question.Outcome;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on a question; each act has fields of its own, and no others are taken. */
sealed interface QuestionSent {
    /** Number of acts that the caller had seen. */
    @Nullable
    Integer version();

    @Nullable
    Boolean confirmed();

    /** Read before it is asked for, so that unknown words are known by then. */
    Supplier<QuestionStep> step(Choices choices);

    record Accept(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            return () -> new QuestionStep.Accept(stripped(title));
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
            return () -> new QuestionStep.Answer(requireNonNull(chosen), stripped(text));
        }
    }

    record Convert(
            @Nullable Integer version,
            @Nullable String sentence,
            @Nullable Boolean confirmed) implements QuestionSent {
        @Override
        public Supplier<QuestionStep> step(Choices choices) {
            return () -> new QuestionStep.Convert(stripped(sentence));
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

    private static String stripped(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
