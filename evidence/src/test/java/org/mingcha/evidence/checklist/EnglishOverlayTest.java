package org.mingcha.evidence.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/** English words have the keys, the placeholders and the conditions of the Chinese ones: no change can forget them. */
class EnglishOverlayTest {
    private static final List<String> IDS = EnglishChecklist.IDS;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.0-9]+\\??)\\}");
    private static final Pattern PLURAL = Pattern.compile("\\{([a-z_.0-9]+)\\|[^|{}]*\\|[^|{}]*\\}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ANY_BRACE = Pattern.compile("[{}]");
    private static final List<String> WORDS = List.of(
            "question",
            "title",
            "sentence",
            "sentence_zero",
            "sentence_not_met",
            "telling",
            "problem",
            "labels",
            "expectation",
            "action");
    private static final Pattern ASCII = Pattern.compile("[\\p{ASCII}&&[^{]]*");
    /** How a unit calls itself is Chinese: English says we. */
    private static final String SELF = "self";

    @Test
    void commonTextsMatchKeyByKey() {
        var overlay = YamlText.resource("/report-texts-en.yaml");
        var original = YamlText.resource("/report-texts.yaml");
        assertEquals(
                "texts@" + original.path("version").stringValue(),
                overlay.path("for").stringValue());
        assertEquals(List.of("for", "reading", "texts"), new ArrayList<>(overlay.propertyNames()));
        var faults = new ArrayList<String>();
        compare("texts", original, overlay.path("texts"), names(original), faults);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void checklistsMatchItemByItem(String id) {
        var original = YamlText.resource("/checklists/" + id + ".yaml");
        var overlay = EnglishChecklist.overlay(id);
        assertEquals(
                id + "@" + original.path("version").stringValue(),
                overlay.path("for").stringValue());
        assertEquals(List.of("for", "title", "work", "items", "narrative"), new ArrayList<>(overlay.propertyNames()));
        assertEquals(original.path("items").size(), overlay.path("items").size(), "as many items");
        var faults = new ArrayList<String>();
        for (var at = 0; at < original.path("items").size(); at++) {
            item(id + "/" + at, original.at("/items/" + at), overlay.at("/items/" + at), faults);
        }
        var narrative = original.path("narrative");
        compare(id + "/narrative", narrative, overlay.path("narrative"), names(narrative), faults);
        assertEquals(List.of(), faults);
    }

    /** The shelf of what ships and the shelf of what is read in English are one. */
    @ParameterizedTest
    @FieldSource("IDS")
    void onlyTheWordsAreOthers(String id) {
        var original = Checklist.shipped(id);
        var english = EnglishChecklist.of(original).orElseThrow();
        for (var item : original.items()) {
            var read = english.item(item.id()).orElseThrow();
            assertEquals(item.rules(), read.rules(), item.id());
            assertEquals(item.kinds(), read.kinds(), item.id());
            assertEquals(item.expect().size(), read.expect().size(), item.id());
            assertEquals(item.needs().size(), read.needs().size(), item.id());
        }
        assertEquals(original.reference(), english.reference());
        assertTrue(EnglishChecklist.of(original.withVersion(99)).isEmpty(), "another version has other rules");
    }

    @Test
    void aForgottenClauseOrPlaceholderIsFound() {
        var original = YamlText.parse("say: [{text: '有{a}次', nonzero: [a]}, '有{b}个']\nitem: 7");
        for (var wrong : List.of(
                "say: [{text: 'there are {a}', nonzero: [b]}, 'there are {b}']",
                "say: [{text: 'there are some', nonzero: [a]}, 'there are {b}']",
                "say: [{text: 'there are {a}', nonzero: [a]}]",
                "say: [{text: 'there are {a}', nonzero: [a]}, 'there are {b} {c|x|y}']",
                "say: [{text: 'there are {a}', nonzero: [a]}, 'there are {b} 个']")) {
            var faults = new ArrayList<String>();
            compare("", original, YamlText.parse(wrong + "\nitem: 7"), names(original), faults);
            assertFalse(faults.isEmpty(), wrong);
        }
    }

    private static void item(String where, JsonNode original, JsonNode overlay, List<String> faults) {
        var keys = new TreeSet<>(List.of("id"));
        WORDS.stream().filter(original::has).forEach(keys::add);
        var gaps = having(original.path("expect"), "gap");
        var evidence = having(original.path("needs"), "evidence");
        Stream.of("reason").filter(original.path("applies")::has).forEach(keys::add);
        Stream.of("gaps").filter(_ -> gaps > 0).forEach(keys::add);
        Stream.of("evidence").filter(_ -> evidence > 0).forEach(keys::add);
        if (!keys.equals(new TreeSet<>(overlay.propertyNames()))
                || !overlay.path("id").equals(original.path("id"))
                || overlay.path("gaps").size() != gaps
                || overlay.path("evidence").size() != evidence) {
            faults.add(where + ": " + overlay.propertyNames() + " for " + keys);
        }
        var known = names(original);
        original.path("rules").forEach(rule -> known.add(rule.path("name").stringValue()));
        WORDS.stream()
                .filter(original::has)
                .forEach(key -> compare(where + "/" + key, original.path(key), overlay.path(key), known, faults));
    }

    private static int having(JsonNode list, String key) {
        return (int) list.valueStream().filter(each -> each.has(key)).count();
    }

    /** The placeholders of a tree. */
    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        if (node.isString()) {
            placeholders(node.stringValue()).keySet().forEach(each -> names.add(each.replace("?", "")));
        }
        node.forEach(each -> names.addAll(names(each)));
        return names;
    }

    private static void compare(
            String where, JsonNode original, JsonNode overlay, Set<String> known, List<String> faults) {
        if (original.isString() && overlay.isString()) {
            leaf(where, original.stringValue(), overlay.stringValue(), known, faults);
        } else if (original.isArray() && original.size() == overlay.size()) {
            for (var at = 0; at < original.size(); at++) {
                compare(where + "/" + at, original.get(at), overlay.path(at), known, faults);
            }
        } else if (original.isObject() && keys(original).equals(keys(overlay))) {
            original.properties()
                    .forEach(each -> compare(
                            where + "/" + each.getKey(), each.getValue(), overlay.path(each.getKey()), known, faults));
        } else if (!original.equals(overlay)) {
            faults.add(where + ": another shape: " + original + " / " + overlay);
        }
    }

    private static Set<String> keys(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static void leaf(String where, String original, String overlay, Set<String> known, List<String> faults) {
        var before = placeholders(original);
        before.remove(SELF);
        if (ASCII.matcher(original).matches() && !original.equals(overlay)) {
            faults.add(where + ": no words, and another: " + overlay);
        }
        if (!before.equals(placeholders(overlay))) {
            faults.add(where + ": " + overlay + " for " + before);
        }
        PLURAL.matcher(overlay)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(where + ": nobody knows {" + name + "|…}"));
        var rest = PLACEHOLDER.matcher(PLURAL.matcher(overlay).replaceAll("")).replaceAll("");
        if (ANY_BRACE.matcher(rest).find()
                || HAN.matcher(rest.replaceAll("“[^”]*”", "")).find()) {
            faults.add(where + ": " + overlay);
        }
    }

    /** With how often each stands there. */
    private static Map<String, Integer> placeholders(String text) {
        var names = new TreeMap<String, Integer>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.merge(found.group(1), 1, Integer::sum));
        return names;
    }
}
