package org.mingcha.web.api.question;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.question.QuestionId;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.claims.question.Questions;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Questions as programs act on them. */
@Component
class QuestionResource implements CaseResource {
    /** @param claim what it was turned into; null: nothing */
    record Standing(
            long question,
            int version,
            String state,
            @Nullable Long claim) {
        static Standing of(QuestionSummary row) {
            var claim = row.claim();
            return new Standing(
                    row.id().value(), row.version(), row.state().code(), claim == null ? null : claim.value());
        }
    }

    private final Questions questions;

    QuestionResource(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String path() {
        return "questions";
    }

    @Override
    public String kind() {
        return Questions.KIND;
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return questions.find(actor, new QuestionId(id)).map(view -> Standing.of(view.row()));
    }
}
