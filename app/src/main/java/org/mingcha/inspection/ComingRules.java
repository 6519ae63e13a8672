package org.mingcha.inspection;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.DerivedFacts;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.rule.FactsUnderRules;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.internal.SelfInspectionCalculator;
import org.mingcha.inspection.internal.VisibleUnits;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Service;

/**
 * What rules that are published and do not hold yet would change in a unit's self-inspection: computed as the day has it,
 * and as if they had held for the whole period, with the due days that they would have given. Nothing of it is kept.
 */
@Service
public class ComingRules {
    private final TransparencyLog log;
    private final RulesInForce rules;
    private final VisibleUnits units;
    private final Checklists checklists;
    private final SelfInspectionCalculator computing;
    private final MingchaClock clock;

    ComingRules(
            TransparencyLog log,
            RulesInForce rules,
            VisibleUnits units,
            Checklists checklists,
            SelfInspectionCalculator computing,
            MingchaClock clock) {
        this.log = log;
        this.rules = rules;
        this.units = units;
        this.checklists = checklists;
        this.computing = computing;
        this.clock = clock;
    }

    /** Empty where the actor sees no such unit, there is no such checklist, or the period has not begun. */
    public Optional<RulesEffect> of(Actor actor, Inspect inspect) {
        if (inspect.period().from().isAfter(clock.today())) {
            return Optional.empty();
        }
        return units.find(actor, inspect.unit())
                .flatMap(unit -> checklists
                        .find(actor, inspect.checklist())
                        .map(found -> effect(inspect, unit, found.checklist())));
    }

    private RulesEffect effect(Inspect inspect, UnitView unit, Checklist checklist) {
        var book = rules.book();
        var coming = book.coming(
                clock.today(), rules.classes(unit.code()).on(clock.today()).orElse(null));
        if (coming.isEmpty()) {
            return new RulesEffect(List.of(), List.of());
        }
        var facts = log.facts();
        var with = book.asIf(coming, inspect.period().from());
        var derived = new DerivedFacts(with, _ -> Optional.empty(), rules::classes);
        var before = computing.under(limits(book.without(coming), inspect, facts), facts, inspect, unit, checklist);
        var after = computing.under(
                limits(with, inspect, facts), new FactsUnderRules(facts, derived), inspect, unit, checklist);
        return new RulesEffect(coming, RulesEffect.changes(before, after));
    }

    /** What is late by its register is no rule of the book. */
    private Limits limits(RuleBook book, Inspect inspect, Facts facts) {
        var end = inspect.period().to();
        var lateDays = rules.limits(inspect.unit(), end, facts.seal().size()).lateDays();
        return book.limits(end, rules.classes(inspect.unit()).on(end).orElse(null), lateDays);
    }
}
