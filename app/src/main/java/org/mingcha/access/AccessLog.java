package org.mingcha.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.internal.AccessTable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of access. It is no record of persons: lists name nobody, there is no count by person and no last visit. Whoever
 * needs to know what one account did says why, and that is a line of its own.
 */
@Service
public class AccessLog {
    /** Who answers for a unit, keeps its accounts or audits it. */
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.LEADER, Role.AUDITOR);

    /** How many lines are shown at once. */
    public static final int PAGE = 200;

    private static final int LONGEST = 300;

    private final AccessTable lines;
    private final Accounts accounts;

    public AccessLog(AccessTable lines, Accounts accounts) {
        this.lines = lines;
        this.accounts = accounts;
    }

    /** @param account whose doing it was; null: nobody's */
    @Transactional
    public void add(AccessKind kind, @Nullable Long account, String subject) {
        lines.insert(kind, account, subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject);
    }

    /** Of a try to sign in under this login, whether or not there is one; the login itself may be a password typed there. */
    @Transactional
    public void add(AccessKind kind, String login) {
        add(kind, accounts.accountOf(login).orElse(null), "");
    }

    /** Of accounts that hold or held a role within the actor's reach; what is nobody's, to administrators of the root. */
    @Transactional(readOnly = true)
    public List<AccessLine> lines(Actor actor, AccessQuery query) {
        return lines.within(actor.scopes(READERS), actor.administersInstallation(), query);
    }

    @Transactional
    public LookUp lookUp(Actor actor, String login, String reason) {
        if (reason.isBlank()) {
            return new LookUp.ReasonMissing();
        }
        return accounts.accountOf(login)
                .filter(account -> accounts.isWithin(account, actor.scopes(READERS)))
                .<LookUp>map(account -> {
                    add(AccessKind.LOOK_UP, actor.account(), login + ": " + reason.strip());
                    return new LookUp.Found(lines.of(account));
                })
                .orElseGet(LookUp.Unknown::new);
    }
}
