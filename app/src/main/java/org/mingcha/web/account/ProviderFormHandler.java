package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.IdentityProvider;
import org.mingcha.accounts.ProviderRequest;
import org.mingcha.accounts.ProviderReturn;
import org.mingcha.accounts.SignIn;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.SmallCookie;
import org.mingcha.web.support.UnfinishedSignIn;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Sends people to the identity provider and takes them back. */
@Component
class ProviderFormHandler {
    private final IdentityProvider provider;
    private final AccessLog log;

    ProviderFormHandler(IdentityProvider provider, AccessLog log) {
        this.provider = provider;
        this.log = log;
    }

    ModelAndView begin(ServletWebRequest exchange) {
        requireSet();
        var sent = provider.begin();
        SmallCookie.PROVIDER.write(exchange.getRequest(), response(exchange), sent.kept());
        return new ModelAndView("redirect:" + sent.uri());
    }

    ModelAndView comeBack(RequestContext context, ServletWebRequest exchange, String code, String state) {
        requireSet();
        var kept = SmallCookie.PROVIDER.read(exchange.getRequest()).orElse("");
        SmallCookie.PROVIDER.drop(exchange.getRequest(), response(exchange));
        var here = context.signedIn() == null
                ? Optional.<Long>empty()
                : Optional.of(context.actor().account());
        return switch (provider.accept(kept, code, state, here)) {
            case ProviderReturn.SignedIn(var who) -> signedIn(exchange, who);
            case ProviderReturn.Bound _ -> show(context, context.t("web.provider.bound", provider.name()), "");
            case ProviderReturn.Taken _ -> show(context, context.t("web.provider.taken", provider.name()), "");
            case ProviderReturn.Unknown nobody -> new ModelAndView("redirect:/sign-in?unbound");
            case ProviderReturn.Refused no -> new ModelAndView("redirect:/sign-in?provider");
        };
    }

    private ModelAndView signedIn(ServletWebRequest exchange, SignIn.Granted who) {
        log.add(who.stage().isComplete() ? AccessKind.SIGN_IN : AccessKind.HALFWAY, who.account(), "");
        if (who.stage().isComplete()) {
            return new ModelAndView(
                    "redirect:" + UnfinishedSignIn.finish(exchange.getRequest(), response(exchange), who));
        }
        UnfinishedSignIn.begin(exchange.getRequest(), who);
        return new ModelAndView("redirect:" + UnfinishedSignIn.path(who));
    }

    ModelAndView bind(RequestContext context, ServletWebRequest exchange, String present) {
        requireSet();
        var owner = OwnAccountFormHandler.owner(context, exchange.getRequest());
        return switch (provider.begin(owner, new ConcealedText(present))) {
            case CommandResult.Done<ProviderRequest>(var sent) -> {
                SmallCookie.PROVIDER.write(exchange.getRequest(), response(exchange), sent.kept());
                yield page(context, new ProviderPage.Said("", "", sent.uri()));
            }
            case CommandResult.Rejected<ProviderRequest>(var violations) ->
                show(
                        context,
                        "",
                        violations.isEmpty()
                                ? ""
                                : context.t(
                                        violations.getFirst().key(),
                                        violations.getFirst().arguments().toArray()));
            default -> throw new NotFound();
        };
    }

    ModelAndView unbind(RequestContext context, ServletWebRequest exchange, String present) {
        requireSet();
        return switch (provider.unbind(
                OwnAccountFormHandler.owner(context, exchange.getRequest()), new ConcealedText(present))) {
            case CommandResult.Rejected<Actor>(var violations) ->
                show(
                        context,
                        "",
                        context.t(
                                violations.getFirst().key(),
                                violations.getFirst().arguments().toArray()));
            default -> show(context, context.t("web.provider.unbound"), "");
        };
    }

    ModelAndView show(RequestContext context, String notice, String fault) {
        requireSet();
        return page(context, new ProviderPage.Said(notice, fault, ""));
    }

    private ModelAndView page(RequestContext context, ProviderPage.Said said) {
        context.makeToken();
        var shell = context.shell(NavSection.NOWHERE, "web.provider.heading");
        var page = new ProviderPage(shell, provider.name(), provider.isBound(context.actor()), said);
        return new ModelAndView("account/provider", "page", page);
    }

    private static HttpServletResponse response(ServletWebRequest exchange) {
        return Objects.requireNonNull(exchange.getResponse());
    }

    private void requireSet() {
        if (!provider.isSet()) {
            throw new NotFound();
        }
    }
}
