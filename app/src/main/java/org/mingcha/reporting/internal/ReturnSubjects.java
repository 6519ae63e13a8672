package org.mingcha.reporting.internal;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.ReturnRefusal;
import org.springframework.stereotype.Component;

/** Finds the unit, the return and the period that somebody means, opening the period where that is to be done. */
@Component
public final class ReturnSubjects {
    /** Opening a period freezes and seals the whole tree: nobody but the operator does that for one long ago. */
    private static final int FILABLE_YEARS = 5;

    private final ReturnLibrary returns;
    private final MingchaClock clock;
    private final ReportingUnitTable units;
    private final PeriodTable periods;
    private final ReturnFilingTable filings;
    private final PeriodOpening opening;

    ReturnSubjects(
            ReturnLibrary returns,
            MingchaClock clock,
            ReportingUnitTable units,
            PeriodTable periods,
            ReturnFilingTable filings,
            PeriodOpening opening) {
        this.returns = returns;
        this.clock = clock;
        this.units = units;
        this.periods = periods;
        this.filings = filings;
        this.opening = opening;
    }

    /** Whose return it is, or why there is none. */
    public sealed interface Found {
        record Is(ReturnSubject subject) implements Found {}

        record Not(FilingResult.Refused refused) implements Found {}
    }

    /** For somebody who may file it. */
    public Found find(Actor actor, ReturnKey key) {
        return findAs(actor, key, FilingAuthority::role);
    }

    /** For a superior. */
    Found findBelow(Actor actor, ReturnKey key) {
        return findAs(actor, key, FilingAuthority::superior);
    }

    /** For whoever acknowledges: a superior, or the unit's own leader. */
    Found findTaker(Actor actor, ReturnKey key) {
        return findAs(
                actor,
                key,
                (who, unit) -> FilingAuthority.superior(who, unit).or(() -> FilingAuthority.leader(who, unit)));
    }

    /** For a superior, or for the unit itself. */
    Found findEither(Actor actor, ReturnKey key) {
        return findAs(actor, key, FilingAuthority::either);
    }

    private Found findAs(Actor actor, ReturnKey key, BiFunction<Actor, UnitRef, Optional<Role>> as) {
        var unit = units.find(actor, key.unit());
        var role = unit.flatMap(place -> as.apply(actor, place));
        return unit.isEmpty() || role.isEmpty()
                ? not(ReturnRefusal.NOT_FOUND, key.unit())
                : find(unit.get(), Filer.account(actor, role.get()), key);
    }

    /** For a reader, who opens no period. */
    Found see(Actor actor, ReturnKey key) {
        var unit = units.find(actor, key.unit());
        if (unit.isEmpty() || !isOpen(key)) {
            return not(ReturnRefusal.NOT_FOUND, key.unit());
        }
        var filer = FilingAuthority.role(actor, unit.get())
                .map(role -> Filer.account(actor, role))
                .orElseGet(() -> Filer.reader(actor));
        return find(unit.get(), filer, key);
    }

    private boolean isOpen(ReturnKey key) {
        return returns.find(key.returnId())
                .flatMap(definition -> opening.find(definition, key.period()))
                .isPresent();
    }

    public Found find(UnitRef unit, Filer filer, ReturnKey key) {
        var definition = returns.find(key.returnId());
        if (definition.isEmpty()) {
            return not(ReturnRefusal.RETURN_UNKNOWN, key.returnId());
        }
        if (!definition.get().asks(key.period())) {
            return not(
                    ReturnRefusal.PERIOD_UNFIT,
                    definition.get().title(),
                    key.period().code());
        }
        if (!filer.isOperator() && mayNotOpen(key)) {
            return not(
                    ReturnRefusal.PERIOD_UNFIT,
                    definition.get().title(),
                    key.period().code());
        }
        return opening.open(definition.get(), key.period())
                .<Found>map(period -> new Found.Is(new ReturnSubject(unit, filer, definition.get(), period)))
                .orElseGet(() -> not(
                        ReturnRefusal.PERIOD_AHEAD,
                        key.period().code(),
                        key.period().to().toString()));
    }

    /** However long it is over. */
    public void openEver(ReturnKey key) {
        returns.find(key.returnId())
                .filter(definition -> definition.asks(key.period()))
                .ifPresent(definition -> opening.open(definition, key.period()));
    }

    /** Whether it is too long over to be opened, and was not. */
    public boolean mayNotOpen(ReturnKey key) {
        var day = clock.today().minusYears(FILABLE_YEARS);
        return key.period().to().isBefore(day)
                && periods.find(key.returnId(), key.period().code()).isEmpty();
    }

    /** Why the unit needn't file it; empty: it owes the return. */
    public Optional<FilingResult.Refused> notOwed(ReturnDefinition definition, OpenPeriod period, UnitRef unit) {
        var duty = filings.duty(period.roster(), unit.code());
        var exempt = duty.map(ReturnFilingTable.Duty::exempt).orElse(null);
        if (exempt != null) {
            return Optional.of(FilingResult.Refused.of(ReturnRefusal.EXEMPT, unit.name(), exempt));
        }
        return duty.filter(ReturnFilingTable.Duty::owes).isPresent()
                ? Optional.empty()
                : Optional.of(FilingResult.Refused.of(ReturnRefusal.NOT_OWED, unit.name(), period.code()));
    }

    private static Found not(ReturnRefusal reason, String... arguments) {
        return new Found.Not(FilingResult.Refused.of(reason, arguments));
    }
}
