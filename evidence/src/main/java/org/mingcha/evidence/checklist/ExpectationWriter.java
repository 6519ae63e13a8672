package org.mingcha.evidence.checklist;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Expectations and needs as {@link ExpectationReader} and {@link NeedReader} read them. */
final class ExpectationWriter {
    private ExpectationWriter() {}

    static ObjectNode expectation(Expectation expectation) {
        var object = ChecklistWriter.NODES.objectNode();
        switch (expectation) {
            case Expectation.AnyOf any ->
                object.set(
                        "any",
                        ChecklistWriter.list(any.alternatives().stream()
                                .map(ExpectationWriter::expectation)
                                .toList()));
            case Expectation.Comparison one -> {
                object.put("figure", one.figure());
                object.put("op", one.operator().sign());
                object.set("value", bound(one.bound()));
                when(object, one.endMonth());
            }
        }
        ChecklistWriter.unlessEmpty(object, "gap", expectation.gap());
        return object;
    }

    static ObjectNode applies(Applies applies) {
        var object = ChecklistWriter.NODES.objectNode();
        if (!applies.endMonth().isAll()) {
            object.set("end_month", months(applies.endMonth()));
        }
        ChecklistWriter.unlessEmpty(
                object,
                "if",
                applies.conditions().stream()
                        .map(ExpectationWriter::expectation)
                        .toList());
        return object.put("reason", applies.reason());
    }

    static ObjectNode need(Need need) {
        var object = ChecklistWriter.NODES.objectNode();
        switch (need) {
            case Need.Cover cover -> object.put("cov", cover.figure());
            case Need.Opened opened -> object.put("opened", opened.figure());
            case Need.Awaits awaits -> object.put("awaits", awaits.what());
            case Need.Evidence evidence -> object.put("evidence", evidence.what());
            case Need.Evidenced evidenced -> {
                object.put("evidenced", evidenced.figure());
                ChecklistWriter.unlessEmpty(object, "zero", evidenced.zero() == null ? "" : evidenced.zero());
            }
            case Need.Used used -> {
                object.set("used", ChecklistWriter.texts(used.registers()));
                ChecklistWriter.unlessEmpty(object, "zero", used.zero() == null ? "" : used.zero());
            }
            case Need.Column column -> {
                object.put("column", column.field());
                object.put("of", column.of());
                object.put("filled", column.all() ? "all" : "any");
                ChecklistWriter.unlessEmpty(object, "zero", column.zero() == null ? "" : column.zero());
            }
        }
        return object;
    }

    static void when(ObjectNode object, MonthRange range) {
        if (!range.isAll()) {
            object.putObject("when").set("end_month", months(range));
        }
    }

    static ObjectNode months(MonthRange range) {
        var object = ChecklistWriter.NODES.objectNode();
        if (range.first() != 1) {
            object.put("gte", Integer.toString(range.first()));
        }
        return range.last() == 12 ? object : object.put("lte", Integer.toString(range.last()));
    }

    private static JsonNode bound(Bound bound) {
        var object = ChecklistWriter.NODES.objectNode();
        return switch (bound) {
            case Bound.Number number ->
                ChecklistWriter.NODES.stringNode(number.value().toPlainString());
            case Bound.Figure figure -> object.put("figure", figure.name());
            case Bound.Setting setting -> object.put("setting", setting.name());
            case Bound.Per per -> object.put("per", KeyedObject.code(per.step()));
            case Bound.Percent percent ->
                object.put("percent", Integer.toString(percent.percent())).put("of", percent.of());
        };
    }
}
