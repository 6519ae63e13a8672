package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.FilingState;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.WithdrawReturn;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One return at a time: filed, corrected, withdrawn. Each is one fact of the log, in one transaction with its outbox row. */
@Component
public final class FilingHandler {
    /** Names in the text that no return's field has. */
    static final String EXPLANATION = "explanation";

    static final String REASON = "reason";

    private final ReturnFilingTable filings;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final ReturnSubjects subjects;
    private final Contradictions contradictions;

    FilingHandler(
            ReturnFilingTable filings,
            TransparencyLog log,
            MingchaClock clock,
            TransactionTemplate transaction,
            ReturnSubjects subjects,
            Contradictions contradictions) {
        this.filings = filings;
        this.log = log;
        this.clock = clock;
        this.transaction = transaction;
        this.subjects = subjects;
        this.contradictions = contradictions;
    }

    public FilingResult file(Actor actor, FileReturn command) {
        return switch (subjects.find(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) -> refused;
            case ReturnSubjects.Found.Is(var subject) -> file(subject, command);
        };
    }

    public FilingResult file(ReturnSubject subject, FileReturn command) {
        return ValueCheck.fault(subject.definition(), command)
                .<FilingResult>map(refused -> refused)
                .orElseGet(() -> inTransaction(() -> named(command, subject)));
    }

    /** The same attempt again gives the same answer; another one under its name is a conflict. */
    private FilingResult named(FileReturn command, ReturnSubject subject) {
        var name = command.idempotencyKey().map(subject.filer()::attempt);
        if (name.isEmpty()) {
            return write(command, subject);
        }
        var account = subject.filer().attempter();
        filings.lockAttempt(account, name.get());
        var digest = FilingDigest.digest(command);
        var earlier = filings.attempt(account, name.get());
        if (earlier.isPresent()) {
            return earlier.get().isOf(digest)
                    ? again(new RecordId(earlier.get().record()), command, subject)
                    : new FilingResult.Conflict(command.idempotencyKey().get());
        }
        var filing = write(command, subject);
        if (filing instanceof FilingResult.Accepted(var record, var _, var _)) {
            filings.remember(account, name.get(), new ReturnFilingTable.Attempt(digest, record.value()));
        }
        return filing;
    }

    private FilingResult write(FileReturn command, ReturnSubject subject) {
        filings.lock(command.key());
        var refused = refusal(command, subject, clock.today());
        if (refused.isPresent()) {
            return refused.get();
        }
        var standing = filings.standing(command.key()).orElse(null);
        var told = new Told(ValueCheck.facts(subject, command), ValueCheck.text(subject, command), standing);
        return weighed(command, subject, told).orElseGet(() -> {
            var fact = fact(LeafType.RETURN_FILED.code(), subject, told);
            return accepted(log.append(fact), state(command, subject, standing), false);
        });
    }

    /** What would become of it, by the same rules; writes nothing, and waits for nobody. */
    FilingResult rehearse(FileReturn command, ReturnSubject subject) {
        var fault = ValueCheck.fault(subject.definition(), command).or(() -> refusal(command, subject, clock.today()));
        if (fault.isPresent()) {
            return fault.get();
        }
        var standing = filings.standing(command.key()).orElse(null);
        var told = new Told(ValueCheck.facts(subject, command), ValueCheck.text(subject, command), standing);
        return weighed(command, subject, told)
                .orElseGet(() -> accepted(FileReturn.NOTHING, state(command, subject, standing), false));
    }

