package org.mingcha.evidence.checklist;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingcha.evidence.checklist.Matcher.Operand;
import org.mingcha.evidence.checklist.Matcher.Relation;
import org.mingcha.evidence.checklist.Matcher.Test;
import tools.jackson.databind.JsonNode;

/** Conditions on fields. The words present, absent and end are not values. */
final class WhereReader {
    private static final String OFFSET = "[+-]?[1-9][0-9]{0,3}[YMD]";

    private WhereReader() {}

    static Where where(JsonNode node, ChecklistLocation place) {
        var fields = new LinkedHashMap<String, Matcher>();
        var in = new KeyedObject(node, place);
        for (var name : node.propertyNames()) {
            fields.put(name, matcher(in.node(name), in.place(name)));
        }
        return new Where(fields);
    }

    private static Matcher matcher(JsonNode node, ChecklistLocation place) {
        if (node.isArray()) {
            return new Matcher.OneOf(KeyedObject.list(node, place, WhereReader::matcher));
        }
        if (node.isObject()) {
            return conditions(new KeyedObject(node, place));
        }
        return switch (KeyedObject.text(node, place)) {
            case "present" -> new Matcher.Present();
            case "absent" -> new Matcher.Absent();
            default -> new Matcher.Is(operand(node, place));
        };
    }

    private static Matcher conditions(KeyedObject in) {
        if (in.has("month")) {
            var months = new Matcher.InMonths(ExpectationReader.months(in.node("month"), in.place("month")));
            in.end();
            return months;
        }
        if (in.has("end")) {
            var end = new Matcher.Is(new Operand.End(offset(in.text("end"), in.place("end"))));
            in.end();
            return end;
        }
        var tests = tests(in);
        in.end();
        return new Matcher.Compared(tests);
    }

    private static List<Test> tests(KeyedObject in) {
        var tests = new ArrayList<Test>();
        for (var relation : Relation.values()) {
            var key = KeyedObject.code(relation);
            in.optional(key).ifPresent(value -> tests.add(new Test(relation, operand(value, in.place(key)))));
            in.optionalText(key + "_field").ifPresent(field -> tests.add(new Test(relation, new Operand.Field(field))));
        }
        return tests;
    }

    private static Operand operand(JsonNode node, ChecklistLocation place) {
        if (node.isObject()) {
            var in = new KeyedObject(node, place);
            var end = new Operand.End(offset(in.text("end"), in.place("end")));
            in.end();
            return end;
        }
        var text = KeyedObject.text(node, place);
        return text.equals("end") ? new Operand.End(Period.ZERO) : new Operand.Literal(text);
    }

    private static Period offset(String text, ChecklistLocation place) {
        if (!text.matches(OFFSET)) {
            throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, text, "-1Y, -6M, -14D");
        }
        return text.startsWith("-")
                ? Period.parse("P" + text.substring(1)).negated()
                : Period.parse("P" + text.replace("+", ""));
    }
}
