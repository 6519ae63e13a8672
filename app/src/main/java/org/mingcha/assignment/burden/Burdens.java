package org.mingcha.assignment.burden;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.burden.internal.BurdenCalculator;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of units, counted from what was issued, opened and sent. */
@Service
public class Burdens {
    private static final int MOST = 500;

    private final Organisation organisation;
    private final BurdenCalculator calculator;

    Burdens(Organisation organisation, BurdenCalculator calculator) {
        this.organisation = organisation;
        this.calculator = calculator;
    }

    /** Empty: no such unit, or out of reach. */
    @Transactional(readOnly = true)
    public Optional<BurdenYear> of(Actor actor, String unit, int year) {
        return visible(actor, unit)
                .map(found -> calculator.of(List.of(found), year).getFirst());
    }

    /** Of the open units right below, in their official order. */
    @Transactional(readOnly = true)
    public List<BurdenYear> below(Actor actor, String unit, int year) {
        return visible(actor, unit)
                .map(found -> calculator.of(
                        organisation.children(found.code()).stream().limit(MOST).toList(), year))
                .orElse(List.of());
    }

    private Optional<UnitView> visible(Actor actor, String unit) {
        return organisation.find(unit).filter(found -> actor.scopes().stream().anyMatch(found.path()::startsWith));
    }
}
