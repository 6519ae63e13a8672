package org.mingcha.web.account;

import java.util.List;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.Shell;

/**
 * The accounts within an admin's reach.
 *
 * @param link of the account just added, shown once; empty otherwise
 * @param fault why the last one was not added
 */
public record UsersPage(
        Shell shell,
        List<AccountView> accounts,
        List<Role> roles,
        String unit,
        NewUser typed,
        String link,
        String fault) {}
