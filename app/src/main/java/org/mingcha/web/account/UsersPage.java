package org.mingcha.web.account;

import java.util.List;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.Shell;

/** The accounts within an admin's reach. */
public record UsersPage(Shell shell, List<AccountView> accounts, String unit, Shown shown) {
    /**
     * What became of the form.
     *
     * @param link of the account just added, shown once; empty otherwise
     * @param fault why the last one was not added
     */
    public record Shown(NewUser typed, String link, String fault) {}

    public List<Role> roles() {
        return Role.held();
    }

    public NewUser typed() {
        return shown.typed();
    }

    public String link() {
        return shown.link();
    }

    public String fault() {
        return shown.fault();
    }
}
