package org.mingcha.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.JsonNode;

/** A JSON object read field by field: whatever nobody asked for by {@link #end()} is refused. */
public final class StrictObject {
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";

    private final JsonNode object;
    private final String place;
    private final Set<String> seen = new HashSet<>();

    public StrictObject(JsonNode object, String place) {
        if (!object.isObject()) {
            throw new MalformedEvidence(place + " is not a JSON object");
        }
        this.object = object;
        this.place = place;
    }

    public JsonNode node(String name) {
        return optional(name).orElseThrow(() -> new MalformedEvidence(place + " lacks the field " + name));
    }

    /** Absent and null are the same. */
    public Optional<JsonNode> optional(String name) {
        seen.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    public String text(String name) {
        return text(name, node(name));
    }

    public Optional<String> optionalText(String name) {
        return optional(name).map(value -> text(name, value));
    }

    /** A whole number written as a string, without sign or leading zero. */
    public long number(String name) {
        var text = text(name);
        if (!text.matches(NUMBER)) {
            throw new MalformedEvidence(place + ": " + name + " is not a whole number in digits");
        }
        return Long.parseLong(text);
    }

    /** 64 lower-case hexadecimal digits. */
    public Hash hash(String name) {
        return hash(name, node(name));
    }

    public List<Hash> hashes(String name) {
        return list(name, value -> hash(name, value));
    }

    public boolean flag(String name) {
        var value = node(name);
        if (!value.isBoolean()) {
            throw new MalformedEvidence(place + ": " + name + " is neither true nor false");
        }
        return value.booleanValue();
    }

    public boolean optionalFlag(String name) {
        return optional(name).isPresent() && flag(name);
    }

    public List<String> texts(String name) {
        return list(name, value -> text(name, value));
    }

    /** Absent is the empty list. */
    public <T> List<T> list(String name, Function<JsonNode, T> reader) {
        var list = optional(name);
        if (list.isPresent() && !list.get().isArray()) {
            throw new MalformedEvidence(place + ": " + name + " is not a list");
        }
        return list.map(value -> value.valueStream().map(reader).toList()).orElse(List.of());
    }

    /** To be called last: refuses fields that nobody read. */
    public void end() {
        for (var name : object.propertyNames()) {
            if (!seen.contains(name)) {
                throw new MalformedEvidence(place + " has the unknown field " + name);
            }
        }
    }

    private Hash hash(String name, JsonNode value) {
        try {
            return Hash.ofHex(text(name, value));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence(place + ": " + name + " is not a hash in hexadecimal digits", e);
        }
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw new MalformedEvidence(place + ": " + name + " is not a text");
        }
        return value.stringValue();
    }
}
