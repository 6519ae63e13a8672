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
    String list(RequestContext visit, Model model) {
        return page(visit, "", "", model);
    }

    /** Answers with the page itself: the token is shown once and kept nowhere, so no redirect could bring it. */
    @PostMapping("/account/tokens")
    @Allowed
    String make(RequestContext visit, HttpServletRequest request, TokenForm typed, Model model) {
        var unproven = own.unproven(OwnAccountFormHandler.owner(visit, request), typed.known());
        if (unproven.isPresent()) {
            return page(visit, "", OwnAccountFormHandler.text(visit, unproven.get()), model);
        }
        return switch (tokens.make(visit.actor(), typed.token())) {
            case TokenResult.Made made -> page(visit, made.text(), "", model);
            case TokenResult.Refused no -> page(visit, "", visit.t(no.reason().messageKey(), no.subject()), model);
        };
    }

    @PostMapping("/account/tokens/{id:\\d{1,18}}/revocation")
    @Allowed
    String revoke(RequestContext visit, @PathVariable long id) {
        tokens.revoke(visit.actor(), id);
        return "redirect:/account/tokens";
    }

    private String page(RequestContext visit, String made, String fault, Model model) {
        var shell = visit.shell(NavSection.NOWHERE, "web.tokens.heading");
        model.addAttribute("page", TokensPage.of(shell, tokens.of(visit.actor()), made, fault));
        return "account/tokens";
    }
}
