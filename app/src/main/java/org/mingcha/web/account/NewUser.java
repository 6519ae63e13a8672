package org.mingcha.web.account;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;

/** What was typed into the form of a new account. */
public record NewUser(
        @Nullable String login,
        @Nullable String name,
        @Nullable String role,
        @Nullable String unit) {
    static final NewUser NOTHING = new NewUser(null, null, null, null);

    NewAccount account(Role wanted) {
        return new NewAccount(text(login), text(name).isEmpty() ? text(login) : text(name), wanted, text(unit));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
