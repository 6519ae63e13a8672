package org.mingcha.web.account;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.PasswordChange;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One-time links. Opening one changes nothing, since chat programs fetch links in advance; the form spends it. */
@Controller
class WelcomeController {
    /** What was typed. */
    record PasswordForm(@Nullable String password, @Nullable String again) {}

    private final Accounts accounts;

    WelcomeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/welcome/{token}")
    @Everyone
    String page(RequestContext context, @PathVariable String token, Model model) {
        return form(context, token, "", model);
    }

    @PostMapping("/welcome/{token}")
    @Everyone
    String set(RequestContext context, @PathVariable String token, PasswordForm typed, Model model) {
        var password = typed.password();
        if (password == null || !password.equals(typed.again())) {
            return form(context, token, context.t(AccountRefusal.PASSWORDS_DIFFER.messageKey()), model);
        }
        return switch (accounts.setPassword(token, password)) {
            case PasswordChange.Done done -> "redirect:/sign-in?welcome";
            case PasswordChange.Refused no ->
                form(context, token, context.t(no.reason().messageKey()), model);
        };
    }

    private String form(RequestContext context, String token, String fault, Model model) {
        context.makeToken();
        var login = accounts.invitation(token).map(Invitation::login).orElse("");
        var shell = context.shell(NavSection.NOWHERE, "web.welcome.heading");
        model.addAttribute("page", new WelcomePage(shell, token, login, fault));
        return "account/welcome";
    }
}
