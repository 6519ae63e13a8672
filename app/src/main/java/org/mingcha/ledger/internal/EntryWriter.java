package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.ledger.text.Screening;
import org.mingcha.ledger.text.Wordform;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;

/** One entry at a time: submitted, amended, withdrawn. Each in one transaction, with the outbox row beside it. */
public final class EntryWriter {
    private static final int LONGEST_REASON = 500;
    private final LedgerDependencies dependencies;

    public EntryWriter(LedgerDependencies dependencies) {
        this.dependencies = dependencies;
    }

    public Submission submit(Actor actor, SubmitEntry command) {
        var unit = dependencies.units().find(actor, command.unit()).orElse(null);
        var register = unit == null
                ? null
                : dependencies.registers(unit.path()).find(command.register()).orElse(null);
        var role = unit == null ? null : EntryAuthority.role(actor, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return refused(Reason.NOT_FOUND);
        }
        if (register == null) {
            return refused(Reason.REGISTER_UNKNOWN, command.register());
        }
        var draft = CheckedEntry.of(
                dependencies, unit, register, new CheckedEntry.Form(command.values(), command.evidence()));
        return hindrance(draft, List.of(), command.confirmed())
                .orElseGet(() -> inTransaction(() -> {
                    var told = new EntryProvenance(actor.account(), command.reason(), null, draft.files());
                    var fact = dependencies.drafts(role).entered(register, unit.code(), draft.typed(), told);
                    return enter(register, new Entering(draft.typed(), fact, command.confirmed()));
                }));
    }

    private record Entering(EntryValues typed, NewFact fact, boolean confirmed) {}

    private Submission enter(Register register, Entering entering) {
        var unit = entering.fact.unit();
        dependencies.entries().lock(unit);
        var key = RowKey.of(unit, register, entering.typed);
        var taken = dependencies.entries().taken(List.of(key.row())).get(key.row());
        if (taken != null) {
            return new Submission.Repeated(new EntryId(taken));
        }
        var same = dependencies.entries().sameActs(List.of(key.act()));
        if (!same.isEmpty() && !entering.confirmed) {
            return new Submission.Unconfirmed(List.of(possiblyRepeated(same.getFirst())));
        }
        var record = dependencies.log().append(entering.fact);
        dependencies
                .entries()
                .insert(List.of(EntryRecords.imported(
                        record, entering.fact, new EntryRecords.Named(key, entering.typed.title(register)), null)));
        return new Submission.Accepted(new EntryId(record.value()), record);
    }

    public Submission amend(Actor actor, AmendEntry command) {
        return onEntry(actor, command.entry(), command.reason(), change -> {
            var seen = command.seen();
            if (seen != null && seen != change.latest.version()) {
                return refused(Reason.OVERTAKEN);
            }
            var before = told(change.latest);
            var own = dependencies.registerOf(change.latest.register(), before);
            var register = dependencies
                    .library()
                    .forAmendment(own, EntryProvenance.typed(own, before).content());
            var draft = CheckedEntry.of(
                    dependencies, change.unit, register, new CheckedEntry.Form(command.values(), command.evidence()));
            return hindrance(draft, change.notices, command.confirmed())
                    .orElseGet(() -> amend(register, change, draft, command.reason()));
        });
    }

    private Submission amend(Register register, Change change, CheckedEntry draft, String reason) {
        var before = told(change.latest);
        boolean sameFiles = EntryProvenance.of(before).files().equals(draft.files());
        if (sameFiles
                && EntryProvenance.typed(dependencies.registerOf(register.id(), before), before)
                        .differences(register, draft.typed())
                        .isEmpty()) {
            return refused(Reason.NOTHING_CHANGED);
        }
        var told = new EntryProvenance(change.account, Wordform.tidy(reason), null, draft.files());
        var fact = dependencies.drafts(change.role).amended(register, change.latest, draft.typed(), told);
        if (fact.drill() != isDrill(change.latest)) {
            return new Submission.Refused(List.of(new Fault("is_drill", Reason.DRILL_FIXED, List.of())));
        }
        var key = RowKey.of(change.unit.code(), register, draft.typed());
        var taken = dependencies.entries().taken(List.of(key.row())).get(key.row());
        if (taken != null && taken != change.latest.entry()) {
            return new Submission.Repeated(new EntryId(taken));
        }
        var record = dependencies.log().append(fact);
        dependencies
                .entries()
                .insert(List.of(EntryRecords.next(
                        change.latest,
                        record,
                        fact,
                        new EntryRecords.Named(key, draft.typed().title(register)))));
        return new Submission.Accepted(new EntryId(change.latest.entry()), record);
    }

