package org.mingcha.accounts;

import java.util.List;
import org.mingcha.accounts.internal.AccountTable;
import org.mingcha.accounts.internal.RoleTable;
import org.mingcha.accounts.internal.StandInHandler;
import org.mingcha.accounts.internal.StandInTable;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stand-ins (代): while one holds, an account of the unit may do what the role of the post may that it stands in for, and
 * whatever it does so says that. Named by the unit's leader or administrator and sealed.
 */
@Service
@Transactional
public class StandIns {
    private final AccountTable accounts;
    private final RoleTable roles;
    private final StandInTable table;
    private final StandInHandler handler;
    private final MingchaClock clock;

    public StandIns(
            AccountTable accounts, RoleTable roles, StandInTable table, StandInHandler handler, MingchaClock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.table = table;
        this.handler = handler;
        this.clock = clock;
    }

    /** Of the unit, the latest first; empty where the actor doesn't see it. */
    @Transactional(readOnly = true)
    public List<StandInView> of(Actor actor, String unit) {
        return accounts.unitPath(unit)
                .filter(path -> actor.scopes().stream().anyMatch(path::startsWith))
                .map(_ -> table.of(unit, clock.today()))
                .orElseGet(List::of);
    }

    /** Whether the actor may name and end those of this unit. */
    @Transactional(readOnly = true)
    public boolean isKeptBy(Actor actor, String unit) {
        return handler.role(actor, unit).isPresent();
    }

    /** Who could stand in: other open accounts that work for this very unit. */
    @Transactional(readOnly = true)
    public List<AccountView> candidates(Actor actor, String unit) {
        return accounts.unitPath(unit).map(path -> accounts.within(List.of(path))).orElseGet(List::of).stream()
                .filter(view -> view.id() != actor.account() && StandInHandler.worksFor(view, unit))
                .toList();
    }

    /** One after the other, so that no two overlap. */
    public CommandResult<Long> name(Actor actor, String unit, StandInCommand.NameStandIn command) {
        roles.lock();
        return handler.name(actor, unit, command);
    }

    public CommandResult<Long> end(Actor actor, String unit, long id) {
        roles.lock();
        return handler.end(actor, unit, id);
    }
}
