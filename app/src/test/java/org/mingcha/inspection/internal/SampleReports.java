package org.mingcha.inspection.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.rule.UnitAnswer;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import tools.jackson.databind.JsonNode;

/** Reports of the sample county as its units send them: with headlines, answers, and what an office says of each gap. */
final class SampleReports {
    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final Set<Result> GAPS = Set.of(Result.PARTLY, Result.NOT_MET);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private final SelfInspections inspections;
    private final RegisterLibrary registers;
    private final RulesInForce rules;
    private final PrintedWords headlines;

    SampleReports(SelfInspections inspections, RegisterLibrary registers, RulesInForce rules, PrintedWords headlines) {
        this.inspections = inspections;
        this.registers = registers;
        this.rules = rules;
        this.headlines = headlines;
    }

    JsonNode of(String unit, String checklist) {
        var inspection = inspections
                .open(Actor.operator(), new Inspect(unit, checklist, YEAR))
                .orElseThrow();
        var evaluation = inspection.evaluation();
        var size = evaluation.seal().size();
        var composing = new Report(registers.below(size), rules.limits(unit, YEAR.to(), size), rules.texts(size));
        var inputs = Report.inputs(inspection.report())
                .ordered("关于开展2025年度网络工作自查的通知", "青网信〔2026〕1号")
                .withAnswers(answers(evaluation));
        var answered = composing.answered(evaluation, inputs);
        return composing.json(
                evaluation, headlines.declaring(evaluation, composing, inputs.withAnswers(answers(answered))));
    }

    /** Asked twice: what is partly met by its answer has a cause and a measure, too. */
    private static TreeMap<String, Answer> answers(Evaluation evaluation) {
        var answers = new TreeMap<String, Answer>();
        evaluation.items().forEach(result -> {
            var item = result.item();
            var answer = switch (item.answer()) {
                case COMPUTED -> Answer.NONE;
                case NARRATIVE -> Answer.narrated("网络安全员只有一人，专业培训不足");
                case NUMBERS -> Answer.counted(9, 10).with(evidence());
                case EVIDENCE -> Answer.shown(evidence());
            };
            answers.put(item.id(), GAPS.contains(result.result()) ? withCause(answer) : answer);
        });
        return answers;
    }

    private static UnitAnswer.Evidence evidence() {
        return new UnitAnswer.Evidence("记录完整", "检查记录", List.of(), LocalDate.of(2025, 6, 30));
    }

    private static Answer withCause(Answer answer) {
        return new Answer(
                answer.narrative(),
                "年初计划没有安排",
                false,
                null,
                new Measure("", "分管负责人岗", DUE),
                answer.numbers(),
                answer.evidence(),
                "");
    }
}
