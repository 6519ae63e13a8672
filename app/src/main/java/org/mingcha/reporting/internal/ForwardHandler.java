package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.reporting.Completeness.Row;
import org.mingcha.reporting.ForwardResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Up the line: a unit hands over the returns of its subtree, complete or with the list of what is missing. */
@Component
public final class ForwardHandler {
    /** A superior with more missing than this has other worries. */
    private static final int MOST_NAMED = 20_000;

    private final TransparencyLog log;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final ReturnSubjects subjects;
    private final Counts counts;

    ForwardHandler(
            TransparencyLog log,
            MingchaClock clock,
            TransactionTemplate transaction,
            ReturnSubjects subjects,
            Counts counts) {
        this.log = log;
        this.clock = clock;
        this.transaction = transaction;
        this.subjects = subjects;
        this.counts = counts;
    }

    public ForwardResult forward(Actor actor, ForwardReturns command) {
        return switch (subjects.find(actor, command.key())) {
            case ReturnSubjects.Found.Not(var refused) ->
                new ForwardResult.Refused(refused.reason(), refused.arguments());
            case ReturnSubjects.Found.Is(var subject) -> forward(actor, command, subject);
        };
    }

    private ForwardResult forward(Actor actor, ForwardReturns command, ReturnSubject subject) {
        var missing = new ArrayList<MissingUnit>();
        counts.missing(subject.unit().code(), subject.period(), List.of(), each -> {
            if (missing.size() < MOST_NAMED) {
                missing.add(each);
            }
        });
        if (!missing.isEmpty() && !command.incomplete()) {
            return new ForwardResult.Incomplete(missing);
        }
        if (missing.size() == MOST_NAMED) {
            return new ForwardResult.Refused(ReturnRefusal.TOO_MANY_MISSING, List.of(Integer.toString(MOST_NAMED)));
        }
        var row = counts.row(subject.unit().code(), subject.period());
        return Objects.requireNonNull(transaction.execute(status -> {
            var record = log.append(fact(actor, command, subject, new Told(row, missing)));
            return new ForwardResult.Forwarded(record, row, missing);
        }));
    }

    private record Told(Row row, List<MissingUnit> missing) {}

    private NewFact fact(Actor actor, ForwardReturns command, ReturnSubject subject, Told told) {
        var text = new TreeMap<String, Object>(Map.of(Filer.BY_ACCOUNT, Long.toString(actor.account())));
        if (!command.remark().isBlank()) {
            text.put("remark", command.remark().strip());
        }
        return new NewFact(
                "return.forwarded",
                subject.unit().code(),
                clock.today(),
                subject.filer().role(),
                facts(subject, told),
                new Content(text),
                List.of(),
                null,
                false);
    }

    private static Content facts(ReturnSubject subject, Told told) {
        var row = told.row();
        var facts = new TreeMap<String, Object>();
        facts.put("return", subject.definition().id());
        facts.put("period", subject.period().code());
        facts.put("complete", told.missing().isEmpty());
        facts.put("expected", Integer.toString(row.expected()));
        facts.put("filed", Integer.toString(row.filed()));
        facts.put("on_time", Integer.toString(row.onTime()));
        facts.put("nil", Integer.toString(row.nil()));
        facts.put("contradicted", Integer.toString(row.contradicted()));
        facts.put("missing", told.missing().stream().map(MissingUnit::unit).toList());
        return new Content(facts);
    }
}
