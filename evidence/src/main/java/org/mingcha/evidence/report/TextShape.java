package org.mingcha.evidence.report;

import java.util.Set;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/** Which texts there can be: those that the product's own have. One that is missing is missed where it would be said. */
final class TextShape {
    private static final JsonNode KNOWN = YamlText.resource("/report-texts.yaml");
    /** By leaf type: not ours to list. */
    private static final Set<String> OPEN = Set.of("sources");

    private static final Set<String> NO_PHRASES = Set.of("annexes", "narrative");

    private TextShape() {}

    static void check(JsonNode texts) {
        if (!texts.path("id").asString("").equals(TextBook.ID)) {
            throw new MalformedEvidence("texts.json is not of the id " + TextBook.ID);
        }
        for (var each : texts.properties()) {
            check(each.getKey(), each.getValue(), KNOWN.path(each.getKey()));
        }
    }

    /** Whether the text under this key is about the whole report: one text, or clauses with conditions. */
    static boolean isPhrase(String key) {
        var known = KNOWN.path(key);
        return (known.isString() || known.isArray()) && !NO_PHRASES.contains(key);
    }

    private static void check(String key, JsonNode text, JsonNode known) {
        if (known.isMissingNode()) {
            throw new MalformedEvidence("texts.json has the unknown text " + key);
        }
        if (known.isObject() && !NO_PHRASES.contains(key)) {
            for (var each : text.properties()) {
                checkText(key, each.getKey(), each.getValue());
            }
        }
    }

    private static void checkText(String group, String key, JsonNode text) {
        if (!text.isString() || !OPEN.contains(group) && !KNOWN.path(group).has(key)) {
            throw new MalformedEvidence("texts.json has the unknown text " + group + "." + key);
        }
    }
}
