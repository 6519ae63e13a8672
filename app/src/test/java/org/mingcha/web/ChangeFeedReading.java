package org.mingcha.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The feed of changes as a program reads it. */
final class ChangeFeedReading {
    static final String PATH = "/api/v1/changes";

    private static final Set<String> OPEN = Set.of(
            "units",
            "period",
            "checklist",
            "registers",
            "register",
            "rules",
            "texts",
            "formula",
            "levels",
            "key",
            "correction",
            "draw");

    private ChangeFeedReading() {}

    /** From the beginning to the end, following next. */
    static List<JsonNode> all(Program program, int limit) {
        var told = new ArrayList<JsonNode>();
        for (var next = PATH + "?limit=" + limit; next != null; ) {
            var page = Program.json(program.get(next));
            told.addAll(changes(page));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
        }
        return told;
    }

    /** The page behind which there is nothing. */
    static JsonNode last(Program program) {
        var page = Program.json(program.get(PATH));
        while (!page.get("next").isNull()) {
            page = Program.json(program.get(page.get("next").stringValue()));
        }
        return page;
    }

    /** One page. */
    static List<JsonNode> feed(Program program, String query) {
        return changes(Program.json(program.get(PATH + query)));
    }

    static List<JsonNode> changes(JsonNode page) {
        return page.get("changes").valueStream().toList();
    }

    static List<Long> indexes(List<JsonNode> changes) {
        return changes.stream().map(change -> change.get("index").asLong()).toList();
    }

    static List<String> types(List<JsonNode> changes) {
        return changes.stream().map(change -> change.get("type").stringValue()).toList();
    }

    static boolean isOf(String type, JsonNode change) {
        return change.get("type").stringValue().equals(type);
    }

    static List<String> addresses(String type, Program program) {
        return all(program, 500).stream()
                .filter(change -> isOf(type, change))
                .map(change -> change.get("href").stringValue())
                .toList();
    }

    static Set<String> units(List<JsonNode> changes, Predicate<String> types) {
        return changes.stream()
                .filter(change -> types.test(change.get("type").stringValue()))
                .map(change -> change.get("unit").stringValue())
                .collect(Collectors.toSet());
    }

    /** What no scope hides, and spot checks, which have a test of their own. */
    static boolean isOpen(String type) {
        return OPEN.contains(type.substring(0, type.indexOf('.')));
    }
}
