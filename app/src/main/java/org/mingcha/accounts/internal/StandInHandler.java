package org.mingcha.accounts.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.PostCheck;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.StandInCommand;
import org.mingcha.accounts.StandInRole;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Names stand-ins and ends them; each act is a leaf of the unit. */
@Component
public class StandInHandler {
    /** Who keeps accounts, or reads everything, does no office's work. */
    private static final Set<Role> WORKING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR);

    private static final int LONGEST_POST = 60;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_YEARS = 1;

    private final AccountTable accounts;
    private final StandInTable table;
    private final PostCheck posts;
    private final TransparencyLog log;
    private final MingchaClock clock;

    StandInHandler(
            AccountTable accounts, StandInTable table, PostCheck posts, TransparencyLog log, MingchaClock clock) {
        this.accounts = accounts;
        this.table = table;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    /** Its own leader, who doesn't stand in for another, or who administers it. */
    public Optional<Role> role(Actor actor, String unit) {
        return accounts.unitPath(unit).flatMap(path -> {
            boolean leads = actor.grants().stream()
                    .anyMatch(grant -> grant.role() == Role.LEADER
                            && !grant.isStandIn()
                            && grant.path().equals(path));
            return leads
                    ? Optional.of(Role.LEADER)
                    : Optional.of(Role.ADMIN).filter(admin -> actor.holds(Set.of(admin), path));
        });
    }

    /** Whether this account can stand in for a post of this unit. */
    public static boolean worksFor(AccountView view, String unit) {
        return !view.closed()
                && view.roles().stream().anyMatch(held -> held.unit().equals(unit) && WORKING.contains(held.role()));
    }

    public CommandResult<Long> name(Actor actor, String unit, StandInCommand.NameStandIn command) {
        var role = role(actor, unit).orElse(null);
        if (role == null) {
            return CommandResult.rejected(AccountRefusal.UNIT_UNKNOWN.violation(unit));
        }
        var wrong = new ArrayList<Violation>();
        if (role == Role.LEADER && command.role() == StandInRole.INSPECTOR) {
            // Else the inspected would choose who inspects them.
            wrong.add(AccountRefusal.STAND_IN_INSPECTOR.at("role"));
        }
        checkWords(command, wrong);
        checkDays(unit, command, wrong);
        var account = account(actor, unit, command, wrong);
        if (account == null || !wrong.isEmpty()) {
            return new CommandResult.Rejected<>(wrong);
        }
        var record =
                log.append(fact(LeafType.STAND_IN_NAMED, unit, command.from(), role, named(actor, account, command)));
        return new CommandResult.Done<>(table.insert(unit, command, account, record));
    }

    private void checkWords(StandInCommand.NameStandIn command, List<Violation> wrong) {
        Map.of("post", command.post(), "by_post", command.byPost()).forEach((field, words) -> {
            if (words.length() > LONGEST_POST || !posts.isPost(words)) {
                wrong.add(AccountRefusal.STAND_IN_POST.at(field, words));
            }
        });
        if (command.post().equals(command.byPost())) {
            wrong.add(AccountRefusal.STAND_IN_SAME.at("by_post"));
        }
        if (command.basis().length() > LONGEST_BASIS) {
            wrong.add(AccountRefusal.STAND_IN_BASIS.at("basis", LONGEST_BASIS));
        }
    }

    private void checkDays(String unit, StandInCommand.NameStandIn command, List<Violation> wrong) {
        if (command.from().isBefore(clock.today())) {
            wrong.add(AccountRefusal.STAND_IN_PAST.at("from", clock.today()));
        }
        if (command.until().isBefore(command.from())
                || command.until().isAfter(command.from().plusYears(LONGEST_YEARS))) {
            wrong.add(AccountRefusal.STAND_IN_DAYS.at("until"));
        }
        table.overlapping(unit, command)
                .ifPresent(until -> wrong.add(AccountRefusal.STAND_IN_OVERLAP.at("from", until)));
    }

    /** Another than who names it, who works for this unit and doesn't hold the role by themselves. */
    private @Nullable Long account(
            Actor actor, String unit, StandInCommand.NameStandIn command, List<Violation> wrong) {
        var path = accounts.unitPath(unit).orElse("");
        var found = accounts.idOf(command.login())
                .flatMap(id -> accounts.viewWithin(List.of(path), id))
                .filter(view -> worksFor(view, unit));
        if (found.isEmpty()) {
            wrong.add(AccountRefusal.STAND_IN_ACCOUNT.at("login", command.login()));
            return null;
        }
        var account = found.get().id();
        if (account == actor.account()) {
            wrong.add(AccountRefusal.STAND_IN_SELF.at("login"));
        }
        if (accounts.openOrClosed(account).holds(Set.of(command.role().role()), path)) {
            wrong.add(AccountRefusal.STAND_IN_HOLDS.at("login", command.login()));
        }
        return account;
    }

    public CommandResult<Long> end(Actor actor, String unit, long id) {
        var role = role(actor, unit).orElse(null);
        var named = table.find(unit, id).orElse(null);
        if (role == null || named == null) {
            return CommandResult.rejected(AccountRefusal.STAND_IN_NOT_FOUND.violation());
        }
        var today = clock.today();
        if (!named.canEnd(today)) {
            return named.ended().isPresent()
                    ? new CommandResult.Duplicate<>(id)
                    : CommandResult.rejected(AccountRefusal.STAND_IN_OVER.violation(named.until()));
        }
        var record = log.append(fact(LeafType.STAND_IN_ENDED, unit, today, role, ended(actor, table.record(id))));
        table.end(id, today, record);
        return new CommandResult.Done<>(id);
    }

    /** What a leaf says beside what all have. */
    private record Said(
            Content facts, Content text, @Nullable RecordId target) {}

    private static Said named(Actor actor, long account, StandInCommand.NameStandIn command) {
        return new Said(
                new Content(Map.of(
                        "role", command.role().code(), "until", command.until().toString())),
                new Content(Map.of(
                        "post", command.post(),
                        "by_post", command.byPost(),
                        "basis", command.basis(),
                        "account", Long.toString(account),
                        "by_account", Long.toString(actor.account()))),
                null);
    }

    private static Said ended(Actor actor, RecordId named) {
        return new Said(Content.EMPTY, new Content(Map.of("by_account", Long.toString(actor.account()))), named);
    }

    private static NewFact fact(LeafType type, String unit, LocalDate day, Role role, Said said) {
        return new NewFact(
                type.code(), unit, day, role.code(), said.facts(), said.text(), List.of(), said.target(), false);
    }
}
