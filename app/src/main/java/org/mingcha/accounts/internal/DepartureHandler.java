package org.mingcha.accounts.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.AccountChange;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Departure;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.WaitingWork;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Somebody leaves a post: what waits is handed over, what opens something ends, somebody still administers the unit. */
@Component
public class DepartureHandler {
    private final AccountTable accounts;
    private final RoleTable roles;
    private final AccountAuthority authority;
    private final DepartureWriter writer;
    private final ObjectProvider<AccountBelongings> belongings;

    DepartureHandler(
            AccountTable accounts,
            RoleTable roles,
            AccountAuthority authority,
            DepartureWriter writer,
            ObjectProvider<AccountBelongings> belongings) {
        this.accounts = accounts;
        this.roles = roles;
        this.authority = authority;
        this.writer = writer;
        this.belongings = belongings;
    }

    public CommandResult<AccountChange> act(Actor actor, AccountView view, AccountCommand.Departing command) {
        var before = accounts.openOrClosed(view.id());
        var violations = violations(actor, before, command);
        if (!violations.isEmpty()) {
            return new CommandResult.Rejected<>(violations);
        }
        var departure = departure(before, command);
        return unchanged(view, departure, command).orElseGet(() -> handedOver(actor, departure, command));
    }

    private List<Violation> violations(Actor actor, Actor before, AccountCommand.Departing command) {
        var own = switch (command) {
            case AccountCommand.Close close ->
                authority.reachesAll(actor, before.account())
                        ? Stream.<Violation>empty()
                        : Stream.of(AccountRefusal.OUTSIDE_SCOPE.violation(before.name()));
            case AccountCommand.Take take -> unit(actor, "unit", take.unit());
            case AccountCommand.Move move ->
                move.from().equals(move.to())
                        ? Stream.of(AccountRefusal.SAME_UNIT.at("to"))
                        : Stream.concat(unit(actor, "from", move.from()), unit(actor, "to", move.to()));
        };
        var successor = command.successor().stream()
                .filter(login ->
                        authority.successor(actor, before.account(), login).isEmpty())
                .map(login -> AccountRefusal.SUCCESSOR_UNKNOWN.at("successor", login));
        return Stream.concat(own, successor).toList();
    }

    private Stream<Violation> unit(Actor actor, String field, String code) {
        return authority.grant(actor, Role.CLERK, code).isPresent()
                ? Stream.empty()
                : Stream.of(AccountRefusal.UNIT_UNKNOWN.at(field, code));
    }

    private Departure departure(Actor before, AccountCommand.Departing command) {
        var remaining = before.grants().stream()
                .flatMap(grant -> remaining(grant, command).stream())
                .distinct()
                .toList();
        var vacant = before.grants().stream()
                .filter(grant -> !remaining.contains(grant))
                .filter(grant -> roles.isVacantWithout(before.account(), grant))
                .toList();
        return new Departure(before, new Actor(before.account(), before.name(), remaining), vacant);
    }

    private Optional<Actor.Grant> remaining(Actor.Grant grant, AccountCommand.Departing command) {
        return switch (command) {
            case AccountCommand.Close close -> Optional.empty();
            case AccountCommand.Take take ->
                Optional.of(grant)
                        .filter(held ->
                                held.role() != take.role() || !held.unit().equals(take.unit()));
            case AccountCommand.Move move ->
                !grant.unit().equals(move.from())
                        ? Optional.of(grant)
                        : accounts.unitPath(move.to()).map(path -> new Actor.Grant(grant.role(), move.to(), path));
        };
    }

    /** What leads to no change at all: it was so already, or it rests on what is no longer so. */
    private static Optional<CommandResult<AccountChange>> unchanged(
            AccountView view, Departure departure, AccountCommand.Departing command) {
        var none = departure.before().grants().equals(departure.after().grants());
        var change = new AccountChange(view.id(), Optional.empty());
        return switch (command) {
            case AccountCommand.Close close ->
                view.closed() ? Optional.of(new CommandResult.Duplicate<>(change)) : Optional.empty();
            case AccountCommand.Departing other
            when view.closed() ->
                Optional.of(CommandResult.rejected(AccountRefusal.ACCOUNT_CLOSED.violation(view.login())));
            case AccountCommand.Take take when none -> Optional.of(new CommandResult.Duplicate<>(change));
            case AccountCommand.Take take
            when departure.isClosing() ->
                Optional.of(CommandResult.rejected(AccountRefusal.ROLE_LAST.violation(view.login())));
            case AccountCommand.Move move when none -> Optional.of(new CommandResult.Conflict<>());
            default -> Optional.empty();
        };
    }

    private CommandResult<AccountChange> handedOver(
            Actor actor, Departure departure, AccountCommand.Departing command) {
        var unadministered = unadministered(departure);
        if (!unadministered.isEmpty() && !actor.isOperator()) {
            return new CommandResult.Rejected<>(unadministered);
        }
        var waiting = belongings
                .orderedStream()
                .flatMap(each -> each.waiting(departure).stream())
                .toList();
        var open = command.successor().isPresent()
                ? unadministered
                : Stream.concat(unadministered.stream(), waiting.stream().map(WaitingWork::reason))
                        .toList();
        if (!open.isEmpty() && !command.confirmed()) {
            return new CommandResult.ConfirmationRequired<>(open);
        }
        return written(actor, departure, command, waiting);
    }

    private CommandResult<AccountChange> written(
            Actor actor, Departure departure, AccountCommand.Departing command, List<WaitingWork> waiting) {
        var successor = command.successor()
                .flatMap(login -> authority.successor(actor, departure.account(), login))
                .map(view -> accounts.openOrClosed(view.id()));
        var hindrances = successor.stream()
                .flatMap(who -> belongings.orderedStream().flatMap(each -> each.hindrances(departure, who).stream()))
                .toList();
        if (!hindrances.isEmpty()) {
            return new CommandResult.Rejected<>(hindrances);
        }
        writer.write(new DepartureWriter.Leaving(actor, departure, command), successor, waiting);
        return new CommandResult.Done<>(new AccountChange(departure.account(), Optional.empty()));
    }

    /** Units that nobody would administer any more; a superior's administrator does as well. */
    private List<Violation> unadministered(Departure departure) {
        return departure.before().grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN
                        && !departure.after().grants().contains(grant))
                .filter(grant -> departure.after().scopes(Role.ADMIN).stream().noneMatch(grant.path()::startsWith)
                        && !roles.isAdministeredWithout(departure.account(), grant))
                .map(grant -> AccountRefusal.ADMINISTRATOR_LAST.violation(accounts.unitName(grant.unit())))
                .toList();
    }
}
