package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/** Which texts there can be: those that the product's own have. One that is missing is missed where it would be said. */
final class TextShape {
    private static final JsonNode KNOWN = YamlText.resource("/report-texts.yaml");
    /** By leaf type: not ours to list. */
    private static final Set<String> OPEN = Set.of("sources");

    /** Of these a report says what it finds: a name that is missing is said as it is. */
    private static final Set<String> NAMES = Set.of("sources", "rule_names");

    private static final Set<String> NO_PHRASES = Set.of("annexes", "narrative");

    private static final int DIGITS = 10;

    private TextShape() {}

    static void check(JsonNode texts) {
        if (!texts.path("id").asString("").equals(TextBook.ID)) {
            throw new MalformedEvidence("texts.json is not of the id " + TextBook.ID);
        }
        for (var each : texts.properties()) {
            check(each.getKey(), each.getValue(), KNOWN.path(each.getKey()));
        }
    }

    /** Texts, tables and cells that are missing, or that no report knows how to fill. */
    static List<String> lacking(JsonNode texts, List<TextBook.Annex> annexes) {
        var lacking = new ArrayList<String>();
        for (var each : KNOWN.properties()) {
            var key = each.getKey();
            if (!texts.has(key)) {
                lacking.add(key);
            } else if (each.getValue().isObject() && !NO_PHRASES.contains(key) && !NAMES.contains(key)) {
                each.getValue().propertyNames().stream()
                        .filter(name -> !texts.path(key).has(name))
                        .forEach(name -> lacking.add(key + "." + name));
            }
        }
        var digits = texts.path("words").path("digits").asString("");
        if (digits.codePointCount(0, digits.length()) != DIGITS) {
            lacking.add("words.digits");
        }
        KNOWN.path("annexes").forEach(known -> tables(known, annexes, lacking));
        return lacking;
    }

    /** An office may leave out columns and say otherwise what is above them, but no table. */
    private static void tables(JsonNode known, List<TextBook.Annex> annexes, List<String> lacking) {
        var table = known.path("table").asString();
        var cells = known.path("columns")
                .valueStream()
                .map(column -> column.path("cell").asString())
                .toList();
        var there = annexes.stream().filter(each -> each.table().equals(table)).toList();
        if (there.isEmpty()) {
            lacking.add("annexes." + table);
        }
        there.stream()
                .flatMap(annex -> annex.columns().stream())
                .filter(column -> !cells.contains(column.cell()))
                .forEach(column -> lacking.add("annexes." + table + "." + column.cell()));
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
