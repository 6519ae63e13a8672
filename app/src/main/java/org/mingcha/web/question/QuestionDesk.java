package org.mingcha.web.question;

import java.util.List;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Why;
import org.mingcha.correction.question.HandleQuestion;
import org.mingcha.correction.question.QuestionStep;
import org.mingcha.correction.question.QuestionView;
import org.mingcha.correction.question.Questions;
import org.mingcha.correction.question.Settling;
import org.mingcha.web.claim.ClaimWords;
import org.mingcha.web.claim.Outcome.Fault;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of a question's page to the questions, and the answers back to the reader. */
@Component
class QuestionDesk {
    private final Questions questions;
    private final QuestionPages pages;

    QuestionDesk(Questions questions, QuestionPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    ModelAndView act(Visit visit, long id, String name, QuestionForm form) {
        var view = pages.find(visit, id);
        var step = form.step(name);
        if (step.isEmpty()) {
            var fault = new Fault(name, visit.t("claim.choose"));
            return page(visit, view, new Sent(name, form).reply("", List.of(fault), List.of()));
        }
        var command = new HandleQuestion(view.row().id(), form.version(), step.get(), form.confirmed() != null);
        var settled = questions.handle(visit.actor(), command);
        if (settled instanceof Settling.Done && step.get() instanceof QuestionStep.Convert) {
            var claim = pages.find(visit, id).row().claim();
            return new ModelAndView("redirect:/claims/" + (claim == null ? "" : claim.value()));
        }
        return answer(visit, view, new Sent(name, form), settled);
    }

    /** Which form came, and with what. */
    private record Sent(String name, QuestionForm form) {
        Reply reply(String notice, List<Fault> faults, List<String> notices) {
            return new Reply(name, notice, faults, notices, typed());
        }

        private String typed() {
            return switch (name) {
                case "acceptance" -> QuestionForm.text(form.title());
                case "answer" -> QuestionForm.text(form.answer());
                case "claim" -> QuestionForm.text(form.claim());
                default -> "";
            };
        }
    }

    private ModelAndView answer(Visit visit, QuestionView before, Sent sent, Settling settled) {
        var words = new ClaimWords(visit.words());
        return switch (settled) {
            case Settling.Done(var id) -> new ModelAndView("redirect:/questions/" + id.value());
            case Settling.Overtaken(var id) -> {
                var now = pages.find(visit, id.value());
                var page = page(visit, now, sent.reply(visit.t("claim.overtaken"), List.of(), List.of()));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Settling.Unconfirmed(var notices) ->
                page(visit, before, sent.reply("", List.of(), words.refusals(notices)));
            case Settling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield page(visit, before, sent.reply("", faults(words, sent.name, refusals), List.of()));
            }
        };
    }

    private static List<Fault> faults(ClaimWords words, String name, List<Refusal> refusals) {
        return refusals.stream()
                .map(each -> new Fault(name, words.refusal(each)))
                .distinct()
                .toList();
    }

    private ModelAndView page(Visit visit, QuestionView view, Reply reply) {
        return new ModelAndView("question/question", "page", pages.one(visit, view, reply));
    }
}
