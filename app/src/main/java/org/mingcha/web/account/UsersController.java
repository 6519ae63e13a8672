package org.mingcha.web.account;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Accounts, for their administrator. */
@Controller
class UsersController {
    private final Accounts accounts;
    private final String address;

    UsersController(Accounts accounts, @Value("${mingcha.url}") String address) {
        this.accounts = accounts;
        this.address = address;
    }

    @GetMapping("/users")
    @Allowed(ADMIN)
    String list(Visit visit, Model model) {
        return page(visit, new UsersPage.Shown(NewUser.NOTHING, "", ""), model);
    }

    /** Answers with the page itself: the link is shown once and kept nowhere, so no redirect could bring it. */
    @PostMapping("/users")
    @Allowed(ADMIN)
    String add(Visit visit, NewUser typed, Model model) {
        var role = Role.of(NewUser.text(typed.role())).orElse(Role.CLERK);
        return switch (accounts.add(visit.actor(), typed.account(role))) {
            case AccountAddition.Invited done ->
                page(
                        visit,
                        new UsersPage.Shown(
                                NewUser.NOTHING, address + done.invitation().path(), ""),
                        model);
            case AccountAddition.Refused no ->
                page(visit, new UsersPage.Shown(typed, "", visit.t(no.reason().messageKey(), no.subject())), model);
        };
    }

    private String page(Visit visit, UsersPage.Shown shown, Model model) {
        var shell = visit.shell(Place.USERS, "web.users.heading");
        var all = accounts.accounts(visit.actor());
        model.addAttribute("page", new UsersPage(shell, all, visit.unit().code(), shown));
        return "account/users";
    }
}
