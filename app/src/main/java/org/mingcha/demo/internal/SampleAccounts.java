package org.mingcha.demo.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingcha.accounts.AccountActs;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.PasswordChange;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.demo.SampleSignIn;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** One account per role. Passwords are random and made anew each time: a demo that is reached from outside has no known one. */
@Component
public class SampleAccounts {
    private static final String VILLAGE = "999901001203";

    private final Accounts accounts;
    private final AccountActs acts;
    private final Organisation organisation;
    private final Map<String, Actor> posts = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    SampleAccounts(Accounts accounts, AccountActs acts, Organisation organisation) {
        this.accounts = accounts;
        this.acts = acts;
        this.organisation = organisation;
    }

    public List<SampleSignIn> signIns() {
        return Role.held().stream().map(this::signIn).toList();
    }

    private SampleSignIn signIn(Role role) {
        String unit = unit(role);
        String password = password();
        var account = new NewAccount(role.code(), post(role), role, unit);
        if (!(accounts.setPassword(invitation(account).token(), password) instanceof PasswordChange.Done))
            throw new IllegalStateException("demo account " + role);
        return new SampleSignIn(
                role.code(),
                role.code(),
                password,
                organisation.find(unit).map(UnitView::name).orElse(unit));
    }

    /** Somebody on this post of the unit; made where there is nobody. */
    Actor post(Role role, String unit) {
        return posts.computeIfAbsent(role.code() + "-" + unit, login -> {
            var account = new NewAccount(login, post(role), role, unit);
            return accounts.actor(invitation(account).account()).orElseThrow();
        });
    }

    /** Of a demo that was started before, the accounts are there already. */
    private Invitation invitation(NewAccount account) {
        return switch (accounts.add(Actor.operator(), account)) {
            case AccountAddition.Invited(var invitation) -> invitation;
            case AccountAddition.Refused no -> again(account.login());
        };
    }

    private Invitation again(String login) {
        if (acts.act(Actor.operator(), login, new AccountCommand.Link())
                instanceof CommandResult.Done<AccountChange>(var change)) {
            return change.link().orElseThrow();
        }
        throw new IllegalStateException("demo account " + login);
    }

    private static String unit(Role role) {
        return switch (role) {
            case CLERK -> VILLAGE;
            case OFFICER, LEADER -> SampleCounty.TOWN;
            case INSPECTOR, AUDITOR, ADMIN -> SampleCounty.COUNTY;
            case ACTING_LEADER, ACTING_INSPECTOR -> throw new IllegalStateException("Nobody holds " + role);
        };
    }

    /** Posts, not persons. */
    private static String post(Role role) {
        return switch (role) {
            case CLERK -> "村文书岗";
            case OFFICER -> "经办岗";
            case LEADER -> "第一责任人岗";
            case INSPECTOR -> "督查岗";
            case AUDITOR -> "审计岗";
            case ADMIN -> "管理岗";
            case ACTING_LEADER, ACTING_INSPECTOR -> throw new IllegalStateException("Nobody holds " + role);
        };
    }

    private String password() {
        byte[] bytes = new byte[9];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
