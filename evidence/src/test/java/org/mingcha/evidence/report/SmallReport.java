package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.TestLedger;
import tools.jackson.databind.JsonNode;

/** A small invented checklist and what a report says by it. */
final class SmallReport {
    private final Checklist checklist;
    private final TestLedger ledger = new TestLedger();
    private Inputs inputs = Inputs.NONE;

    private SmallReport(Checklist checklist) {
        this.checklist = checklist;
    }

    static SmallReport of(String yaml) {
        var text = "id: small\nversion: 1\ntitle: 小清单\n" + yaml;
        var reading = Checklist.fromYaml("small.yaml", text, TestLedger.REGISTERS);
        return new SmallReport(assertInstanceOf(ChecklistResult.Read.class, reading, reading.toString())
                .checklist());
    }

    /** What people are told where it cannot be read. */
    static String refusal(String yaml) {
        var text = "id: small\nversion: 1\ntitle: 小清单\n" + yaml;
        var refused = assertInstanceOf(
                ChecklistResult.Refused.class, Checklist.fromYaml("small.yaml", text, TestLedger.REGISTERS));
        return refused.problems().getFirst().message(java.util.Locale.ENGLISH);
    }

    Checklist checklist() {
        return checklist;
    }

    TestLedger ledger() {
        return ledger;
    }

    SmallReport with(Inputs given) {
        inputs = given;
        return this;
    }

    JsonNode json() {
        var evaluation = new Evaluator(checklist, TestLedger.REGISTERS, TestLedger.LIMITS)
                .evaluate(ledger, TestLedger.TOWN, Period.parse("2025").orElseThrow());
        return new Report(TestLedger.REGISTERS, TestLedger.LIMITS).json(evaluation, inputs);
    }

    /** What the list form says of an item. */
    String sentence(String item) {
        return json().path("texts").path("items").path(item).path("sentence").stringValue();
    }

    /** Headings and paragraphs between the lead and the closing. */
    List<String> narrative() {
        var said = new ArrayList<String>();
        for (var block : json().path("texts").path("narrative")) {
            said.add(
                    block.has("runs")
                            ? text(block.path("runs"))
                            : block.path("text").asString(""));
        }
        var end = said.stream()
                .filter(each -> each.startsWith("本次自查未发现") || each.startsWith("对以上"))
                .findFirst();
        var first = said.stream().filter(each -> each.endsWith("现将有关情况报告如下：")).findFirst();
        return said.subList(said.indexOf(first.orElseThrow()) + 1, said.indexOf(end.orElseThrow()));
    }

    static String text(JsonNode runs) {
        return runs.valueStream()
                .map(run ->
                        run.isString() ? run.stringValue() : run.path("text").stringValue())
                .collect(Collectors.joining());
    }
}
