package org.mingcha.web.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.AskedQuestion;
import org.mingcha.claims.question.Questions;
import org.mingcha.claims.question.RateLimiter;
import org.mingcha.claims.question.ReceiptView;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.OpenShell;
import org.mingcha.web.support.OpenShells;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes questions, and says what became of them. */
@Component
class AskFormHandler {
    static final String PATH = "/p/ask";

    private final Questions questions;
    private final RateLimiter gate;
    private final CorrectionSettings settings;
    private final OpenShells shells;

    AskFormHandler(Questions questions, RateLimiter gate, CorrectionSettings settings, OpenShells shells) {
        this.questions = questions;
        this.gate = gate;
        this.settings = settings;
        this.shells = shells;
    }

    ModelAndView form(ReadingPreferences reading, AskForm form) {
        return page(reading, form, new Said(List.of(), false, HttpStatus.OK));
    }

    /** @param from where the connection comes from: counted for a minute, kept nowhere */
    ModelAndView ask(ReadingPreferences reading, AskForm form, String from) {
        if (!gate.letsAsk(from)) return flooded(reading, form);
        var unit = form.body().isEmpty() ? questions.doors().getFirst().unit() : form.body();
        return switch (questions.ask(new AskQuestion(unit, form.words(), form.isConfirmed()))) {
            case CommandResult.Done<AskedQuestion>(var asked) -> asked(reading, asked);
            case CommandResult.Duplicate<AskedQuestion>(var asked) -> asked(reading, asked);
            case CommandResult.Conflict<AskedQuestion> _ -> form(reading, form);
            case CommandResult.ConfirmationRequired<AskedQuestion>(var reasons) ->
                page(reading, form, new Said(sentences(reading, reasons), true, HttpStatus.UNPROCESSABLE_CONTENT));
            case CommandResult.Rejected<AskedQuestion>(var violations) ->
                page(reading, form, new Said(sentences(reading, violations), false, HttpStatus.UNPROCESSABLE_CONTENT));
        };
    }

    ModelAndView answerForm(ReadingPreferences reading) {
        return receipt(reading, null, "");
    }

    ModelAndView answer(ReadingPreferences reading, String receipt, String from) {
        if (!gate.letsLook(from)) {
            var flooded = receipt(reading, null, "ask.answer.flooded");
            flooded.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return flooded;
        }
        var found = questions.byReceipt(receipt);
        return receipt(reading, found.orElse(null), found.isPresent() ? "" : "ask.answer.unknown");
    }

    /** @param problem key of what stands in the way; empty: nothing */
    private ModelAndView receipt(ReadingPreferences reading, @Nullable ReceiptView found, String problem) {
        var said = problem.isEmpty() ? "" : shells.words(reading).of(problem);
        var page = new AnswerPage(shell(reading, "ask.answer.heading", PATH + "/answer"), found, said);
        return new ModelAndView("ask/answer", "page", page);
    }

    private ModelAndView flooded(ReadingPreferences reading, AskForm form) {
        var problem = shells.words(reading).of("ask.flooded");
        return page(reading, form, new Said(List.of(problem), false, HttpStatus.TOO_MANY_REQUESTS));
    }

    private ModelAndView asked(ReadingPreferences reading, AskedQuestion asked) {
        var shell = shell(reading, "ask.done", PATH);
        var due = asked.dueOn().toString();
        var page = new QuestionReceiptPage(shell, asked.receipt(), asked.unitName(), due, settings.eraseAfter());
        return new ModelAndView("ask/asked", "page", page);
    }

    /** @param confirm whether the text is taken once the reader has looked at it again */
    private record Said(List<String> problems, boolean confirm, HttpStatus status) {}

    private ModelAndView page(ReadingPreferences reading, AskForm form, Said said) {
        var page = new AskPage(
                shell(reading, "ask.heading", PATH),
                questions.doors(),
                form.body(),
                form.words(),
                said.problems(),
                said.confirm());
        var model = new ModelAndView("ask/ask", "page", page);
        model.setStatus(said.status());
        return model;
    }

    private List<String> sentences(ReadingPreferences reading, List<Violation> violations) {
        var words = shells.words(reading);
        return violations.stream().map(words::of).toList();
    }

    private OpenShell shell(ReadingPreferences reading, String titleKey, String here) {
        return shells.of(reading, shells.words(reading).of(titleKey), here);
    }
}