    private SealedRecord told(EntryRecord line) {
        return dependencies.log().record(new RecordId(line.record())).orElseThrow();
    }

    /** As it was entered first. */
    private boolean isDrill(EntryRecord line) {
        return dependencies
                .log()
                .record(new RecordId(line.entry()))
                .orElseThrow()
                .drill();
    }

    public Submission withdraw(Actor actor, WithdrawEntry command) {
        return onEntry(actor, command.entry(), command.reason(), change -> {
            if (!change.notices.isEmpty() && !command.confirmed()) {
                return new Submission.Unconfirmed(change.notices);
            }
            var told = new EntryProvenance(change.account, Wordform.tidy(command.reason()), null, List.of());
            var register = dependencies.registers().get(change.latest.register());
            var record = dependencies
                    .log()
                    .append(dependencies.drafts(change.role).withdrawn(register, change.latest, told));
            dependencies.entries().insert(List.of(EntryRecords.withdrawn(change.latest, record)));
            return new Submission.Accepted(new EntryId(change.latest.entry()), record);
        });
    }

    /** An entry that may be changed, held still until the transaction ends. */
    private record Change(EntryRecord latest, LedgerUnit unit, Role role, long account, List<Fault> notices) {}

    private interface Act {
        Submission on(Change change);
    }

    private Submission onEntry(Actor actor, EntryId entry, String reason, Act act) {
        return inTransaction(() -> {
            var line = dependencies.entries().latest(entry.value()).orElse(null);
            var unit = line == null
                    ? null
                    : dependencies.units().find(actor, line.unit()).orElse(null);
            var role = unit == null
                    ? null
                    : EntryAuthority.role(actor, unit.path()).orElse(null);
            if (line == null || unit == null || role == null) {
                return refused(Reason.NOT_FOUND);
            }
            dependencies.entries().lock(unit.code());
            // Again, now that nobody else can add a version.
            var latest = dependencies.entries().latest(entry.value()).orElseThrow();
            if (latest.withdrawn()) {
                return refused(Reason.ALREADY_WITHDRAWN);
            }
            return faultOf(reason)
                    .<Submission>map(fault -> new Submission.Refused(List.of(fault)))
                    .orElseGet(() -> act.on(new Change(latest, unit, role, actor.account(), noticesOf(reason))));
        });
    }

    /** Of a reason that is sealed with each version it changes. */
    static Optional<Fault> faultOf(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Fault.of(Reason.REASON_MISSING));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(Fault.of(Reason.REASON_TOO_LONG, Integer.toString(LONGEST_REASON)))
                : Optional.empty();
    }

    private static List<Fault> noticesOf(String reason) {
        var traces = Screening.of(reason);
        return traces.isEmpty()
                ? List.of()
                : List.of(new Fault("reason", Reason.REASON_PERSONAL, List.of(EntryReader.names(traces))));
    }

    private static Optional<Submission> hindrance(CheckedEntry draft, List<Fault> more, boolean confirmed) {
        if (!draft.faults().isEmpty()) {
            return Optional.of(new Submission.Refused(draft.faults()));
        }
        var notices = new ArrayList<>(draft.notices());
        notices.addAll(more);
        return notices.isEmpty() || confirmed ? Optional.empty() : Optional.of(new Submission.Unconfirmed(notices));
    }

    private Fault possiblyRepeated(EntryRecord same) {
        var index = dependencies
                .log()
                .record(new RecordId(same.record()))
                .orElseThrow()
                .index();
        return index == null
                ? Fault.of(Reason.POSSIBLY_REPEATED_PENDING, same.title())
                : Fault.of(Reason.POSSIBLY_REPEATED, index.toString(), same.title());
    }

    private Submission inTransaction(java.util.function.Supplier<Submission> act) {
        return Objects.requireNonNull(dependencies.transaction().execute(_ -> act.get()));
    }

    private static Submission refused(Reason reason, String... arguments) {
        return new Submission.Refused(List.of(Fault.of(reason, arguments)));
    }
}
