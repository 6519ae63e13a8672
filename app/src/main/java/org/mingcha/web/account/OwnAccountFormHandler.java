package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.IdentityProvider;
import org.mingcha.accounts.OwnAccount;
import org.mingcha.accounts.OwnAccountCommand;
import org.mingcha.accounts.SessionView;
import org.mingcha.accounts.Sessions;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of one's own account to accounts, and the answer back. */
@Component
class OwnAccountFormHandler {
    private static final String PASSWORD = "change-password";
    private static final String TEXTS = "web.own.";
    private static final CommandReader<OwnAccountCommand> READER = CommandReader.of(OwnAccountCommand.class);

    private final OwnAccount account;
    private final Sessions sessions;
    private final IdentityProvider provider;

    OwnAccountFormHandler(OwnAccount account, Sessions sessions, IdentityProvider provider) {
        this.provider = provider;
        this.account = account;
        this.sessions = sessions;
    }

    ModelAndView show(RequestContext context, HttpServletRequest request, String done) {
        var notice = READER.description(done).isEmpty() ? "" : context.t(TEXTS + "done." + done);
        return page(context, request, CommandForm.Reply.NONE, notice);
    }

    /** @param fields as typed */
    ModelAndView act(RequestContext context, HttpServletRequest request, String command, Map<String, String> fields) {
        return switch (READER.read(command, fields)) {
            case CommandReading.Unreadable<OwnAccountCommand>(var violations) ->
                refused(context, request, command, violations);
            case CommandReading.Read<OwnAccountCommand>(var read) ->
                answer(context, request, command, account.act(owner(context, request), read));
        };
    }

    static OwnAccount.Owner owner(RequestContext context, HttpServletRequest request) {
        return new OwnAccount.Owner(context.actor(), sessionId(request), request.getRemoteAddr());
    }

    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private ModelAndView answer(
            RequestContext context, HttpServletRequest request, String command, CommandResult<Actor> result) {
        return switch (result) {
            case CommandResult.Done<Actor> done -> new ModelAndView("redirect:/account?done=" + command);
            case CommandResult.Duplicate<Actor> same -> new ModelAndView("redirect:/account");
            case CommandResult.Conflict<Actor> overtaken -> new ModelAndView("redirect:/account");
            case CommandResult.ConfirmationRequired<Actor>(var reasons) -> refused(context, request, command, reasons);
            case CommandResult.Rejected<Actor>(var violations) -> refused(context, request, command, violations);
        };
    }

    private ModelAndView refused(
            RequestContext context, HttpServletRequest request, String command, List<Violation> violations) {
        return page(context, request, new CommandForm.Reply(command, Map.of(), violations, List.of()), "");
    }

    private ModelAndView page(
            RequestContext context, HttpServletRequest request, CommandForm.Reply reply, String notice) {
        var form = new CommandForm(TEXTS, "/account/" + PASSWORD, Map.of(), Map.of())
                .of(
                        context,
                        READER.description(PASSWORD).orElseThrow(NotFound::new),
                        context.t("web.own.change-password.heading"),
                        reply);
        var known = sessions.of(context.actor(), sessionId(request));
        var page = new OwnAccountPage(
                context.shell(NavSection.NOWHERE, "web.own.heading"),
                notice,
                fault(context, reply),
                form,
                known.stream().map(session -> line(context, session)).toList(),
                known.stream().anyMatch(session -> !session.current()),
                provider.isSet());
        return new ModelAndView("account/own", "page", page);
    }

    /** Of the forms that have no place of their own for it. */
    private static String fault(RequestContext context, CommandForm.Reply reply) {
        return reply.form().equals(PASSWORD)
                ? ""
                : reply.violations().stream().map(each -> text(context, each)).collect(Collectors.joining());
    }

    static String text(RequestContext context, Violation violation) {
        return context.words().of(violation);
    }

    private static OwnAccountPage.Line line(RequestContext context, SessionView session) {
        var device = session.device().isEmpty() ? context.t("web.own.device-unknown") : session.device();
        return new OwnAccountPage.Line(
                session.id(), context.words().minute(session.beganAt()), device, session.current());
    }
}
