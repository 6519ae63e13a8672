package org.mingcha.inspection.internal;

import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Evaluates a checklist over the facts below the newest checkpoint and composes its report. */
@Component
public class Computing {
    private final TransparencyLog log;
    private final Registers registers;
    private final RulesInForce rules;
    private final VisibleUnits units;
    private final AcceptedBefore accepted;

    Computing(
            TransparencyLog log, Registers registers, RulesInForce rules, VisibleUnits units, AcceptedBefore accepted) {
        this.log = log;
        this.registers = registers;
        this.rules = rules;
        this.units = units;
        this.accepted = accepted;
    }

    public SelfInspection compute(Inspect inspect, UnitView unit, Checklist checklist) {
        var facts = log.facts();
        var limits = rules.limits(inspect.period().to(), facts.seal().size());
        var evaluation = new Evaluator(checklist, registers, limits).evaluate(facts, unit.code(), inspect.period());
        var inputs = inputs(unit).withPending((int) log.pending());
        var composing = new Report(registers, limits, rules.texts(facts.seal().size()))
                .on(rules.grounds(
                        checklist.reference(),
                        inspect.period().to(),
                        facts.seal().size()));
        var alone = composing.json(evaluation, inputs);
        byte[] report = accepted.comparedWith(evaluation, alone)
                .map(before -> composing.compose(evaluation, inputs.since(before)))
                .orElseGet(() -> CanonicalJson.of(alone));
        return new SelfInspection(inspect, evaluation, CanonicalJson.parse(report), report);
    }

    /** What stands in a report beside the facts: to whom it goes. */
    Inputs inputs(UnitView unit) {
        return Inputs.NONE.addressedTo(units.superior(unit));
    }
}