    /** Why nothing is to be written; empty: it is to be filed. */
    private Optional<FilingResult> weighed(FileReturn command, ReturnSubject subject, Told told) {
        var standing = told.before();
        if (standing != null && says(standing, told.facts(), told.text())) {
            return Optional.of(accepted(new RecordId(standing.record()), state(command, subject, standing), true));
        }
        if (isOvertaken(command.seen(), standing)) {
            var title = subject.definition().title();
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.OVERTAKEN, title, command.key().period().code()));
        }
        var against = against(command, subject);
        return against.isEmpty() ? Optional.empty() : Optional.of(new FilingResult.Contradicted(against));
    }

    /** Nobody corrects or withdraws what they haven't seen. */
    private static boolean isOvertaken(@Nullable RecordId seen, @Nullable CurrentVersion standing) {
        var stands = standing == null || standing.isSentBack() ? FileReturn.NOTHING.value() : standing.record();
        return seen != null && seen.value() != stands;
    }

    /** The entries that speak against a nil return, unless it is explained. */
    private List<ContradictingEntry> against(FileReturn command, ReturnSubject subject) {
        return command.nil() && command.explanation().isBlank()
                ? contradictions.of(
                        subject.filer().actor(),
                        command.key(),
                        subject.definition().about())
                : List.of();
    }

    public FilingResult withdraw(Actor actor, WithdrawReturn command) {
        return switch (subjects.find(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) -> refused;
            case ReturnSubjects.Found.Is(var subject) -> withdraw(subject, command);
        };
    }

    public FilingResult withdraw(ReturnSubject subject, WithdrawReturn command) {
        return Superiors.fault(command.reason()).orElseGet(() -> inTransaction(() -> withdrawNow(subject, command)));
    }

    private FilingResult withdrawNow(ReturnSubject subject, WithdrawReturn command) {
        filings.lock(command.key());
        var standing = filings.standing(command.key()).orElse(null);
        var period = subject.period().code();
        if (standing == null || standing.isSentBack()) {
            return FilingResult.Refused.of(ReturnRefusal.NOT_FILED, period);
        }
        if (isOvertaken(command.seen(), standing)) {
            return FilingResult.Refused.of(
                    ReturnRefusal.OVERTAKEN, subject.definition().title(), period);
        }
        boolean overdue = subject.period().isOverdue(clock.today());
        if (subject.filer().isLink() && !standing.mayBeWithdrawnByLink(overdue)) {
            return FilingResult.Refused.of(ReturnRefusal.SIGN_IN);
        }
        var facts = new Content(Map.of("return", subject.definition().id(), "period", period));
        var text = new Content(Map.of(
                subject.filer().by(),
                Long.toString(subject.filer().id()),
                REASON,
                command.reason().strip()));
        var record = log.append(fact("return.withdrawn", subject, new Told(facts, text, standing)));
        return new FilingResult.Accepted(record, subject.states(clock).of(true, null), false);
    }

    /** What cannot be known of by the form alone: frozen duty, lock, a period that hasn't ended. */
    private Optional<FilingResult.Refused> refusal(FileReturn command, ReturnSubject subject, LocalDate today) {
        var period = subject.period();
        if (today.isBefore(period.last())) {
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.PERIOD_AHEAD, period.code(), period.last().toString()));
        }
        var locked = subject.definition().lockedAfter(command.key().period());
        if (locked.filter(today::isAfter).isPresent()) {
            return Optional.of(FilingResult.Refused.of(
                    ReturnRefusal.LOCKED, period.code(), locked.get().toString()));
        }
        return subjects.notOwed(subject.definition(), period, subject.unit());
    }

    /** Word for word what stands already, whoever filed it. */
    private static boolean says(CurrentVersion standing, Content facts, Content text) {
        var stands = standing.text();
        return stands != null
                && !standing.isSentBack()
                && standing.facts().equals(facts)
                && anonymous(stands).equals(anonymous(text));
    }

    private static Map<String, Object> anonymous(Content text) {
        var values = new TreeMap<>(text.values());
        values.remove(Filer.BY_ACCOUNT);
        values.remove(Filer.BY_LINK);
        return values;
    }

    /** @param before the version that this one corrects or withdraws */
    private record Told(
            Content facts, Content text, @Nullable CurrentVersion before) {}

    /** One that corrects nothing. */
    static NewFact first(String type, ReturnSubject subject, Content facts, Content text) {
        return fact(type, subject, new Told(facts, text, null));
    }

    private static NewFact fact(String type, ReturnSubject subject, Told told) {
        var before = told.before();
        return new NewFact(
                type,
                subject.unit().code(),
                subject.period().last(),
                subject.filer().role(),
                told.facts(),
                told.text(),
                List.of(),
                before == null ? null : new RecordId(before.record()),
                false);
    }

    /** The answer of an earlier attempt, once more. */
    private FilingResult again(RecordId record, FileReturn command, ReturnSubject subject) {
        var standing = filings.standing(command.key()).orElse(null);
        return accepted(record, state(command, subject, standing), true);
    }

    private static FilingResult accepted(RecordId record, FilingState state, boolean repeated) {
        return new FilingResult.Accepted(record, state, repeated);
    }

    /** @param before what stood before this was filed */
    private FilingState state(FileReturn command, ReturnSubject subject, @Nullable CurrentVersion before) {
        boolean explained = command.nil() && !command.explanation().isBlank();
        return subject.states(clock).filed(command.nil(), explained, before);
    }

    private FilingResult inTransaction(Supplier<FilingResult> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }
}
