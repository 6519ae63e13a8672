package org.mingcha.reporting.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.ledger.EntryId;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.Filing;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.WithdrawReturn;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

/** One return at a time: filed, corrected, withdrawn. Each is one fact of the log, in one transaction with its outbox row. */
final class FilingDesk {
    /** Names in the text that no return's field has. */
    static final String ACCOUNT = "by_account";

    static final String EXPLANATION = "explanation";
    static final String REASON = "reason";
    private static final int NAMED_ENTRIES = 50;

    private final Parts parts;
    private final PeriodOpening opening;

    FilingDesk(Parts parts, PeriodOpening opening) {
        this.parts = parts;
        this.opening = opening;
    }

    /** Whose return it is, or why there is none. */
    sealed interface Found {
        record Is(Subject subject) implements Found {}

        record Not(Filing.Refused refused) implements Found {}
    }

    Filing file(Actor actor, FileReturn command) {
        return switch (find(actor, command.key())) {
            case Found.Not(var refused) -> refused;
            case Found.Is(var subject) ->
                ValueCheck.fault(subject.definition(), command)
                        .<Filing>map(refused -> refused)
                        .orElseGet(() -> inTransaction(() -> named(actor, command, subject)));
        };
    }

    /** The same attempt again gives the same answer; another one under its name is a conflict. */
    private Filing named(Actor actor, FileReturn command, Subject subject) {
        var name = command.idempotencyKey();
        if (name.isEmpty()) {
            return write(actor, command, subject);
        }
        parts.filings().lockAttempt(actor.account(), name.get());
        var digest = digest(command);
        var earlier = parts.filings().attempt(actor.account(), name.get());
        if (earlier.isPresent()) {
            return earlier.get().isOf(digest)
                    ? again(new RecordId(earlier.get().record()), command, subject)
                    : new Filing.Conflict(name.get());
        }
        var filing = write(actor, command, subject);
        if (filing instanceof Filing.Accepted(var record, var _, var _)) {
            parts.filings().remember(actor.account(), name.get(), new FilingTable.Attempt(digest, record.value()));
        }
        return filing;
    }

    private Filing write(Actor actor, FileReturn command, Subject subject) {
        parts.filings().lock(command.key());
        var today = parts.clock().today();
        var refused = refusal(command.key(), subject, today);
        if (refused.isPresent()) {
            return refused.get();
        }
        var standing = parts.filings().standing(command.key()).orElse(null);
        var filedOn = standing == null ? today : day(standing);
        var facts = ValueCheck.facts(subject, command);
        var text = ValueCheck.text(subject, command, actor.account());
        if (standing != null && says(standing, facts, text)) {
            return accepted(new RecordId(standing.record()), state(command, subject, filedOn), true);
        }
        var against = against(actor, command, subject);
        if (!against.isEmpty()) {
            return new Filing.Contradicted(against);
        }
        var fact = fact(LeafType.RETURN_FILED.code(), subject, new Told(facts, text, standing));
        return accepted(parts.log().append(fact), state(command, subject, filedOn), false);
    }

    /** The entries that speak against a nil return, unless it is explained. */
    private List<ContradictingEntry> against(Actor actor, FileReturn command, Subject subject) {
        return command.nil() && command.explanation().isBlank()
                ? contradicting(actor, command.key(), subject.definition().about())
                : List.of();
    }

    /** The entries of the period in these registers, the first fifty. */
    List<ContradictingEntry> contradicting(Actor actor, ReturnKey key, List<String> about) {
        if (about.isEmpty()) {
            return List.of();
        }
        return parts.filings().entries(key, about, NAMED_ENTRIES).stream()
                .flatMap(entry -> parts.ledger().entry(actor, new EntryId(entry)).stream())
                .map(entry -> new ContradictingEntry(
                        entry.latest().index(), entry.register(), entry.title(), entry.happenedOn()))
                .toList();
    }

    Filing withdraw(Actor actor, WithdrawReturn command) {
        if (command.reason().isBlank()) {
            return Filing.Refused.of(ReturnRefusal.REASON_MISSING);
        }
        return switch (find(actor, command.key())) {
            case Found.Not(var refused) -> refused;
            case Found.Is(var subject) -> inTransaction(() -> withdraw(actor, command, subject));
        };
    }

    private Filing withdraw(Actor actor, WithdrawReturn command, Subject subject) {
        parts.filings().lock(command.key());
        var standing = parts.filings().standing(command.key()).orElse(null);
        if (standing == null) {
            return Filing.Refused.of(ReturnRefusal.NOT_FILED, subject.period().code());
        }
        var facts = new Content(Map.of(
                "return", subject.definition().id(), "period", subject.period().code()));
        var text = new Content(Map.of(
                ACCOUNT,
                Long.toString(actor.account()),
                REASON,
                command.reason().strip()));
        var record = parts.log().append(fact("return.withdrawn", subject, new Told(facts, text, standing)));
        var situation = new FilingState.Situation(
                true,
                false,
                false,
                false,
                false,
                false,
                isOverdue(subject, parts.clock().today()));
        return new Filing.Accepted(record, FilingState.of(situation), false);
    }

