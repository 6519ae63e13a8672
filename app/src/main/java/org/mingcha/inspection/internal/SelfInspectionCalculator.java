package org.mingcha.inspection.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.EnglishReading;
import org.mingcha.evidence.report.HeldTemplate;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.inspection.Headlines;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Evaluates a checklist over the facts below the newest checkpoint and composes its report. */
@Component
public class SelfInspectionCalculator {
    /** To ask about more takes as long as to compute. */
    private static final int MOST_UNITS = 500;

    private final TransparencyLog log;
    private final RegisterLibrary registers;
    private final RulesInForce rules;
    private final VisibleUnits units;
    private final AcceptedBefore accepted;
    private final PrintedWords headlines;
    private final UnitDescriptions descriptions;
    private final ReportWords words;
    private final MingchaClock clock;
    private final ComputedBefore computedBefore = new ComputedBefore(System::nanoTime);

    SelfInspectionCalculator(
            TransparencyLog log,
            RegisterLibrary registers,
            RulesInForce rules,
            VisibleUnits units,
            AcceptedBefore accepted,
            PrintedWords headlines,
            UnitDescriptions descriptions,
            ReportWords words,
            MingchaClock clock) {
        this.log = log;
        this.registers = registers;
        this.rules = rules;
        this.units = units;
        this.accepted = accepted;
        this.headlines = headlines;
        this.descriptions = descriptions;
        this.words = words;
        this.clock = clock;
    }

    /** Computed anew only where something was recorded or sealed since, wherever in the log. */
    public SelfInspection compute(Inspect inspect, UnitView unit, Checklist checklist) {
        var facts = log.facts();
        var diction = words.of(unit.code(), checklist, facts.seal().size());
        var inputs = inputs(unit, facts.seal()).by(diction.template()).withPending((int) log.pending());
        var basis = new ComputedBefore.Basis(inspect, unit, checklist.reference(), facts.seal(), inputs);
        return computedBefore.get(basis, () -> computed(basis, checklist, facts, diction.texts()));
    }

    /** Of a draft: its version is another's tomorrow, so nothing is remembered under it. */
    public SelfInspection trial(Inspect inspect, UnitView unit, Checklist draft) {
        var facts = log.facts();
        var diction = words.of(unit.code(), draft, facts.seal().size());
        var basis = new ComputedBefore.Basis(
                inspect,
                unit,
                draft.reference(),
                facts.seal(),
                inputs(unit, facts.seal()).by(diction.template()));
        return computed(basis, draft, facts, diction.texts());
    }

    /** By a template that nobody has published yet, where it fits: nothing of it is kept. */
    public SelfInspection trial(Inspect inspect, UnitView unit, Checklist checklist, ReportTemplate draft) {
        var facts = log.facts();
        var held = Optional.of(new HeldTemplate(facts.seal().size(), draft));
        var diction = Diction.of(rules.texts(facts.seal().size()), checklist, held);
        var basis = new ComputedBefore.Basis(
                inspect, unit, checklist.reference(), facts.seal(), inputs(unit, facts.seal()));
        return computed(basis, checklist, facts, diction.texts());
    }

    /** By other rules than those in force: nothing is remembered, nor compared with what was accepted. */
    public SelfInspection under(Limits limits, Facts facts, Inspect inspect, UnitView unit, Checklist checklist) {
        var size = facts.seal().size();
        var newest = registers.below(size);
        var evaluation = new Evaluator(checklist, newest, limits).evaluate(facts, unit.code(), inspect.period());
        var diction = words.of(unit.code(), checklist, size);
        var report = CanonicalJson.of(new Report(newest, limits, diction.texts())
                .json(evaluation, inputs(unit, facts.seal()).by(diction.template())));
        return new SelfInspection(inspect, evaluation, CanonicalJson.parse(report), report);
    }

    /**
     * For those who want its results alone: also one of an earlier checkpoint, while nothing was sealed since of the units that
     * it was computed from. What strangers ask each second is recorded too, and would have it computed for every page.
     */
    public SelfInspection results(Inspect inspect, UnitView unit, Checklist checklist) {
        return computedBefore
                .newest(inspect, unit, checklist.reference())
                .filter(this::holds)
                .orElseGet(() -> compute(inspect, unit, checklist));
    }

