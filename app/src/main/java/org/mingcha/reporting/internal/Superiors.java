package org.mingcha.reporting.internal;

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
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.SendBackReturn;
import org.mingcha.reporting.TakeReturn;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a superior does about one return. Each act is one fact of the unit's own chain. */
@Component
public final class Superiors {
    private static final int LONGEST_REASON = 1_000;

    private final ReturnFilingTable filings;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final ReturnSubjects subjects;

    Superiors(
            ReturnFilingTable filings,
            TransparencyLog log,
            MingchaClock clock,
            TransactionTemplate transaction,
            ReturnSubjects subjects) {
        this.filings = filings;
        this.log = log;
        this.clock = clock;
        this.transaction = transaction;
        this.subjects = subjects;
    }

    /** What was taken already is not taken twice. */
    public FilingResult take(Actor actor, TakeReturn command) {
        return switch (subjects.findTaker(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) -> refused;
            case ReturnSubjects.Found.Is(var subject)
            when !subject.definition().takers().contains(addressee(actor, subject, command)) ->
                FilingResult.Refused.of(ReturnRefusal.NOT_FOUND, command.key().unit());
            case ReturnSubjects.Found.Is(var subject) ->
                inTransaction(() -> {
                    filings.lock(command.key());
                    var standing = filings.standing(command.key()).orElse(null);
                    return unseen(standing, command.seen(), subject)
                            .orElseGet(() -> take(
                                    subject, Objects.requireNonNull(standing), addressee(actor, subject, command)));
                });
        };
    }

    private static Addressee addressee(Actor actor, ReturnSubject subject, TakeReturn command) {
        if (subject.filer().isOperator() && command.as().isPresent()) {
            return command.as().get();
        }
        return FilingAuthority.superior(actor, subject.unit()).isPresent() ? Addressee.SUPERIOR : Addressee.GOVERNMENT;
    }

    private FilingResult take(ReturnSubject subject, CurrentVersion standing, Addressee by) {
        var states = subject.states(clock);
        if (!standing.isWaiting(subject.definition())
                || standing.review().takers().contains(by)) {
            return new FilingResult.Accepted(new RecordId(standing.record()), states.of(true, standing), true);
        }
        if (!subject.filer().isOperator() && standing.isBy(subject.filer().id())) {
            return FilingResult.Refused.of(ReturnRefusal.SAME_PERSON);
        }
        var named = subject.definition().isAlwaysTaken() ? by : null;
        var record = append(LeafType.RETURN_TAKEN, subject, new Said("", standing, named));
        return new FilingResult.Accepted(record, states.of(true, standing.taken(by)), false);
    }

    public FilingResult sendBack(Actor actor, SendBackReturn command) {
        var fault = fault(command.reason());
        return switch (subjects.findBelow(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) -> refused;
            case ReturnSubjects.Found.Is _ when fault.isPresent() -> fault.get();
            case ReturnSubjects.Found.Is(var subject) ->
                inTransaction(() -> {
                    filings.lock(command.key());
                    var standing = filings.standing(command.key()).orElse(null);
                    return unseen(standing, command.seen(), subject)
                            .orElseGet(() -> sendBack(command, subject, standing));
                });
        };
    }

    private FilingResult sendBack(SendBackReturn command, ReturnSubject subject, @Nullable CurrentVersion standing) {
        var record = append(LeafType.RETURN_SENT_BACK, subject, new Said(command.reason(), standing, null));
        var after = Objects.requireNonNull(standing).sentBack();
        return new FilingResult.Accepted(record, subject.states(clock).of(true, after), false);
    }

    /** By a superior, or by the unit itself. */
    public FilingResult note(Actor actor, NoteReturn command) {
        var fault = fault(command.reason());
        return switch (subjects.findEither(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) -> refused;
            case ReturnSubjects.Found.Is _ when fault.isPresent() -> fault.get();
            case ReturnSubjects.Found.Is(var subject) ->
                inTransaction(() -> {
                    filings.lock(command.key());
                    return note(command, subject);
                });
        };
    }

    private FilingResult note(NoteReturn command, ReturnSubject subject) {
        var standing = filings.standing(command.key()).orElse(null);
        var notOwed = subjects.notOwed(subject.definition(), subject.period(), subject.unit());
        if (notOwed.isPresent()) {
            return notOwed.get();
        }
        if (standing != null && !standing.isSentBack()) {
            return FilingResult.Refused.of(
                    ReturnRefusal.FILED_ALREADY, subject.period().code());
        }
        if (!clock.today().isAfter(subject.period().last())) {
            return FilingResult.Refused.of(
                    ReturnRefusal.NOT_OVER, subject.period().code());
        }
        var record = append(LeafType.RETURN_NOTED, subject, new Said(command.reason(), null, null));
        return new FilingResult.Accepted(record, subject.states(clock).of(true, standing), false);
    }

    /** Nothing stands, or not what was read. */
    private static Optional<FilingResult> unseen(
            @Nullable CurrentVersion standing, RecordId seen, ReturnSubject subject) {
        var period = subject.period().code();
        if (standing == null || standing.isSentBack()) {
            return Optional.of(FilingResult.Refused.of(ReturnRefusal.NOT_FILED, period));
        }
        return standing.record() == seen.value()
                ? Optional.empty()
                : Optional.of(FilingResult.Refused.of(
                        ReturnRefusal.OVERTAKEN, subject.definition().title(), period));
    }

    static Optional<FilingResult> fault(String reason) {
        if (reason.isBlank()) {
            return Optional.of(FilingResult.Refused.of(ReturnRefusal.REASON_MISSING));
        }
        return reason.strip().length() > LONGEST_REASON
                ? Optional.of(FilingResult.Refused.of(ReturnRefusal.REASON_TOO_LONG, Integer.toString(LONGEST_REASON)))
                : Optional.empty();
    }

    /**
     * @param about the version that is taken or sent back
     * @param by which of several addressees
     */
    private record Said(
            String reason,
            @Nullable CurrentVersion about,
            @Nullable Addressee by) {}

    private RecordId append(LeafType type, ReturnSubject subject, Said said) {
        var text = new TreeMap<String, Object>(
                Map.of(Filer.BY_ACCOUNT, Long.toString(subject.filer().id())));
        if (!said.reason().isBlank()) {
            text.put(FilingHandler.REASON, said.reason().strip());
        }
        var facts = new TreeMap<String, Object>(Map.of(
                "return", subject.definition().id(), "period", subject.period().code()));
        var by = said.by();
        if (by != null) {
            facts.put("addressee", by.code());
        }
        var about = said.about();
        return log.append(new NewFact(
                type.code(),
                subject.unit().code(),
                subject.period().last(),
                subject.filer().role(),
                new Content(facts),
                new Content(text),
                List.of(),
                about == null ? null : new RecordId(about.record()),
                false));
    }

    private FilingResult inTransaction(Supplier<FilingResult> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }
}
