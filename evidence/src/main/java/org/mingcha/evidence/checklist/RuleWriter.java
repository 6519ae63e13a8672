package org.mingcha.evidence.checklist;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Matcher.Operand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules as {@link RuleReader} reads them. */
final class RuleWriter {
    private static final List<Scope> OWN = List.of(new Scope.Own());

    private RuleWriter() {}

    static ObjectNode rule(Rule rule) {
        var object = ChecklistWriter.NODES.objectNode();
        object.put("name", rule.name()).put("unit", rule.unit().code()).put("of", rule.of());
        if (!rule.scope().equals(OWN)) {
            object.set(
                    "scope",
                    ChecklistWriter.texts(
                            rule.scope().stream().map(RuleWriter::scope).toList()));
        }
        days(object, rule);
        selection(object, rule.selection());
        if (!(rule.measure() instanceof Measure.Count)) {
            object.set("measure", measure(rule.measure()));
        }
        if (rule.measure() instanceof Measure.Returned returned) {
            object.put("return", returned.returnId());
        }
        ChecklistWriter.unlessEmpty(
                object, "marks", rule.marks().stream().map(RuleWriter::mark).toList());
        return object;
    }

    private static void days(ObjectNode object, Rule rule) {
        if (!(rule.span() instanceof Span.Assessed)) {
            object.set("span", span(rule.span()));
        }
        if (!rule.by().equals(Rule.HAPPENED_ON)) {
            object.put("by", rule.by());
        }
        if (rule.carriedIn()) {
            object.put("carried_in", true);
        }
        if (rule.atEnd() != null) {
            object.put(KeyedObject.code(rule.atEnd()), "at-end");
        }
    }

    private static void selection(ObjectNode object, Rule.Selection selection) {
        if (!selection.where().fields().isEmpty()) {
            object.set("where", where(selection.where()));
        }
        ChecklistWriter.unlessEmpty(object, "any", wheres(selection.any()));
        var without = selection.without();
        if (without != null) {
            var other = object.putObject("without").put("of", without.of());
            other.set("on", ChecklistWriter.texts(List.of(without.mine(), without.theirs())));
            if (!(without.span() instanceof Span.Assessed)) {
                other.set("span", span(without.span()));
            }
        }
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case Scope.Own _ -> "own";
            case Scope.Below below -> {
                var kinds = below.kinds().stream().map(UnitKind::code).collect(Collectors.joining(", "));
                yield (below.atEnd() ? "below_at_end" : "below") + (kinds.isEmpty() ? "" : "(" + kinds + ")");
            }
        };
    }

    private static JsonNode span(Span span) {
        var nodes = ChecklistWriter.NODES;
        return switch (span) {
            case Span.Assessed _ -> nodes.stringNode("P");
            case Span.YearBefore _ -> nodes.stringNode("P-1Y");
            case Span.Year _ -> nodes.stringNode("Y");
            case Span.Years years -> nodes.stringNode(years.count() + "Y");
            case Span.Months months -> nodes.stringNode(months.count() + "M");
            case Span.Days days -> nodes.objectNode().put("days", Integer.toString(days.count()));
            case Span.SettingDays days -> nodes.objectNode().put("days", days.setting());
        };
    }

    private static JsonNode measure(Measure measure) {
        var object = ChecklistWriter.NODES.objectNode();
        return switch (measure) {
            case Measure.Count _ -> ChecklistWriter.NODES.stringNode("count");
            case Measure.Returned returned -> ChecklistWriter.NODES.stringNode(KeyedObject.code(returned.what()));
            case Measure.Distinct distinct -> object.put("distinct", distinct.field());
            case Measure.Sum sum -> object.put("sum", sum.field());
            case Measure.Newest newest -> object.put("newest", newest.field());
            case Measure.Values values -> object.put("values", values.field());
            case Measure.Gaps gaps -> object.put("gaps", gaps.field()).put("days", gaps.days());
            case Measure.Share share -> object.set("share", where(share.where()));
            case Measure.Missing missing ->
                object.put("of", missing.of()).set("missing", ChecklistWriter.texts(missing.values()));
            case Measure.MedianDays median ->
                object.set("median_days", ChecklistWriter.texts(List.of(median.from(), median.to())));
        };
    }

    private static ObjectNode mark(Rule.Mark mark) {
        var object = ChecklistWriter.NODES.objectNode().put("mark", KeyedObject.code(mark.kind()));
        ChecklistWriter.unlessEmpty(object, "any", wheres(mark.any()));
        return object;
    }

    private static List<ObjectNode> wheres(List<Where> wheres) {
        return wheres.stream().map(RuleWriter::where).toList();
    }

    private static ObjectNode where(Where where) {
        var object = ChecklistWriter.NODES.objectNode();
        where.fields().forEach((field, matcher) -> object.set(field, matcher(matcher)));
        return object;
    }

    private static JsonNode matcher(Matcher matcher) {
        var nodes = ChecklistWriter.NODES;
        return switch (matcher) {
            case Matcher.Present _ -> nodes.stringNode("present");
            case Matcher.Absent _ -> nodes.stringNode("absent");
            case Matcher.Is is -> operand(is.operand());
            case Matcher.OneOf one ->
                ChecklistWriter.list(
                        one.options().stream().map(RuleWriter::matcher).toList());
            case Matcher.InMonths months -> nodes.objectNode().set("month", ExpectationWriter.months(months.range()));
            case Matcher.Compared compared -> {
                var object = nodes.objectNode();
                compared.tests().forEach(test -> object.set(key(test), operand(test.operand())));
                yield object;
            }
        };
    }

    private static String key(Matcher.Test test) {
        var word = KeyedObject.code(test.relation());
        return test.operand() instanceof Operand.Field ? word + "_field" : word;
    }

    private static JsonNode operand(Operand operand) {
        var nodes = ChecklistWriter.NODES;
        return switch (operand) {
            case Operand.Literal literal -> nodes.stringNode(literal.value());
            case Operand.Field field -> nodes.stringNode(field.name());
            case Operand.End end ->
                end.offset().isZero()
                        ? nodes.stringNode("end")
                        : nodes.objectNode().put("end", offset(end.offset()));
        };
    }

    private static String offset(Period offset) {
        if (offset.getYears() != 0) {
            return offset.getYears() + "Y";
        }
        return offset.getMonths() != 0 ? offset.getMonths() + "M" : offset.getDays() + "D";
    }
}
