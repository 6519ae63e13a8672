package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes who owes a return in a period, once, when the period is first used. While it runs, the tree of that day is
 * taken; a past period takes the tree of its last day and is marked as opened late.
 */
@Component
public final class PeriodOpening {
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final TransactionTemplate transaction;
    private final PeriodTable periods;
    private final RosterTable rosters;
    private final CompletenessProjectionTable projection;
    /** What is frozen never changes: looked up once. */
    private final Map<String, OpenPeriod> known = new ConcurrentHashMap<>();

    PeriodOpening(
            TransparencyLog log,
            MingchaClock clock,
            TransactionTemplate transaction,
            PeriodTable periods,
            RosterTable rosters,
            CompletenessProjectionTable projection) {
        this.log = log;
        this.clock = clock;
        this.transaction = transaction;
        this.periods = periods;
        this.rosters = rosters;
        this.projection = projection;
    }

    /** Empty for a period that lies ahead. Inside a transaction only where the period is open already. */
    public Optional<OpenPeriod> open(ReturnDefinition definition, Period period) {
        return find(definition, period).or(() -> openNow(definition, period));
    }

    /** For whoever only reads: freezes nothing. Empty for a period that nobody has opened. */
    public Optional<OpenPeriod> find(ReturnDefinition definition, Period period) {
        var key = definition.id() + " " + period.code();
        var found = Optional.ofNullable(known.get(key)).or(() -> periods.find(definition.id(), period.code()));
        found.ifPresent(open -> known.put(key, open));
        return found;
    }

    /** One that was asked for before: looks nothing up and opens nothing. */
    public Optional<OpenPeriod> known(String returnId, Period period) {
        return Optional.ofNullable(known.get(returnId + " " + period.code()));
    }

    private Optional<OpenPeriod> openNow(ReturnDefinition definition, Period period) {
        var today = clock.today();
        if (today.isBefore(period.from())) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> {
            periods.lock();
            if (periods.find(definition.id(), period.code()).isEmpty()) {
                freeze(definition, period, today);
            }
        });
        return find(definition, period);
    }

    private void freeze(ReturnDefinition definition, Period period, LocalDate today) {
        boolean late = today.isAfter(period.to());
        var day = late ? period.to() : today;
        var exempt = rosters.concerning(definition.exemptions(period), day);
        int roster = rosters.same(definition.id(), RosterTable.text(definition, exempt), day)
                .orElseGet(() -> rosters.take(definition, exempt, day));
        var rows = new ExpectedRows();
        rosters.each(roster, rows);
        var record = log.append(fact(definition, period, day, late), rows.iterator());
        periods.insert(definition, period, new PeriodTable.Opening(late, roster, record.value()));
        projection.lock();
        periods.insertCounts(definition.id(), period.code());
    }

    /** Everything that a verifier needs to count what was expected. */
    private static NewFact fact(ReturnDefinition definition, Period period, LocalDate day, boolean late) {
        var facts = new Content(Map.of(
                "return", definition.id(),
                "period", period.code(),
                "first_day", period.from().toString(),
                "last_day", period.to().toString(),
                "due_on", definition.dueOn(period).toString(),
                "about", definition.about(),
                "tree_on", day.toString(),
                "opened_late", late));
        return new NewFact("period.opened", "CN", period.from(), "admin", facts, Content.EMPTY, List.of(), null, false);
    }
}
