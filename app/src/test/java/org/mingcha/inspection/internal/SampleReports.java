package org.mingcha.inspection.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs.Answer;
import org.mingcha.evidence.report.Inputs.Measure;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import tools.jackson.databind.JsonNode;

/** Reports of the sample county as its units send them: with headlines, and with what an office says of each gap. */
final class SampleReports {
    private static final Period YEAR = Period.parse("2025").orElseThrow();

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

    /** A report's texts: both forms, and each item's. */
    JsonNode texts(String unit, String checklist) {
        var inspection = inspections
                .open(Actor.operator(), new Inspect(unit, checklist, YEAR))
                .orElseThrow();
        var evaluation = inspection.evaluation();
        var size = evaluation.seal().size();
        var composing = new Report(registers.below(size), rules.limits(unit, YEAR.to(), size), rules.texts(size));
        var inputs = Report.inputs(inspection.report())
                .ordered("关于开展2025年度网络工作自查的通知", "青网信〔2026〕1号")
                .withAnswers(answers(evaluation));
        return composing
                .json(evaluation, headlines.declaring(evaluation, composing, inputs))
                .path("texts");
    }

    private static TreeMap<String, Answer> answers(Evaluation evaluation) {
        var answers = new TreeMap<String, Answer>();
        evaluation.items().forEach(item -> {
            var answer = switch (item.result()) {
                case NOT_MET, PARTLY ->
                    new Answer("", "年初计划没有安排", false, null, new Measure("", "分管负责人岗", LocalDate.of(2026, 3, 31)));
                case UNANSWERED -> Answer.narrated("网络安全员只有一人，专业培训不足");
                case MET, INSUFFICIENT_EVIDENCE, NOT_APPLICABLE -> Answer.NONE;
            };
            answers.put(item.item().id(), answer);
        });
        return answers;
    }

    /** What a layout says, a line a block or row. */
    static List<String> lines(JsonNode texts, String layout) {
        var lines = new ArrayList<String>();
        for (var block : texts.path(layout)) {
            var line = block.path("text").asString("") + block.path("title").asString("") + words(block.path("runs"));
            if (!line.isEmpty()) {
                lines.add(line);
            }
            block.path("rows")
                    .forEach(row -> lines.add(
                            row.valueStream().map(SampleReports::words).collect(Collectors.joining(" | "))));
        }
        return lines;
    }

    static String words(JsonNode runs) {
        return runs.valueStream()
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
