package org.mingcha.accounts.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Departure;
import org.mingcha.accounts.WaitingWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes a departure down, all of it in one transaction. */
@Component
class DepartureWriter {
    /** @param actor whose doing it is */
    record Leaving(Actor actor, Departure departure, AccountCommand.Departing command) {}

    private final AccountTable accounts;
    private final RoleTable roles;
    private final TokenTable tokens;
    private final InvitationTable invitations;
    private final ActTable acts;
    private final FactorTable factors;
    private final ProviderBindings bindings;
    private final ObjectProvider<AccountBelongings> belongings;

    DepartureWriter(
            AccountTable accounts,
            RoleTable roles,
            TokenTable tokens,
            InvitationTable invitations,
            ActTable acts,
            FactorTable factors,
            ProviderBindings bindings,
            ObjectProvider<AccountBelongings> belongings) {
        this.accounts = accounts;
        this.roles = roles;
        this.tokens = tokens;
        this.invitations = invitations;
        this.acts = acts;
        this.factors = factors;
        this.bindings = bindings;
        this.belongings = belongings;
    }

    void write(Leaving leaving, Optional<Actor> successor, List<WaitingWork> waiting) {
        successor.ifPresent(who -> handOver(leaving, who, waiting));
        rows(leaving, successor.map(Actor::account).orElse(null)).forEach(acts::add);
        change(leaving);
        end(leaving.departure());
    }

    private void handOver(Leaving leaving, Actor successor, List<WaitingWork> waiting) {
        waiting.stream().flatMap(work -> work.grants().stream()).distinct().forEach(grant -> {
            if (roles.give(successor.account(), grant.role(), grant.unit())) {
                acts.add(
                        NewAct.given(successor.account(), grant, leaving.actor().account()));
            }
        });
        var equipped = accounts.openOrClosed(successor.account());
        belongings.orderedStream().forEach(each -> each.handOver(leaving.departure(), equipped));
    }

    private static Stream<NewAct> rows(Leaving leaving, @Nullable Long successor) {
        var account = leaving.departure().account();
        var by = leaving.actor().account();
        var lost = lost(leaving.departure());
        return switch (leaving.command()) {
            case AccountCommand.Close close -> Stream.of(new NewAct(account, Kind.CLOSED, by, null, null, successor));
            case AccountCommand.Take take ->
                lost.map(grant -> new NewAct(account, Kind.TAKEN, by, grant, null, successor));
            case AccountCommand.Move move ->
                lost.map(grant -> new NewAct(
                        account,
                        Kind.MOVED,
                        by,
                        new Actor.Grant(grant.role(), move.to(), grant.path()),
                        move.from(),
                        successor));
        };
    }

    private static Stream<Actor.Grant> lost(Departure departure) {
        return departure.before().grants().stream()
                .filter(grant -> !departure.after().grants().contains(grant));
    }

    /** A closed account keeps its roles, for its reopening. */
    private void change(Leaving leaving) {
        var departure = leaving.departure();
        if (departure.isClosing()) {
            accounts.close(departure.account());
            factors.removeAll(departure.account());
            bindings.remove(departure.account());
            return;
        }
        lost(departure).forEach(grant -> roles.take(departure.account(), grant));
        departure.after().grants().forEach(grant -> roles.give(departure.account(), grant.role(), grant.unit()));
    }

    private void end(Departure departure) {
        accounts.endSessions(departure.account());
        tokens.revokeAll(departure.account());
        invitations.spendAll(departure.account());
        belongings.orderedStream().forEach(each -> each.end(departure));
    }
}
