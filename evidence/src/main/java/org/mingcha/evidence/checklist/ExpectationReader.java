package org.mingcha.evidence.checklist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.Expectation.Operator;
import tools.jackson.databind.JsonNode;

/** Expectations, bounds, and the conditions under which they are asked. */
final class ExpectationReader {
    private ExpectationReader() {}

    static Expectation expectation(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var gap = in.optionalText("gap").orElse("");
        var expectation = in.has("any")
                ? new Expectation.AnyOf(in.list("any", ExpectationReader::expectation), gap)
                : new Expectation.Comparison(
                        in.text("figure"),
                        operator(in.text("op"), in.place("op")),
                        bound(in.node("value"), in.place("value")),
                        when(in),
                        gap);
        in.end();
        return expectation;
    }

    static Applies applies(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var applies = new Applies(
                in.optional("end_month")
                        .map(months -> months(months, in.place("end_month")))
                        .orElse(MonthRange.ALL),
                in.list("if", ExpectationReader::expectation),
                in.text("reason"));
        in.end();
        return applies;
    }

    /** The months under {@code when: {end_month: …}}. */
    static MonthRange when(KeyedObject in) {
        if (!in.has("when")) {
            return MonthRange.ALL;
        }
        var when = in.keys("when");
        var range = months(when.node("end_month"), when.place("end_month"));
        when.end();
        return range;
    }

    static MonthRange months(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var first = in.number("gte", 1);
        var last = in.number("lte", 12);
        in.end();
        if (first < 1 || last > 12 || first > last) {
            throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, first + "–" + last, "1–12");
        }
        return new MonthRange(first, last);
    }

    private static Operator operator(String sign, ChecklistLocation place) {
        return Arrays.stream(Operator.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, sign, signs()));
    }

    private static String signs() {
        return Arrays.stream(Operator.values()).map(Operator::sign).collect(Collectors.joining(", "));
    }

    private static Bound bound(JsonNode node, ChecklistLocation place) {
        if (node.isString()) {
            return new Bound.Number(BigDecimal.valueOf(KeyedObject.number(node.stringValue(), place)));
        }
        var in = new KeyedObject(node, place);
        var bound = bound(in);
        in.end();
        return bound;
    }

    private static Bound bound(KeyedObject in) {
        if (in.has("figure")) {
            return new Bound.Figure(in.text("figure"));
        }
        if (in.has("setting")) {
            return new Bound.Setting(in.text("setting"));
        }
        if (in.has("per")) {
            return new Bound.Per(KeyedObject.choice(Bound.Step.class, in.text("per"), in.place("per")));
        }
        return new Bound.Percent(KeyedObject.number(in.text("percent"), in.place("percent")), in.text("of"));
    }
}
