package org.mingcha.evidence.report;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * English marks for the marks of structure, by which templates of both languages are cut. Only words of templates are
 * rewritten: what records and people say keeps its marks. {@code {n|one|more}} is the word for 1 or the one for any
 * other number.
 */
final class EnglishMarks {
    /** A sentence's end until all is put together: what follows it begins with a capital letter. */
    private static final String END = "\u001e";

    /** The curly ones are as wide as a Chinese character in faces that have both scripts. */
    private static final String QUOTE = "\"";

    /** Of blocks: no words. */
    private static final Set<String> CODES = Set.of("align", "b", "item", "lang", "level", "no", "width");

    private static final Pattern PLURAL = Pattern.compile("\\{([a-z_.0-9]+)\\|([^|{}]*)\\|([^|{}]*)\\}");
    private static final String[][] MARKS = {
        {"\\s*（\\s*", " ("},
        {"）", ")"},
        {"[，、]\\s*", ", "},
        {"；\\s*", "; "},
        {"：\\s*", ": "},
        {"[《》“”]", QUOTE},
        {"。\\s*", "." + END}
    };

    private EnglishMarks() {}

    static String of(String literal, UnaryOperator<String> values) {
        var text = PLURAL.matcher(literal)
                .replaceAll(found -> values.apply(found.group(1)).equals("1") ? found.group(2) : found.group(3));
        for (var mark : MARKS) {
            text = text.replaceAll(mark[0], mark[1]);
        }
        return text;
    }

    static String quote(String words) {
        return QUOTE + words + QUOTE;
    }

    /** A label as it stands within a sentence. */
    static String within(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A text of its own: with a capital letter at the beginning of each sentence, and no blank at its end. */
    static String finished(String text) {
        return new Sentences().next(text, true);
    }

    /** All texts of a tree; runs that follow each other are one text. */
    static JsonNode finished(JsonNode node) {
        return switch (node) {
            case ArrayNode list when isRuns(list) -> runs(list);
            case ArrayNode list -> {
                for (var at = 0; at < list.size(); at++) {
                    list.set(at, finished(list.get(at)));
                }
                yield list;
            }
            case ObjectNode object -> {
                object.propertyNames().stream()
                        .filter(name -> !CODES.contains(name))
                        .forEach(name -> object.set(name, finished(object.get(name))));
                yield object;
            }
            default -> node.isString() ? object(node) : node;
        };
    }

    private static JsonNode object(JsonNode text) {
        return JsonNodeFactory.instance.stringNode(finished(text.stringValue()));
    }

    private static boolean isRuns(ArrayNode list) {
        return list.valueStream().anyMatch(each -> each.has("figure"));
    }

    private static ArrayNode runs(ArrayNode runs) {
        var sentences = new Sentences();
        for (var at = 0; at < runs.size(); at++) {
            var last = at == runs.size() - 1;
            var run = runs.get(at);
            if (run.isString()) {
                runs.set(at, sentences.next(run.stringValue(), last));
            } else {
                ((ObjectNode) run).put("text", sentences.figure(run.path("text").stringValue()));
            }
        }
        return runs;
    }

    /** Where in its sentences a text has come to. */
    private static final class Sentences {
        private boolean atStart = true;

        String next(String text, boolean last) {
            var out = new StringBuilder();
            text.codePoints().forEach(each -> add(out, each));
            return last ? out.toString().stripTrailing() : out.toString();
        }

        /** As it is written: a headline keeps its small letter. */
        String figure(String text) {
            atStart = false;
            return text;
        }

        private void add(StringBuilder out, int letter) {
            if (letter == END.charAt(0)) {
                atStart = true;
                out.append(' ');
                return;
            }
            out.appendCodePoint(atStart ? Character.toUpperCase(letter) : letter);
            atStart &= Character.isWhitespace(letter);
        }
    }
}
