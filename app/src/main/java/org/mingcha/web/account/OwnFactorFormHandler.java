package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.FactorChange;
import org.mingcha.accounts.FactorView;
import org.mingcha.accounts.Factors;
import org.mingcha.accounts.OwnFactorCommand;
import org.mingcha.accounts.PasskeyView;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of one's own second factor to accounts, and the answer back. */
@Component
class OwnFactorFormHandler {
    private static final String TEXTS = "web.factor.";
    private static final String PASSKEY = "passkey";
    private static final String SET_UP = "set-up";
    private static final String CONFIRM = "confirm";
    private static final String REMOVE = "remove";
    private static final String ADD_PASSKEY = "add-passkey";
    private static final String REMOVE_PASSKEY = "remove-passkey";
    private static final Set<String> REMOVALS = Set.of(REMOVE, REMOVE_PASSKEY);
    private static final CommandReader<OwnFactorCommand> READER = CommandReader.of(OwnFactorCommand.class);

    private record Sent(String command, Map<String, String> fields) {
        /** The form's id on its page: there is one for each passkey. */
        String form() {
            var passkey = fields.getOrDefault(PASSKEY, "");
            return command.equals(REMOVE_PASSKEY) ? command + "-" + passkey : command;
        }
    }

    private final Factors factors;
    private final AccessLog log;

    OwnFactorFormHandler(Factors factors, AccessLog log) {
        this.factors = factors;
        this.log = log;
    }

    ModelAndView show(RequestContext context, String done) {
        var notice = REMOVALS.contains(done) ? context.t(TEXTS + "done." + done) : "";
        return page(context, CommandForm.Reply.NONE, FactorPage.Shown.notice(notice));
    }

    /** @param fields as typed */
    ModelAndView act(RequestContext context, HttpServletRequest request, String command, Map<String, String> fields) {
        var sent = new Sent(command, fields);
        return switch (READER.read(command, fields)) {
            case CommandReading.Unreadable<OwnFactorCommand>(var violations) -> refused(context, sent, violations);
            case CommandReading.Read<OwnFactorCommand>(var read) ->
                answer(context, sent, factors.act(OwnAccountFormHandler.owner(context, request), read));
        };
    }

    private ModelAndView answer(RequestContext context, Sent sent, CommandResult<FactorChange> result) {
        return switch (result) {
            case CommandResult.Done<FactorChange>(var change) -> done(context, sent.command(), change);
            case CommandResult.Duplicate<FactorChange> same -> new ModelAndView("redirect:/account/factor");
            case CommandResult.Conflict<FactorChange> overtaken -> new ModelAndView("redirect:/account/factor");
            case CommandResult.ConfirmationRequired<FactorChange>(var reasons) -> refused(context, sent, reasons);
            case CommandResult.Rejected<FactorChange>(var violations) -> refused(context, sent, violations);
        };
    }

    /** Secrets are shown at once: they are kept nowhere in the clear, so no redirect could bring them. */
    private ModelAndView done(RequestContext context, String command, FactorChange change) {
        if (!command.equals(SET_UP)) {
            log.add(AccessKind.FACTOR, context.actor().account(), command);
        }
        if (REMOVALS.contains(command)) {
            return new ModelAndView("redirect:/account/factor?done=" + command);
        }
        var notice = context.t(TEXTS + "done." + command);
        var picture = change.setUp().map(QrPicture::of);
        return page(context, CommandForm.Reply.NONE, new FactorPage.Shown(notice, picture, change.recoveryCodes(), ""));
    }

    /** After a wrong first code the same secret stays on the page. */
    private ModelAndView refused(RequestContext context, Sent sent, List<Violation> violations) {
        if (violations.stream().anyMatch(each -> each.key().equals(AccountRefusal.CODE_WRONG.messageKey()))) {
            log.add(AccessKind.WRONG_CODE, context.actor().account(), "");
        }
        return switch (sent.command()) {
            case CONFIRM -> {
                var picture = QrPicture.of(factors.pending(context.actor().account()));
                var shown = new FactorPage.Shown("", Optional.of(picture), List.of(), context.t("web.factor.denied"));
                yield page(context, CommandForm.Reply.NONE, shown);
            }
            case ADD_PASSKEY -> {
                var first = violations.getFirst();
                var fault = context.words().of(first);
                yield page(context, CommandForm.Reply.NONE, FactorPage.Shown.fault(fault));
            }
            default -> {
                var reply = new CommandForm.Reply(sent.form(), Map.of(), violations, List.of());
                yield page(context, reply, FactorPage.Shown.notice(""));
            }
        };
    }

    private ModelAndView page(RequestContext context, CommandForm.Reply reply, FactorPage.Shown shown) {
        var view = factors.of(context.actor());
        var shell = context.shell(NavSection.NOWHERE, "web.factor.heading");
        var page = new FactorPage(shell, view, shown, forms(context, view, reply));
        return new ModelAndView("account/factor", "page", page);
    }

    private static List<CommandFormView> forms(RequestContext context, FactorView view, CommandForm.Reply reply) {
        var forms = new ArrayList<CommandFormView>();
        forms.add(form(context, SET_UP, view.authenticator() ? "replace" : SET_UP, reply));
        if (view.recoveryCodes() > 0) {
            forms.add(form(context, "renew-codes", reply));
        }
        if (view.authenticator() && (!view.isLastOneNeeded() || reply.form().equals(REMOVE))) {
            forms.add(form(context, REMOVE, reply));
        }
        if (!view.isLastOneNeeded()) {
            view.passkeys().forEach(passkey -> forms.add(removal(context, passkey, reply)));
        }
        return forms;
    }

    private static CommandFormView form(RequestContext context, String command, CommandForm.Reply reply) {
        return form(context, command, command, reply);
    }

    private static CommandFormView form(
            RequestContext context, String command, String heading, CommandForm.Reply reply) {
        return new CommandForm(TEXTS, "/account/factor/" + command, Map.of(), Map.of())
                .of(context, described(command), context.t(TEXTS + heading + ".heading"), reply);
    }

    private static CommandFormView removal(RequestContext context, PasskeyView passkey, CommandForm.Reply reply) {
        var fixed = Map.of(PASSKEY, Long.toString(passkey.id()));
        return new CommandForm(TEXTS, "/account/factor/" + REMOVE_PASSKEY, fixed, Map.of())
                .of(
                        context,
                        described(REMOVE_PASSKEY),
                        context.t(TEXTS + "remove-passkey.heading", passkey.label()),
                        reply);
    }

    private static CommandDescription described(String command) {
        return READER.description(command).orElseThrow(NotFound::new);
    }
}
