package org.mingcha.recount;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The conditions of a rule, as predicates about a fact {@code f}. */
record ConditionSql(RecountBasis basis) {
    private static final Map<String, String> SIGNS = Map.of("gte", ">=", "gt", ">", "lte", "<=", "lt", "<");
    private static final String FIELD = "_field";

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** All of them hold. */
    String where(JsonNode where) {
        return where.properties().stream()
                .map(each -> holds(each.getKey(), each.getValue()))
                .collect(all());
    }

    /** One of them holds; a rule that names none asks for nothing. */
    String any(JsonNode wheres) {
        return wheres.isMissingNode()
                ? "true"
                : elements(wheres).stream().map(this::where).collect(one());
    }

    private String holds(String field, JsonNode condition) {
        if (condition.isArray()) {
            return elements(condition).stream().map(each -> holds(field, each)).collect(one());
        }
        var present = "recount.present(f.facts, %s)".formatted(quoted(field));
        return switch (condition.asString("")) {
            case "present" -> present;
            case "absent" -> "not " + present;
            default ->
                "exists (select from unnest(recount.vals(f.facts, %s)) v where %s)"
                        .formatted(quoted(field), fits(condition));
        };
    }

    private String fits(JsonNode condition) {
        return condition.isObject() && !condition.has("end")
                ? condition.properties().stream()
                        .map(each -> bound(each.getKey(), each.getValue()))
                        .collect(all())
                : "recount.compare(v, %s) = 0".formatted(quoted(basis.value(condition)));
    }

    private String bound(String key, JsonNode value) {
        if (key.equals("month")) {
            return value.properties().stream()
                    .map(each -> "extract(month from recount.day(v)) %s %s"
                            .formatted(sign(each.getKey()), each.getValue().asString()))
                    .collect(all());
        }
        if (key.endsWith(FIELD)) {
            return "exists (select from unnest(recount.vals(f.facts, %s)) w where recount.compare(v, w) %s 0)"
                    .formatted(quoted(value.stringValue()), sign(key.replace(FIELD, "")));
        }
        return "recount.compare(v, %s) %s 0".formatted(quoted(basis.value(value)), sign(key));
    }

    private static String sign(String key) {
        var sign = SIGNS.get(key);
        if (sign == null) {
            throw new IllegalArgumentException("No such bound: " + key);
        }
        return sign;
    }

    static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static Collector<CharSequence, ?, String> all() {
        return collectingAndThen(joining(" and "), text -> text.isEmpty() ? "true" : "(" + text + ")");
    }

    private static Collector<CharSequence, ?, String> one() {
        return joining(" or ", "(", ")");
    }
}
