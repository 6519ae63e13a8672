package org.mingcha.web.account;

import java.util.Map;
import java.util.Objects;
import org.mingcha.accounts.FirstAdministrator;
import org.mingcha.accounts.IdentityProvider;
import org.mingcha.accounts.Passkeys;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.KnownBrowser;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.SmallCookie;
import org.mingcha.web.support.UnfinishedSignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The sign-in page; the check itself is Spring Security's filter, which asks accounts. */
@Controller
class SignInController {
    private final Passkeys passkeys;
    private final IdentityProvider provider;
    private final FirstAdministrator first;

    SignInController(Passkeys passkeys, IdentityProvider provider, FirstAdministrator first) {
        this.first = first;
        this.passkeys = passkeys;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @Everyone
    String page(
            RequestContext context, @RequestParam Map<String, String> said, ServletWebRequest exchange, Model model) {
        var request = exchange.getRequest();
        var unfinished = UnfinishedSignIn.of(request);
        if (said.isEmpty() && unfinished.isPresent()) {
            return "redirect:" + UnfinishedSignIn.path(unfinished.get());
        }
        context.makeToken();
        KnownBrowser.mark(request, Objects.requireNonNull(exchange.getResponse()));
        var login = SmallCookie.LOGIN.read(request).orElse("");
        var shell = context.shell(NavSection.NOWHERE, "web.sign-in.heading");
        var fault = SignInMessages.fault(context, said);
        var notice = SignInMessages.notice(context, said);
        var page = new SignInPage(shell, login, fault, notice, ways());
        model.addAttribute("page", page);
        return "account/sign-in";
    }

    private SignInPage.Ways ways() {
        return new SignInPage.Ways(passkeys.isPossible(), provider.isSet() ? provider.name() : "", first.isAwaited());
    }
}
