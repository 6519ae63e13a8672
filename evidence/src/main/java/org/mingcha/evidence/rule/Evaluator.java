package org.mingcha.evidence.rule;

import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;

/** Answers a checklist from sealed facts. The same facts give the same answers, wherever they are kept. */
public final class Evaluator {
    private final Checklist checklist;
    private final Registers registers;
    private final Limits limits;
    private final Semantics semantics;

    /** As rules are understood today. */
    public Evaluator(Checklist checklist, Registers registers, Limits limits) {
        this(checklist, registers, limits, Semantics.TODAY);
    }

    public Evaluator(Checklist checklist, Registers registers, Limits limits, Semantics semantics) {
        this.checklist = checklist;
        this.registers = registers;
        this.limits = limits;
        this.semantics = semantics;
    }

    /** @param unit the code of a unit in the tree; another one is a fault of the caller */
    public Evaluation evaluate(Facts facts, String unit, Period period) {
        var asked = new AskedFacts(facts);
        var evaluation = new EvaluationRun(checklist, registers, new FactSource(asked, unit, period, limits, semantics))
                .evaluation();
        return evaluation.having(asked.asked());
    }
}
