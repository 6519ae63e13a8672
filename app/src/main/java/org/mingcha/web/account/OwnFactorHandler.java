package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.FactorChange;
import org.mingcha.accounts.Factors;
import org.mingcha.accounts.OwnFactorCommand;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of one's own second factor to accounts, and the answer back. */
@Component
class OwnFactorHandler {
    private static final String TEXTS = "web.factor.";
    private static final String SET_UP = "set-up";
    private static final String CONFIRM = "confirm";
    private static final String REMOVE = "remove";
    private static final CommandReader<OwnFactorCommand> READER = CommandReader.of(OwnFactorCommand.class);

    private final Factors factors;
    private final AccessLog log;

    OwnFactorHandler(Factors factors, AccessLog log) {
        this.factors = factors;
        this.log = log;
    }

    ModelAndView show(Visit visit, String done) {
        var notice = done.equals(REMOVE) ? visit.t("web.factor.done.remove") : "";
        return page(visit, CommandForm.Reply.NONE, FactorPage.Shown.notice(notice));
    }

    /** @param fields as typed */
    ModelAndView act(Visit visit, HttpServletRequest request, String command, Map<String, String> fields) {
        return switch (READER.read(command, fields)) {
            case CommandReading.Unreadable<OwnFactorCommand>(var violations) -> refused(visit, command, violations);
            case CommandReading.Read<OwnFactorCommand>(var read) ->
                answer(visit, command, factors.act(OwnAccountHandler.owner(visit, request), read));
        };
    }

    private ModelAndView answer(Visit visit, String command, CommandResult<FactorChange> result) {
        return switch (result) {
            case CommandResult.Done<FactorChange>(var change) -> done(visit, command, change);
            case CommandResult.Duplicate<FactorChange> same -> new ModelAndView("redirect:/account/factor");
            case CommandResult.Conflict<FactorChange> overtaken -> new ModelAndView("redirect:/account/factor");
            case CommandResult.ConfirmationRequired<FactorChange>(var reasons) -> refused(visit, command, reasons);
            case CommandResult.Rejected<FactorChange>(var violations) -> refused(visit, command, violations);
        };
    }

    /** Secrets are shown at once: they are kept nowhere in the clear, so no redirect could bring them. */
    private ModelAndView done(Visit visit, String command, FactorChange change) {
        if (!command.equals(SET_UP)) {
            log.add(AccessKind.FACTOR, visit.actor().account(), command);
        }
        if (command.equals(REMOVE)) {
            return new ModelAndView("redirect:/account/factor?done=" + REMOVE);
        }
        var notice = visit.t(TEXTS + "done." + command);
        var picture = change.setUp().map(QrPicture::of);
        return page(visit, CommandForm.Reply.NONE, new FactorPage.Shown(notice, picture, change.recoveryCodes(), ""));
    }

    /** After a wrong first code the same secret stays on the page. */
    private ModelAndView refused(Visit visit, String command, List<Violation> violations) {
        if (violations.stream().anyMatch(each -> each.key().equals(AccountRefusal.CODE_WRONG.messageKey()))) {
            log.add(AccessKind.WRONG_CODE, visit.actor().account(), "");
        }
        if (command.equals(CONFIRM)) {
            var picture = QrPicture.of(factors.pending(visit.actor().account()));
            var shown = new FactorPage.Shown("", Optional.of(picture), List.of(), visit.t("web.factor.denied"));
            return page(visit, CommandForm.Reply.NONE, shown);
        }
        return page(
                visit, new CommandForm.Reply(command, Map.of(), violations, List.of()), FactorPage.Shown.notice(""));
    }

    private ModelAndView page(Visit visit, CommandForm.Reply reply, FactorPage.Shown shown) {
        var view = factors.of(visit.actor());
        var commands = view.authenticator() ? List.of(SET_UP, "renew-codes", REMOVE) : List.of(SET_UP);
        var forms = commands.stream()
                .filter(command -> !command.equals(REMOVE)
                        || !view.required()
                        || reply.form().equals(REMOVE))
                .map(command -> form(visit, command, reply))
                .toList();
        var page = new FactorPage(visit.shell(Place.NOWHERE, "web.factor.heading"), view, shown, forms);
        return new ModelAndView("account/factor", "page", page);
    }

    private static StepForm form(Visit visit, String command, CommandForm.Reply reply) {
        return new CommandForm(TEXTS, "/account/factor/" + command, Map.of(), Map.of())
                .of(
                        visit,
                        READER.description(command).orElseThrow(NotFound::new),
                        visit.t(TEXTS + command + ".heading"),
                        reply);
    }
}
