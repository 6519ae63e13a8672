package org.mingcha.evidence.checklist;

import tools.jackson.databind.JsonNode;

/** What a rule takes from its rows. */
final class MeasureReader {
    private static final String WANTED = "count, distinct, missing, sum, median_days, share, newest, values, gaps";

    private MeasureReader() {}

    static Measure measure(JsonNode node, ChecklistLocation place) {
        if (node.isString() && node.stringValue().equals("count")) {
            return new Measure.Count();
        }
        if (!node.isObject() || node.isEmpty()) {
            throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, node.asString(""), WANTED);
        }
        var in = new KeyedObject(node, place);
        var measure = measure(in, node.propertyNames().iterator().next(), place);
        in.end();
        return measure;
    }

    private static Measure measure(KeyedObject in, String word, ChecklistLocation place) {
        if (in.has("missing")) {
            return new Measure.Missing(in.texts("missing"), in.text("of"));
        }
        if (in.has("gaps")) {
            return gaps(in);
        }
        return switch (word) {
            case "distinct" -> new Measure.Distinct(in.text(word));
            case "sum" -> new Measure.Sum(in.text(word));
            case "newest" -> new Measure.Newest(in.text(word));
            case "values" -> new Measure.Values(in.text(word));
            case "share" -> new Measure.Share(WhereReader.where(in.node(word), in.place(word)));
            case "median_days" -> medianDays(in, word);
            default -> throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, word, WANTED);
        };
    }

    private static Measure gaps(KeyedObject in) {
        var days = in.text("days");
        if (!days.matches("[1-9][0-9]{0,3}|limit\\.[a-z_]+")) {
            throw KeyedObject.problem(in.place("days"), Problem.Kind.NOT_ONE_OF, days, "14, limit.idle");
        }
        return new Measure.Gaps(in.text("gaps"), days);
    }

    private static Measure medianDays(KeyedObject in, String word) {
        var fields = in.texts(word);
        if (fields.size() != 2) {
            throw KeyedObject.problem(in.place(word), Problem.Kind.NOT_A_LIST, String.join(", ", fields), "[from, to]");
        }
        return new Measure.MedianDays(fields.getFirst(), fields.getLast());
    }
}
