package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.YamlText;
import tools.jackson.databind.JsonNode;

/** Every fixed text, with all its placeholders and with each one empty in turn. */
class TextBookTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.0-9]+)}");

    /** Not sentences: marks, what stands in the middle, and the line that begins with a number. */
    private static final Set<String> FRAGMENTS = Set.of("item", "claim_mark", "covered_within");

    @Test
    void isRightWhicheverPlaceholderIsEmpty() {
        walk("", YamlText.resource("/report-texts.yaml"), (key, text) -> {
            var names = new TreeSet<>(
                    PLACEHOLDER.matcher(text).results().map(TextBookTest::name).toList());
            check(key, text, filled(names, ""));
            names.forEach(empty -> check(key, text, filled(names, empty)));
        });
    }

    @Test
    void textsThatShipLackNothing() {
        assertEquals(List.of(), TextBook.shipped().lacking());
    }

    /** Those of mingcha-bundle/1 cannot say all that a report says now. */
    @Test
    void whatAReportWouldMissIsNamed() {
        var lacking = TextBook.former().lacking();
        assertTrue(
                lacking.containsAll(List.of("lead_told", "note_titles", "disclosed", "annexes.disclosed")),
                lacking.toString());
        assertFalse(lacking.contains("end"));
    }

    private static void check(String key, String text, Map<String, CitedText> values) {
        var words = new Template(text).with(values).text();
        if (!key.startsWith(".words.") && !FRAGMENTS.contains(key.substring(key.lastIndexOf('.') + 1))) {
            Grammar.assertText(words, key);
        }
    }

    private static Map<String, CitedText> filled(Iterable<String> names, String empty) {
        var values = new HashMap<String, CitedText>();
        names.forEach(name -> values.put(name, name.equals(empty) ? CitedText.NONE : CitedText.of("甲")));
        return values;
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static void walk(String key, JsonNode node, BiConsumer<String, String> leaf) {
        if (node.isString()) {
            leaf.accept(key, node.stringValue());
        }
        node.properties().forEach(each -> walk(key + "." + each.getKey(), each.getValue(), leaf));
    }
}
