package org.mingcha.openapi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes YAML as people would: small things on one line, no text that another reader could take for something else. */
final class DescriptionYamlWriter {
    private static final int WIDTH = 140;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/$][\\w $/.()'+=-]*(?<! )");
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z/$][\\w$/.{}-]*");
    /** What some reader of YAML takes for a truth value or for nothing. */
    private static final Pattern WORD = Pattern.compile("(?i)y|yes|n|no|on|off|true|false|null");

    private final StringBuilder text = new StringBuilder();

    private DescriptionYamlWriter() {}

    static String write(Map<String, Object> document) {
        var writer = new DescriptionYamlWriter();
        writer.map(document, 0);
        return writer.text.toString();
    }

    private void map(Map<String, Object> fields, int indent) {
        fields.forEach((name, value) -> {
            text.repeat(' ', indent).append(key(name)).append(':');
            value(value, indent + 2);
        });
    }

    private void list(List<?> values, int indent) {
        for (var value : values) {
            text.repeat(' ', indent).append('-');
            value(value, indent + 2);
        }
    }

    /** Behind what is on the line already, or below it. */
    private void value(@Nullable Object value, int indent) {
        var flow = flow(value);
        var line = text.length() - text.lastIndexOf("\n");
        if (!isSeveral(value) || line + flow.length() <= WIDTH) {
            text.append(' ').append(flow).append('\n');
            return;
        }
        text.append('\n');
        if (value instanceof Map<?, ?>) {
            map(Nodes.map(value), indent);
        } else {
            list(Nodes.list(value), indent);
        }
    }

    private static boolean isSeveral(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    private static String flow(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> fields ->
                Nodes.map(fields).entrySet().stream()
                        .map(field -> scalar(field.getKey()) + ": " + flow(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> values ->
                values.stream().map(DescriptionYamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case String word -> scalar(word);
            default -> value.toString();
        };
    }

    private static String key(String name) {
        return PLAIN_KEY.matcher(name).matches() && !WORD.matcher(name).matches() ? name : scalar(name);
    }

    private static String scalar(String word) {
        return PLAIN.matcher(word).matches() && !WORD.matcher(word).matches()
                ? word
                : JsonMapper.shared().writeValueAsString(word);
    }
}
