package org.mingcha.evidence.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers as JSON (and, through it, YAML): what is at its default is left out, so that there is one spelling. The list of
 * all registers says no versions.
 */
final class RegisterJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RegisterJson() {}

    static ObjectNode write(Register register) {
        var object = NODES.objectNode();
        object.put("id", register.id()).put("sheet", register.sheet()).put("en", register.english());
        object.put("late_after_days", Integer.toString(register.lateAfterDays()));
        putTexts(object, "aliases", register.aliases());
        putTexts(object, "subject", register.subject());
        put(object, "closed_by", register.closedBy());
        var fields = object.putArray("fields");
        register.fields().forEach(field -> fields.add(write(field)));
        return object;
    }

    static Register register(JsonNode json) {
        var in = new StrictObject(json, "A register");
        var register = new Register(
                in.text("id"),
                in.optionalText("version").orElse(Register.FIRST_VERSION),
                in.text("sheet"),
                in.texts("aliases"),
                in.text("en"),
                (int) in.number("late_after_days"),
                in.optionalText("closed_by").orElse(null),
                in.texts("subject"),
                in.list("fields", RegisterJson::field));
        in.end();
        return register;
    }

    private static ObjectNode write(Field field) {
        var object = NODES.objectNode();
        object.put("name", field.name()).put("type", field.type().code());
        putText(object, "zh", field.label());
        putText(object, "en", field.english());
        putTexts(object, "headers", field.headers());
        putFlags(
                object, Map.of("required", field.required(), "presence", field.presence(), "derived", field.derived()));
        if (!field.choices().isEmpty()) {
            var choices = object.putArray("choices");
            field.choices().forEach(each -> choices.addArray().add(each.value()).add(each.english()));
        }
        put(object, "otherwise", field.otherwise());
        put(object, "preset", field.preset());
        put(object, "absent_column", field.absentColumn());
        put(object, "range", field.range());
        put(object, "unit", field.unit());
        return object;
    }

    private static Field field(JsonNode json) {
        var in = new StrictObject(json, "A field of a register");
        var field = new Field(
                in.text("name"),
                in.optionalText("zh").orElse(""),
                in.optionalText("en").orElse(""),
                in.texts("headers"),
                FieldType.of(in.text("type")),
                in.optionalFlag("required"),
                in.optionalFlag("presence"),
                in.optionalFlag("derived"),
                in.list("choices", RegisterJson::choice),
                in.optionalText("otherwise").orElse(null),
                in.optionalText("preset").orElse(null),
                in.optionalText("absent_column").orElse(null),
                in.optionalText("range").orElse(null),
                in.optionalText("unit").orElse(null));
        in.end();
        return field;
    }

    private static Choice choice(JsonNode json) {
        if (!json.isArray() || json.size() != 2 || !json.valueStream().allMatch(JsonNode::isString)) {
            throw new MalformedEvidence("A choice is the word and its English name");
        }
        return new Choice(json.get(0).stringValue(), json.get(1).stringValue());
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void putText(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static void putTexts(ObjectNode object, String name, List<String> values) {
        if (!values.isEmpty()) {
            var array = object.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void putFlags(ObjectNode object, Map<String, Boolean> flags) {
        flags.forEach((name, flag) -> {
            if (flag) {
                object.put(name, true);
            }
        });
    }
}