    /** What cannot be known of by the form alone: frozen duty, lock, a period that hasn't ended. */
    private Optional<Filing> refusal(ReturnKey key, Subject subject, LocalDate today) {
        if (today.isBefore(subject.period().last())) {
            return refused(
                    ReturnRefusal.PERIOD_AHEAD,
                    key.period().code(),
                    subject.period().last().toString());
        }
        var locked = subject.definition().lockedAfter(key.period());
        if (locked.filter(today::isAfter).isPresent()) {
            return refused(
                    ReturnRefusal.LOCKED, key.period().code(), locked.get().toString());
        }
        var duty = parts.filings().duty(subject.period().roster(), key.unit());
        var exempt = duty.map(FilingTable.Duty::exempt).orElse(null);
        if (exempt != null) {
            return refused(ReturnRefusal.EXEMPT, subject.unit().name(), exempt);
        }
        return duty.filter(FilingTable.Duty::owes).isPresent()
                ? Optional.empty()
                : refused(
                        ReturnRefusal.NOT_OWED,
                        subject.unit().name(),
                        key.period().code());
    }

    /** Opens the period where that is to be done. */
    Found find(Actor actor, ReturnKey key) {
        var unit = parts.units().find(actor, key.unit());
        var role = unit.flatMap(place -> Filers.role(actor, place.path()));
        if (unit.isEmpty() || role.isEmpty()) {
            return not(ReturnRefusal.NOT_FOUND, key.unit());
        }
        var definition = parts.returns().find(key.returnId());
        if (definition.isEmpty()) {
            return not(ReturnRefusal.RETURN_UNKNOWN, key.returnId());
        }
        if (!definition.get().cadence().fits(key.period())) {
            return not(
                    ReturnRefusal.PERIOD_UNFIT,
                    definition.get().title(),
                    key.period().code());
        }
        return opening.open(definition.get(), key.period())
                .<Found>map(period -> new Found.Is(new Subject(unit.get(), role.get(), definition.get(), period)))
                .orElseGet(() -> not(
                        ReturnRefusal.PERIOD_AHEAD,
                        key.period().code(),
                        key.period().to().toString()));
    }

    private static Found not(ReturnRefusal reason, String... arguments) {
        return new Found.Not(Filing.Refused.of(reason, arguments));
    }

    /** Word for word what stands already, whoever filed it. */
    private static boolean says(Standing standing, Content facts, Content text) {
        var stands = standing.text();
        return stands != null
                && standing.facts().equals(facts)
                && anonymous(stands).equals(anonymous(text));
    }

    private static Map<String, Object> anonymous(Content text) {
        var values = new TreeMap<>(text.values());
        values.remove(ACCOUNT);
        return values;
    }

    /** @param before the version that this one corrects or withdraws */
    private record Told(
            Content facts, Content text, @Nullable Standing before) {}

    private static NewFact fact(String type, Subject subject, Told told) {
        var before = told.before();
        return new NewFact(
                type,
                subject.unit().code(),
                subject.period().last(),
                subject.role().code(),
                told.facts(),
                told.text(),
                List.of(),
                before == null ? null : new RecordId(before.record()),
                false);
    }

    /** The answer of an earlier attempt, once more. */
    private Filing again(RecordId record, FileReturn command, Subject subject) {
        var filedOn = parts.filings().standing(command.key()).map(this::day).orElseGet(parts.clock()::today);
        return accepted(record, state(command, subject, filedOn), true);
    }

    private static Filing accepted(RecordId record, FilingState state, boolean repeated) {
        return new Filing.Accepted(record, state, repeated);
    }

    private static FilingState state(FileReturn command, Subject subject, LocalDate filedOn) {
        boolean onTime = !isOverdue(subject, filedOn);
        return FilingState.of(new FilingState.Situation(true, true, command.nil(), onTime, false, false, false));
    }

    /** The day on which the return was first filed. */
    private LocalDate day(Standing standing) {
        return LocalDate.ofInstant(standing.filedAt(), parts.clock().zone());
    }

    private static boolean isOverdue(Subject subject, LocalDate day) {
        return day.isAfter(subject.period().dueOn());
    }

    /** SHA-256 of what was asked, whatever the order of its fields. */
    private static byte[] digest(FileReturn command) {
        var key = command.key();
        var asked = new TreeMap<String, Object>();
        command.values().forEach((name, value) -> asked.put("value." + name, value));
        asked.put("unit", key.unit());
        asked.put("return", key.returnId());
        asked.put("period", key.period().code());
        asked.put("nil", command.nil());
        asked.put("explanation", command.explanation());
        return Hashing.sha256(CanonicalJson.text(CanonicalJson.node(new Content(asked)))
                        .getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    private static Optional<Filing> refused(ReturnRefusal reason, String... arguments) {
        return Optional.of(Filing.Refused.of(reason, arguments));
    }

    private Filing inTransaction(Supplier<Filing> act) {
        return Objects.requireNonNull(parts.transaction().execute(_ -> act.get()));
    }
}
