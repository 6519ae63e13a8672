package org.mingcha.web.account;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.ServerAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Accounts, for their administrator. */
@Controller
class UsersController {
    private final Accounts accounts;
    private final ServerAddress address;

    UsersController(Accounts accounts, ServerAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    @GetMapping("/users")
    @Allowed(ADMIN)
    String list(RequestContext context, Model model) {
        return page(context, new UsersPage.Shown(NewUser.NOTHING, "", ""), model);
    }

    /** Answers with the page itself: the link is shown once and kept nowhere, so no redirect could bring it. */
    @PostMapping("/users")
    @Allowed(ADMIN)
    String add(RequestContext context, NewUser typed, Model model) {
        var code = NewUser.text(typed.role());
        var added = Role.of(code)
                .map(role -> accounts.add(context.actor(), typed.account(role)))
                .orElseGet(() -> new AccountAddition.Refused(AccountRefusal.ROLE_UNKNOWN, code));
        return page(context, shown(context, typed, added), model);
    }

    private UsersPage.Shown shown(RequestContext context, NewUser typed, AccountAddition added) {
        return switch (added) {
            case AccountAddition.Invited(var link) ->
                new UsersPage.Shown(NewUser.NOTHING, address.current() + link.path(), "");
            case AccountAddition.Refused(var reason, var subject) ->
                new UsersPage.Shown(typed, "", context.t(reason.messageKey(), subject));
        };
    }

    private String page(RequestContext context, UsersPage.Shown shown, Model model) {
        var shell = context.shell(NavSection.USERS, "web.users.heading");
        var all = accounts.accounts(context.actor());
        model.addAttribute("page", new UsersPage(shell, all, context.unit().code(), shown));
        return "account/users";
    }
}
