package org.mingcha.evidence.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** An object of a checklist read key by key; a key that nobody asked for is a problem, and so is a wrong value. */
final class KeyedObject {
    private final JsonNode object;
    private final ChecklistLocation place;
    private final Set<String> seen = new HashSet<>();

    KeyedObject(JsonNode object, ChecklistLocation place) {
        this.object = object;
        this.place = place;
        if (!object.isObject()) {
            throw problem(place, Problem.Kind.NOT_AN_OBJECT, shown(object), "");
        }
    }

    static UnreadableChecklist problem(ChecklistLocation place, Problem.Kind kind, String given, String wanted) {
        return new UnreadableChecklist(new Problem(place, kind, given, wanted));
    }

    static String text(JsonNode value, ChecklistLocation place) {
        if (!value.isString()) {
            throw problem(place, Problem.Kind.NOT_A_TEXT, shown(value), "");
        }
        return value.stringValue();
    }

    static int number(String text, ChecklistLocation place) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw problem(place, Problem.Kind.NOT_A_NUMBER, text, "");
        }
        return Integer.parseInt(text);
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text, ChecklistLocation place) {
        var codes =
                Arrays.stream(type.getEnumConstants()).map(KeyedObject::code).toList();
        var at = codes.indexOf(text);
        if (at < 0) {
            throw problem(place, Problem.Kind.NOT_ONE_OF, text, String.join(", ", codes));
        }
        return type.getEnumConstants()[at];
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    ChecklistLocation place(String key) {
        return place.in(key);
    }

    boolean has(String key) {
        return optional(key).isPresent();
    }

    Optional<JsonNode> optional(String key) {
        seen.add(key);
        return Optional.ofNullable(object.get(key)).filter(value -> !value.isNull());
    }

    JsonNode node(String key) {
        return optional(key).orElseThrow(() -> problem(place(key), Problem.Kind.MISSING, "", ""));
    }

    KeyedObject keys(String key) {
        return new KeyedObject(node(key), place(key));
    }

    String text(String key) {
        return text(node(key), place(key));
    }

    Optional<String> optionalText(String key) {
        return optional(key).map(value -> text(value, place(key)));
    }

    int number(String key, int otherwise) {
        return optionalText(key).map(text -> number(text, place(key))).orElse(otherwise);
    }

    boolean flag(String key) {
        return optional(key)
                .map(value -> value.isBoolean() && value.booleanValue())
                .orElse(false);
    }

    /** A single text where a list could stand is a list of one. */
    List<String> texts(String key) {
        var value = optional(key);
        return value.isPresent() && value.get().isString() ? List.of(text(key)) : list(key, KeyedObject::text);
    }

    /** Absent is the empty list. */
    <T> List<T> list(String key, BiFunction<JsonNode, ChecklistLocation, T> reader) {
        return optional(key).map(value -> list(value, place(key), reader)).orElse(List.of());
    }

    static <T> List<T> list(
            JsonNode value, ChecklistLocation place, BiFunction<JsonNode, ChecklistLocation, T> reader) {
        if (!value.isArray()) {
            throw problem(place, Problem.Kind.NOT_A_LIST, shown(value), "");
        }
        var read = new ArrayList<T>();
        for (var each : value) {
            read.add(reader.apply(each, place.at(read.size())));
        }
        return read;
    }

    /** To be called last. */
    void end() {
        for (var name : object.propertyNames()) {
            if (!seen.contains(name)) {
                var known = seen.stream().sorted().toList();
                throw problem(place(name), Problem.Kind.UNKNOWN_KEY, name, String.join(", ", known));
            }
        }
    }

    private static String shown(JsonNode value) {
        var text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
