package org.mingcha.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Some fields of a text, opened, beside the digests of all: {@code text/<index>.json} of a bundle.
 *
 * @param opened what is shown; at least one field, and none that the text cannot have
 */
public record TextOpening(TextCommitment commitment, SortedMap<String, Field> opened) {
    private static final String PLACE = "An opened text";

    public TextOpening(TextCommitment commitment, Map<String, Field> opened) {
        this(commitment, new TreeMap<>(opened));
    }

    public TextOpening {
        opened = Collections.unmodifiableSortedMap(new TreeMap<>(opened));
        if (opened.isEmpty() || !commitment.fields().keySet().containsAll(opened.keySet())) {
            throw new MalformedEvidence(PLACE + " opens none of its fields, or one that it has not");
        }
    }

    /** @param value null where the field was left empty */
    public record Field(Hash salt, @Nullable Object value) {
        private Hash commitment(String origin) {
            return Commitment.ofField(origin, salt.bytes(), CanonicalJson.of(json()));
        }

        private JsonNode json() {
            return value == null ? JsonNodeFactory.instance.nullNode() : CanonicalJson.node(value);
        }
    }

    /** Whether it opens what the leaf's {@code text} commits to, each field by itself. */
    public boolean opens(Hash text, String origin) {
        return commitment.hash(origin).equals(text)
                && opened.entrySet().stream()
                        .allMatch(each -> each.getValue()
                                .commitment(origin)
                                .equals(commitment.fields().get(each.getKey())));
    }

    /** The opened field's text; empty where it isn't opened, was left empty or holds no single text. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(opened.get(field))
                .map(Field::value)
                .flatMap(value -> value instanceof String text ? Optional.of(text) : Optional.empty());
    }

    /** Canonical. */
    public byte[] toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        object.set("fields", commitment.json());
        var shown = object.putObject("opened");
        opened.forEach((name, field) ->
                shown.putObject(name).put("salt", field.salt.hex()).set("value", field.json()));
        return CanonicalJson.of(object);
    }

    public static TextOpening fromJson(byte[] canonical) {
        var in = new StrictObject(CanonicalJson.parseCanonical(canonical), PLACE);
        var digests = new TreeMap<String, Hash>();
        var fields = new StrictObject(in.node("fields"), PLACE + ", fields");
        in.node("fields").propertyNames().forEach(name -> digests.put(name, fields.hash(name)));
        var opened = new TreeMap<String, Field>();
        var shown = new StrictObject(in.node("opened"), PLACE + ", opened");
        in.node("opened").propertyNames().forEach(name -> opened.put(name, field(shown.node(name), name)));
        in.end();
        return new TextOpening(new TextCommitment(digests), opened);
    }

    private static Field field(JsonNode json, String name) {
        var in = new StrictObject(json, PLACE + ", " + name);
        if (!json.has("value")) {
            throw new MalformedEvidence(PLACE + ", " + name + ": it lacks the value");
        }
        var value = in.optional("value")
                .map(each -> CanonicalJson.value(name, each))
                .orElse(null);
        var field = new Field(in.hash("salt"), value);
        in.end();
        return field;
    }
}