    private boolean holds(SelfInspection before) {
        var read = before.evaluation().asked().units();
        return read.size() <= MOST_UNITS
                && !log.hasSealed(
                        Stream.concat(read.stream(), Stream.of(Organisation.ROOT))
                                .toList(),
                        before.evaluation().seal().size());
    }

    private SelfInspection computed(ComputedBefore.Basis basis, Checklist checklist, Facts facts, TextBook texts) {
        var inspect = basis.inspect();
        var unit = basis.unit();
        var inputs = basis.inputs();
        var limits =
                rules.limits(unit.code(), inspect.period().to(), facts.seal().size());
        var newest = registers.below(facts.seal().size());
        Function<Semantics, Evaluation> evaluating = semantics ->
                new Evaluator(checklist, newest, limits, semantics).evaluate(facts, unit.code(), inspect.period());
        var evaluation = evaluating.apply(Semantics.TODAY);
        var composing = new Report(newest, limits, texts)
                .on(rules.grounds(
                        unit.code(),
                        checklist.reference(),
                        inspect.period().to(),
                        facts.seal().size()));
        var alone = composing.json(evaluation, inputs);
        byte[] report = accepted.comparedWith(
                        evaluation,
                        semantics -> semantics == Semantics.TODAY
                                ? alone
                                : composing.json(evaluating.apply(semantics), inputs))
                .map(before -> composing.compose(evaluation, inputs.since(before)))
                .orElseGet(() -> CanonicalJson.of(alone));
        return new SelfInspection(inspect, evaluation, CanonicalJson.parse(report), report);
    }

    public Headlines headlines(SelfInspection inspection) {
        var day = inspection.inspect().period().to();
        var size = inspection.evaluation().seal().size();
        var unit = inspection.inspect().unit();
        var composing =
                new Report(registers.below(size), rules.limits(unit, day, size), texts(inspection.evaluation()));
        return headlines.printed(inspection.evaluation(), composing, Report.inputs(inspection.report()));
    }

    /** Names what a bundle would name; nothing is opened by it, so that all of these words are the unit's own. */
    public byte[] titled(SelfInspection inspection) {
        var inspect = inspection.inspect();
        var day = inspect.period().to();
        var evaluation = inspection.evaluation();
        var size = evaluation.seal().size();
        var unit = evaluation.unit().code();
        var composing = new Report(registers.below(size), rules.limits(unit, day, size), texts(evaluation))
                .on(rules.grounds(unit, evaluation.checklist().reference(), day, size));
        return composing.compose(
                evaluation, headlines.declaring(evaluation, composing, Report.inputs(inspection.report())));
    }

    /**
     * What one of its reports says, in English; empty where its checklist has no English words.
     *
     * @param report with headlines, or without
     */
    public Optional<byte[]> english(SelfInspection inspection, byte[] report) {
        var evaluation = inspection.evaluation();
        var day = inspection.inspect().period().to();
        var size = evaluation.seal().size();
        var unit = evaluation.unit().code();
        var grounds = rules.grounds(unit, evaluation.checklist().reference(), day, size);
        return new EnglishReading(registers.below(size), rules.limits(unit, day, size), grounds).of(evaluation, report);
    }

    private TextBook texts(Evaluation evaluation) {
        return words.of(
                        evaluation.unit().code(),
                        evaluation.checklist(),
                        evaluation.seal().size())
                .texts();
    }

    /** What stands in a report beside the facts: to whom it goes. A bundle finds the body itself. */
    Inputs inputs(UnitView unit) {
        return Inputs.NONE.addressedTo(units.superior(unit));
    }

    private Inputs inputs(UnitView unit, Seal seal) {
        var day = seal.at().atZone(clock.zone()).toLocalDate();
        return inputs(unit)
                .from(descriptions.body(unit.code(), day, seal.size()).orElse(null));
    }
}
