package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.AuthenticatorSetUp;
import org.mingcha.accounts.FactorChange;
import org.mingcha.accounts.Factors;
import org.mingcha.accounts.Passkeys;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.mingcha.command.CommandResult;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnfinishedSignIn;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes codes of whoever is signing in to accounts, and finishes the sign-in. */
@Component
class SignInFactorFormHandler {
    private final Factors factors;
    private final Passkeys passkeys;
    private final AccessLog log;

    SignInFactorFormHandler(Factors factors, Passkeys passkeys, AccessLog log) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.log = log;
    }

    ModelAndView ask(RequestContext context, HttpServletRequest request) {
        return awaiting(request, SignInStage.FACTOR_AWAITED)
                .map(who -> page(context, ""))
                .orElseGet(() -> elsewhere(context, request));
    }

    ModelAndView prove(RequestContext context, HttpServletRequest request, HttpServletResponse response, String code) {
        return awaiting(request, SignInStage.FACTOR_AWAITED)
                .map(who -> answer(context, request, response, proved(who, code)))
                .orElseGet(() -> elsewhere(context, request));
    }

    private SignIn proved(SignIn.Granted who, String code) {
        var outcome = factors.prove(who, code);
        var kind = switch (outcome) {
            case SignIn.Granted known -> AccessKind.SIGN_IN;
            case SignIn.Denied no -> AccessKind.WRONG_CODE;
            case SignIn.Wait wait -> AccessKind.THROTTLED;
        };
        log.add(kind, who.account(), "");
        return outcome;
    }

    private ModelAndView answer(
            RequestContext context, HttpServletRequest request, HttpServletResponse response, SignIn outcome) {
        return switch (outcome) {
            case SignIn.Granted known ->
                new ModelAndView("redirect:" + UnfinishedSignIn.finish(request, response, known));
            case SignIn.Denied no -> page(context, context.t("web.factor.denied"));
            case SignIn.Wait wait ->
                page(context, context.t("web.sign-in.wait", wait.rest().toSeconds()));
        };
    }

    ModelAndView offer(RequestContext context, HttpServletRequest request) {
        return awaiting(request, SignInStage.SET_UP_AWAITED)
                .map(who -> setUpPage(context, SetUpPage.Step.NOTHING))
                .orElseGet(() -> elsewhere(context, request));
    }

    ModelAndView begin(RequestContext context, HttpServletRequest request) {
        return awaiting(request, SignInStage.SET_UP_AWAITED)
                .map(who -> setUpPage(context, begun(factors.begin(who), "")))
                .orElseGet(() -> elsewhere(context, request));
    }

    ModelAndView confirm(
            RequestContext context, HttpServletRequest request, HttpServletResponse response, String code) {
        return awaiting(request, SignInStage.SET_UP_AWAITED)
                .map(who -> confirmed(context, request, response, new Confirming(who, code)))
                .orElseGet(() -> elsewhere(context, request));
    }

    private record Confirming(SignIn.Granted who, String code) {}

    /** The codes are shown at once: they are kept nowhere, so no redirect could bring them. */
    private ModelAndView confirmed(
            RequestContext context, HttpServletRequest request, HttpServletResponse response, Confirming sent) {
        var who = sent.who();
        return switch (factors.confirm(who, sent.code())) {
            case CommandResult.Done<FactorChange>(var change) -> {
                log.add(AccessKind.FACTOR, who.account(), "confirm");
                log.add(AccessKind.SIGN_IN, who.account(), "");
                var next = UnfinishedSignIn.finish(request, response, who.factored());
                yield setUpPage(context, new SetUpPage.Step(Optional.empty(), change.recoveryCodes(), next, ""));
            }
            default -> setUpPage(context, begun(factors.pending(who.account()), context.t("web.factor.denied")));
        };
    }

    private static SetUpPage.Step begun(AuthenticatorSetUp setUp, String fault) {
        return new SetUpPage.Step(Optional.of(QrPicture.of(setUp)), List.of(), "", fault);
    }

    private static Optional<SignIn.Granted> awaiting(HttpServletRequest request, SignInStage stage) {
        return UnfinishedSignIn.of(request).filter(who -> who.stage() == stage);
    }

    /** Whoever is signed in has no step left; whoever took too long begins anew. */
    private static ModelAndView elsewhere(RequestContext context, HttpServletRequest request) {
        var page = UnfinishedSignIn.of(request)
                .map(UnfinishedSignIn::path)
                .orElse(context.signedIn() == null ? "/sign-in?late" : "/");
        return new ModelAndView("redirect:" + page);
    }

    private ModelAndView page(RequestContext context, String fault) {
        context.makeToken();
        var shell = context.shell(NavSection.NOWHERE, "web.factor.ask.heading");
        return new ModelAndView(
                "account/sign-in-factor", "page", new SignInFactorPage(shell, fault, passkeys.isPossible()));
    }

    private static ModelAndView setUpPage(RequestContext context, SetUpPage.Step step) {
        context.makeToken();
        var shell = context.shell(NavSection.NOWHERE, "web.factor.set-up.heading");
        return new ModelAndView("account/sign-in-set-up", "page", new SetUpPage(shell, step));
    }
}
