package org.mingcha.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.FirstAccount;
import org.mingcha.accounts.FirstAdministrator;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.mingcha.command.Violation;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnfinishedSignIn;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the form of the first administrator to accounts, and goes on with the sign-in that its password has begun. */
@Component
class FirstAccountFormHandler {
    private final FirstAdministrator first;
    private final AccessLog log;

    FirstAccountFormHandler(FirstAdministrator first, AccessLog log) {
        this.first = first;
        this.log = log;
    }

    /** What was typed. */
    record Typed(
            @Nullable String code,
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable String again) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        FirstAccount account() {
            return new FirstAccount(
                    new ConcealedText(text(code)), text(login).strip(), named(), new ConcealedText(text(password)));
        }

        private String named() {
            return text(name).isBlank() ? text(login).strip() : text(name).strip();
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    boolean isAwaited() {
        return first.isAwaited();
    }

    ModelAndView form(RequestContext context) {
        return page(context, Typed.NOTHING, List.of());
    }

    ModelAndView make(RequestContext context, HttpServletRequest request, HttpServletResponse response, Typed typed) {
        if (!Typed.text(typed.password()).equals(typed.again())) {
            return page(context, typed, List.of(AccountRefusal.PASSWORDS_DIFFER.at("password")));
        }
        return switch (first.make(typed.account(), SignInSource.at(request.getRemoteAddr()))) {
            case CommandResult.Done<SignIn.Granted>(var who) -> signedIn(request, response, who);
            case CommandResult.Rejected<SignIn.Granted>(var violations) -> page(context, typed, violations);
            default -> new ModelAndView("redirect:/setup");
        };
    }

    /** The second factor is set up as at any sign-in whose role asks for one. */
    private ModelAndView signedIn(HttpServletRequest request, HttpServletResponse response, SignIn.Granted who) {
        if (!who.stage().isComplete()) {
            UnfinishedSignIn.begin(request, who);
            return new ModelAndView("redirect:" + UnfinishedSignIn.path(who));
        }
        log.add(AccessKind.SIGN_IN, who.account(), "");
        UnfinishedSignIn.finish(request, response, who);
        return new ModelAndView("redirect:/setup");
    }

    private static ModelAndView page(RequestContext context, Typed typed, List<Violation> violations) {
        context.makeToken();
        var faults = violations.stream()
                .map(each -> new FirstAccountPage.Fault(
                        each.field().isEmpty() ? "code" : each.field(),
                        context.words().of(each)))
                .toList();
        var shell = context.shell(NavSection.NOWHERE, "setup.first.heading");
        var kept = new FirstAccountPage.Kept(
                Typed.text(typed.code()), Typed.text(typed.login()), Typed.text(typed.name()));
        return new ModelAndView("setup/first", "page", new FirstAccountPage(shell, kept, faults));
    }
}
