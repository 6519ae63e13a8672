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

    ModelAndView show(RequestContext visit, HttpServletRequest request, String done) {
        var notice = READER.description(done).isEmpty() ? "" : visit.t(TEXTS + "done." + done);
        return page(visit, request, CommandForm.Reply.NONE, notice);
    }

    /** @param fields as typed */
    ModelAndView act(RequestContext visit, HttpServletRequest request, String command, Map<String, String> fields) {
        return switch (READER.read(command, fields)) {
            case CommandReading.Unreadable<OwnAccountCommand>(var violations) ->
                refused(visit, request, command, violations);
            case CommandReading.Read<OwnAccountCommand>(var read) ->
                answer(visit, request, command, account.act(owner(visit, request), read));
        };
    }

    static OwnAccount.Owner owner(RequestContext visit, HttpServletRequest request) {
        return new OwnAccount.Owner(visit.actor(), sessionId(request), request.getRemoteAddr());
    }

    private static String sessionId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private ModelAndView answer(RequestContext visit, HttpServletRequest request, String command, CommandResult<Actor> result) {
        return switch (result) {
            case CommandResult.Done<Actor> done -> new ModelAndView("redirect:/account?done=" + command);
            case CommandResult.Duplicate<Actor> same -> new ModelAndView("redirect:/account");
            case CommandResult.Conflict<Actor> overtaken -> new ModelAndView("redirect:/account");
            case CommandResult.ConfirmationRequired<Actor>(var reasons) -> refused(visit, request, command, reasons);
            case CommandResult.Rejected<Actor>(var violations) -> refused(visit, request, command, violations);
        };
    }

    private ModelAndView refused(RequestContext visit, HttpServletRequest request, String command, List<Violation> violations) {
        return page(visit, request, new CommandForm.Reply(command, Map.of(), violations, List.of()), "");
    }

    private ModelAndView page(RequestContext visit, HttpServletRequest request, CommandForm.Reply reply, String notice) {
        var form = new CommandForm(TEXTS, "/account/" + PASSWORD, Map.of(), Map.of())
                .of(
                        visit,
                        READER.description(PASSWORD).orElseThrow(NotFound::new),
                        visit.t("web.own.change-password.heading"),
                        reply);
        var known = sessions.of(visit.actor(), sessionId(request));
        var page = new OwnAccountPage(
                visit.shell(NavSection.NOWHERE, "web.own.heading"),
                notice,
                fault(visit, reply),
                form,
                known.stream().map(session -> line(visit, session)).toList(),
                known.stream().anyMatch(session -> !session.current()),
                provider.isSet());
        return new ModelAndView("account/own", "page", page);
    }

    /** Of the forms that have no place of their own for it. */
    private static String fault(RequestContext visit, CommandForm.Reply reply) {
        return reply.form().equals(PASSWORD)
                ? ""
                : reply.violations().stream().map(each -> text(visit, each)).collect(Collectors.joining());
    }

    static String text(RequestContext visit, Violation violation) {
        return visit.words().of(violation);
    }

    private static OwnAccountPage.Line line(RequestContext visit, SessionView session) {
        var device = session.device().isEmpty() ? visit.t("web.own.device-unknown") : session.device();
        return new OwnAccountPage.Line(
                session.id(), visit.words().minute(session.beganAt()), device, session.current());
    }
}
