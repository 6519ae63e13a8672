package org.mingcha.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandDescription.Field;

/** What is sent to an act: its command's fields, beside the version that was read and whether notices were overruled. */
final class CommandSchema {
    private static final String VERSION = "version";
    private static final String CONFIRMED = "confirmed";

    private CommandSchema() {}

    /**
     * Of an act: from the command its fields, their types, choices, and which it needs; from what is written by hand, what
     * they mean.
     *
     * @param written may say no more of a field than the command has
     */
    static Map<String, Object> of(CommandDescription command, Map<String, Object> written) {
        return schema(command, written, Map.of("type", "integer"));
    }

    /** The same of what begins something: there is no version yet. */
    static Map<String, Object> beginning(CommandDescription command, Map<String, Object> written) {
        return schema(command, written, Map.of());
    }

    private static Map<String, Object> schema(
            CommandDescription command, Map<String, Object> written, Map<String, Object> version) {
        var meanings = new LinkedHashMap<>(Nodes.map(written.getOrDefault("properties", Map.of())));
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        if (!version.isEmpty()) {
            properties.put(VERSION, described(meanings.remove(VERSION), version));
            required.add(VERSION);
        }
        for (var field : command.fields()) {
            properties.put(field.name(), described(meanings.remove(field.name()), type(field)));
            if (field.needed()) {
                required.add(field.name());
            }
        }
        properties.putIfAbsent(CONFIRMED, described(meanings.remove(CONFIRMED), Map.of("type", "boolean")));
        if (!meanings.isEmpty()) {
            throw new IllegalStateException("The command " + command.name() + " has no field " + meanings.keySet());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> described(@Nullable Object written, Map<String, Object> type) {
        var schema = new LinkedHashMap<>(type);
        if (written != null) {
            Nodes.map(written).forEach((name, value) -> {
                if (name.equals("description")) {
                    schema.put(name, value);
                } else if (!name.equals("$ref")) {
                    schema.putIfAbsent(name, value);
                }
            });
        }
        return schema;
    }

    /** By the type's name: where a command has one more, this has to say what it is in JSON. */
    private static Map<String, Object> type(Field field) {
        return switch (field.type().name()) {
            case "TEXT", "PROSE" -> Map.of("type", "string");
            case "CONCEALED" -> with("string", "format", "password");
            case "NUMBER" -> with("integer", "format", "int64");
            case "FLAG" -> Map.of("type", "boolean");
            case "CHOICE" -> choice(field.choices());
            case "DAY" -> with("string", "format", "date");
            case "MINUTE" -> with("string", "description", "2026-11-20T09:20, in the body's zone");
            case "TIME" -> with("string", "description", "09:20, in the body's zone");
            default -> throw new IllegalStateException("What is " + field.type() + " in JSON?");
        };
    }

    /** Words; or numbers, where all of them are. */
    private static Map<String, Object> choice(List<String> choices) {
        return choices.stream().allMatch(choice -> choice.matches("\\d{1,9}"))
                ? with("integer", "enum", choices.stream().map(Integer::valueOf).toList())
                : with("string", "enum", choices);
    }

    /** In an order of its own a map would be written otherwise each time. */
    private static Map<String, Object> with(String type, String name, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put(name, value);
        return schema;
    }
}
