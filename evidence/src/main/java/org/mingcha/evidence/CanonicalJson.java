package org.mingcha.evidence;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** RFC 8785: one text for one value, so that a digest of the bytes is a digest of the meaning. */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    public static byte[] of(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] of(Content content) {
        return of(node(content));
    }

    public static String text(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Any strict JSON text: no duplicate key, nothing after the value, valid UTF-8, no lone surrogate. */
    public static JsonNode parse(byte[] bytes) {
        return parsed(utf8(bytes)).value();
    }

    /** As {@link #parse}, and the bytes must be the canonical ones: everything inside a bundle is. */
    public static JsonNode parseCanonical(byte[] bytes) {
        var json = utf8(bytes);
        var parsed = parsed(json);
        if (!parsed.canonical().equals(json)) {
            throw new MalformedEvidence("The JSON text is not in canonical form");
        }
        return parsed.value();
    }

    private record Parsed(JsonNode value, String canonical) {}

    /** Writes it again at once, which refuses what has no canonical form: half a surrogate pair, a number beyond all doubles. */
    private static Parsed parsed(String json) {
        try {
            var value = MAPPER.readTree(json);
            if (value.isMissingNode()) {
                throw new MalformedEvidence("The JSON text is empty");
            }
            return new Parsed(value, text(value));
        } catch (JacksonException e) {
            throw new MalformedEvidence("Not strict JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode node(Content content) {
        var object = NODES.objectNode();
        content.values().forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    /** The content that this object holds: strings, booleans and lists of strings, nothing else. */
    public static Content content(JsonNode object) {
        if (!object.isObject()) {
            throw new MalformedEvidence("A content is not a JSON object");
        }
        var values = new TreeMap<String, Object>();
        object.properties().forEach(field -> values.put(field.getKey(), value(field.getKey(), field.getValue())));
        return new Content(values);
    }

    /** A single field's value: a string, a boolean or a list of strings. */
    public static JsonNode node(Object value) {
        return switch (value) {
            case String text -> NODES.stringNode(text);
            case Boolean flag -> NODES.booleanNode(flag);
            case Iterable<?> list -> {
                var array = NODES.arrayNode();
                list.forEach(each -> array.add((String) each));
                yield array;
            }
            default -> throw new IllegalArgumentException("No JSON form for " + value.getClass());
        };
    }

    static Object value(String name, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            return value.valueStream().map(JsonNode::stringValue).toList();
        }
        throw new MalformedEvidence("Field " + name + " is neither text, boolean nor a list of texts");
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedEvidence("Not valid UTF-8", e);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> writeArray(value, out);
            case STRING -> writeString(value.stringValue(), out);
            case NUMBER -> out.append(number(value));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("No canonical form for " + value.getNodeType());
        }
    }

    private static String number(JsonNode value) {
        if (value.isInt()) {
            return Integer.toString(value.intValue());
        }
        var number = value.doubleValue();
        if (value.isIntegralNumber()
                && !BigDecimal.valueOf(number).toBigInteger().equals(value.bigIntegerValue())) {
            throw new MalformedEvidence("The integer " + value.asString() + " is not a double");
        }
        return Es6Number.text(number);
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        var names = new ArrayList<>(object.propertyNames());
        names.sort(null); // String order is UTF-16 order, as the RFC asks
        var comma = "{";
        for (var name : names) {
            out.append(comma);
            writeString(name, out);
            out.append(':');
            write(object.get(name), out);
            comma = ",";
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        var comma = "[";
        for (var element : array) {
            out.append(comma);
            write(element, out);
            comma = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text).append('"');
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                out.append(c).append(text.charAt(++i));
            } else {
                writeCharacter(c, out);
            }
        }
        out.append('"');
    }

    /** Most texts are, and are copied whole. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static void requirePair(String text, int at) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new MalformedEvidence("A text holds half of a surrogate pair");
        }
    }

    private static void writeCharacter(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
