package org.mingcha.recount;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A figure as the product gives it and as it was counted again.
 *
 * @param of unit, period, checklist and item
 * @param given as {@code figures.json} has it
 * @param counted empty: not computable
 */
record RecountedFigure(String of, JsonNode rule, JsonNode given, Optional<String> counted) {
    boolean differs() {
        if (given.path("value").isNull() || counted.isEmpty()) {
            return given.path("value").isNull() != counted.isEmpty();
        }
        return isText()
                ? !value().equals(counted.get())
                : new BigDecimal(value()).compareTo(new BigDecimal(counted.get())) != 0;
    }

    /** Whether there is anything to count. */
    boolean saysSomething() {
        return counted.filter(value -> isText() ? !value.isEmpty() : new BigDecimal(value).signum() != 0)
                .isPresent();
    }

    /** What it measures, and what of: {@code sum}, {@code filed of returns}. */
    String kind() {
        var of = rule.get("of").stringValue();
        var measure = rule.path("measure");
        var word = measure.isObject() ? measure.propertyNames().iterator().next() : measure.asString("count");
        var named = measure.has("missing") ? "missing" : measure.has("gaps") ? "gaps" : word;
        return of.equals("returns") || of.equals("units") ? named + " of " + of : named;
    }

    private boolean isText() {
        return rule.get("unit").stringValue().equals("text");
    }

    private String value() {
        return given.path("value").asString();
    }

    @Override
    public String toString() {
        return "%s, %s: given %s, counted %s, by %s"
                .formatted(of, rule.get("name").stringValue(), given.path("value"), counted.orElse("null"), rule);
    }
}
