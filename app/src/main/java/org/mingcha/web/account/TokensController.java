package org.mingcha.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.accounts.OwnAccount;
import org.mingcha.accounts.TokenResult;
import org.mingcha.accounts.Tokens;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The tokens of the reader's own account. */
@Controller
class TokensController {
    private final Tokens tokens;
    private final OwnAccount own;

    TokensController(Tokens tokens, OwnAccount own) {
        this.tokens = tokens;
        this.own = own;
    }

    @GetMapping("/account/tokens")
    @Allowed
    String list(RequestContext context, Model model) {
        return page(context, "", "", model);
    }

    /** Answers with the page itself: the token is shown once and kept nowhere, so no redirect could bring it. */
    @PostMapping("/account/tokens")
    @Allowed
    String make(RequestContext context, HttpServletRequest request, TokenForm typed, Model model) {
        var unproven = own.unproven(OwnAccountFormHandler.owner(context, request), typed.known());
        if (unproven.isPresent()) {
            return page(context, "", OwnAccountFormHandler.text(context, unproven.get()), model);
        }
        return switch (tokens.make(context.actor(), typed.token())) {
            case TokenResult.Made made -> page(context, made.text(), "", model);
            case TokenResult.Refused no ->
                page(context, "", context.t(no.reason().messageKey(), no.subject()), model);
        };
    }

    @PostMapping("/account/tokens/{id:\\d{1,18}}/revocation")
    @Allowed
    String revoke(RequestContext context, @PathVariable long id) {
        tokens.revoke(context.actor(), id);
        return "redirect:/account/tokens";
    }

    private String page(RequestContext context, String made, String fault, Model model) {
        var shell = context.shell(NavSection.NOWHERE, "web.tokens.heading");
        model.addAttribute("page", TokensPage.of(shell, tokens.of(context.actor()), made, fault));
        return "account/tokens";
    }
}
