package org.mingcha.web.api.question;

import org.jspecify.annotations.Nullable;
import org.mingcha.correction.Why;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.QuestionId;
import org.mingcha.correction.question.Questions;
import org.mingcha.correction.question.Settling;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.claim.ClaimWords;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs do with a question to the questions, and the answer back. */
@Component
class QuestionActing {
    /** @param claim what it was turned into; null: nothing */
    record Done(
            long question,
            int version,
            String state,
            @Nullable Long claim) {}

    private final Questions questions;
    private final Desk desk;

    QuestionActing(Questions questions, Desk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var typed = QuestionSent.of(act, sent);
        var question = new QuestionId(id);
        if (questions.find(caller.actor(), question).isEmpty()) {
            throw new NotFound();
        }
        return desk.act(caller, sent, typed, what -> {
            var command = new HandleQuestion(question, what.seen(), what.step(), what.confirmed());
            return answer(caller, questions.handle(caller.actor(), command));
        });
    }

    private Answer answer(Caller caller, Settling settled) {
        var words = new ClaimWords(caller.words());
        return switch (settled) {
            case Settling.Done(var id) -> Answer.ok(done(caller, id));
            case Settling.Overtaken _ -> Answer.overtaken(caller);
            case Settling.Unconfirmed(var notices) -> Answer.unconfirmed(caller, words.parts(notices));
            case Settling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, words.parts(refusals));
            }
        };
    }

    private Done done(Caller caller, QuestionId id) {
        var row = questions.find(caller.actor(), id).orElseThrow(NotFound::new).row();
        var claim = row.claim();
        return new Done(id.value(), row.version(), row.state().code(), claim == null ? null : claim.value());
    }
}
