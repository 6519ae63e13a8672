package org.mingcha.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.internal.AccountCreator;
import org.mingcha.accounts.internal.AccountTable;
import org.mingcha.accounts.internal.ActTable;
import org.mingcha.accounts.internal.InvitationTable;
import org.mingcha.accounts.internal.LinkPassword;
import org.mingcha.accounts.internal.SignInHandler;
import org.mingcha.accounts.internal.UserImport;
import org.mingcha.accounts.internal.UserSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Local accounts: who may sign in, and which role each holds for which unit. */
@Service
@Transactional
public class Accounts {
    /** Who is shown what administrators do. */
    private static final Set<Role> ANSWERABLE = Set.of(Role.ADMIN, Role.LEADER, Role.AUDITOR);

    private static final int RESET_SHOWN_DAYS = 30;

    private final AccountTable accounts;
    private final AccountCreator creator;
    private final UserImport users;
    private final InvitationTable invitations;
    private final ActTable acts;
    private final SignInHandler handler;
    private final LinkPassword linkPassword;

    public Accounts(
            AccountTable accounts,
            AccountCreator creator,
            UserImport users,
            InvitationTable invitations,
            ActTable acts,
            SignInHandler handler,
            LinkPassword linkPassword) {
        this.accounts = accounts;
        this.creator = creator;
        this.users = users;
        this.invitations = invitations;
        this.acts = acts;
        this.handler = handler;
        this.linkPassword = linkPassword;
    }

    /**
     * Adds an account with its first role and makes a link that sets its password once. For a login that exists nothing is
     * changed: more roles and another link are acts of their own ({@link AccountActs}).
     */
    public AccountAddition add(Actor actor, NewAccount wanted) {
        return creator.add(actor, wanted);
    }

    /** Adds every readable row of a workbook with the columns 姓名, 账号, 角色, 单位代码. */
    public UserImportReport importUsers(Actor actor, Path workbook) {
        return users.read(actor, workbook);
    }

    /**
     * The same from rows of texts, the header first.
     *
     * @param dryRun say what would happen and change nothing: the links open nothing then
     */
    public UserImportReport importUsers(Actor actor, List<List<String>> rows, boolean dryRun) {
        var report = users.read(actor, UserSheet.of(rows));
        if (dryRun) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return report;
    }

    /** The invitation behind a link, unless it was used, replaced or has expired. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(String token) {
        return invitations.find(token);
    }

    /**
     * Sets the password through a link and spends it; all sessions, links and tokens of the account end. Outside a
     * transaction on purpose: no connection waits while a password is hashed.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PasswordChange setPassword(String token, String password) {
        return linkPassword.set(token, password);
    }

    /**
     * Checks a login and its password. Outside a transaction on purpose: a failure must be counted whatever becomes of
     * the request, and no connection waits while a password is hashed.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SignIn signIn(String login, String password, SignInSource source) {
        return handler.signIn(login, password, source);
    }

    /** Who this account is now: roles are looked up anew for every request, so that taking one away works at once. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(long account) {
        return accounts.actor(account);
    }

    /** Also of an account that is closed. */
    @Transactional(readOnly = true)
    public Optional<Long> accountOf(String login) {
        return login.indexOf('\0') >= 0 ? Optional.empty() : accounts.anyIdOf(login);
    }

    /** Whether the account holds, or held when it was closed, a role below one of these paths. */
    @Transactional(readOnly = true)
    public boolean isWithin(long account, List<String> scopes) {
        return accounts.pathsOf(account).stream()
                .anyMatch(path -> scopes.stream().anyMatch(path::startsWith));
    }

    /** The accounts that hold a role within the actor's reach as admin, by login. */
    @Transactional(readOnly = true)
    public List<AccountView> accounts(Actor actor) {
        return accounts.within(actor.scopes(Role.ADMIN));
    }

    /** What was done to accounts that hold a role within the actor's reach as admin, leader or auditor; the newest first. */
    @Transactional(readOnly = true)
    public List<AccountAct> acts(Actor actor) {
        return acts.within(actor.scopes(ANSWERABLE));
    }

    /** Whether somebody else's link has set this account's password within the last thirty days. */
    @Transactional(readOnly = true)
    public Optional<PasswordReset> resetOf(Actor actor) {
        return acts.reset(actor.account(), RESET_SHOWN_DAYS);
    }
}
