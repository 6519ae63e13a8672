package org.mingcha.assignment.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.casework.CaseOpening;
import org.mingcha.casework.CommandHandler;
import org.mingcha.casework.CommandStopped;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.messages.MessageBundles;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Sends a task: the act and each receiver's entry in one transaction, so that nobody is left out by a crash. */
@Component
public class DispatchHandler implements CaseOpening<SendAssignment> {
    private static final Set<Role> SENDERS = Set.of(Role.OFFICER, Role.LEADER);

    private final DispatchTable table;
    private final DispatchCheck check;
    private final Organisation organisation;
    private final Ledger ledger;
    private final TransparencyLog log;
    private final CommandHandler handler;
    private final MingchaClock clock;

    DispatchHandler(
            DispatchTable table,
            DispatchCheck check,
            Organisation organisation,
            Ledger ledger,
            TransparencyLog log,
            CommandHandler handler,
            MingchaClock clock) {
        this.table = table;
        this.check = check;
        this.organisation = organisation;
        this.ledger = ledger;
        this.log = log;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "dispatch";
    }

    @Override
    public Class<SendAssignment> command() {
        return SendAssignment.class;
    }

    @Override
    public Set<Role> roles() {
        return SENDERS;
    }

    @Override
    public String refusals() {
        return DispatchCheck.REFUSALS;
    }

    @Override
    public CommandResult<Long> open(Actor actor, SendAssignment command, boolean confirmed) {
        var unit = organisation.find(command.unit()).filter(UnitView::isOpen);
        var role = unit.flatMap(each -> actor.acting(List.of(Role.OFFICER, Role.LEADER), each.path()));
        if (unit.isEmpty() || role.isEmpty()) {
            return CommandResult.rejected(Violation.at("unit", refusals() + "not-found"));
        }
        return check.look(command, unit.get())
                .<Long>result(confirmed)
                .or(() -> check.takenBack(command))
                .orElseGet(() -> handler.inTransaction(() -> send(actor, role.get(), command, unit.get())));
    }

    private CommandResult<Long> send(Actor actor, Role role, SendAssignment command, UnitView unit) {
        var today = clock.today();
        var key = DispatchFacts.key(command, today);
        table.lock(unit.code());
        var already = table.sentAlready(key);
        if (already.isPresent()) {
            return new CommandResult.Duplicate<>(already.get());
        }
        var record = log.append(DispatchFacts.sent(actor, role, command, today)).value();
        table.insert(new DispatchTable.NewRow(
                record, unit.code(), today, command.dueOn(), command.minutes(), key, actor.account()));
        var reason = MessageBundles.kept("assignment.kept.sent", unit.name(), record);
        var values = DispatchFacts.entry(command, today);
        command.codes()
                .forEach(receiver -> table.insertShare(record, receiver, enter(actor, unit, receiver, values, reason)));
        return new CommandResult.Done<>(record);
    }

    /** The receiver's entry; one that it has typed already stands for it. */
    private long enter(Actor actor, UnitView unit, String receiver, Map<String, String> values, String reason) {
        var entry = new SubmitEntry(receiver, Assignments.REGISTER, values, List.of(), true, reason);
        return switch (LedgerEntries.result(ledger.submit(actor, entry), Quotation.verbatim(Map.of()))) {
            case CommandResult.Done<Long>(var id) -> id;
            case CommandResult.Duplicate<Long>(var id) -> {
                if (table.sent(unit.code(), id)) {
                    throw CommandStopped.rejected(Violation.at(
                            "title",
                            DispatchCheck.REFUSALS + "sent-before",
                            values.getOrDefault("title", ""),
                            receiver));
                }
                yield id;
            }
            case CommandResult<Long> stopped -> throw new CommandStopped(stopped);
        };
    }
}
