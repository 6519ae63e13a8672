package org.mingcha.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in a script's text for something else: {@code {name}} for what was captured, {@code {x*301}} for a long text. */
final class TourWords {
    private static final Pattern NAMED = Pattern.compile("\\{([a-z]\\w*)}");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\w)\\*(\\d+)}");
    private static final Pattern WORD = Pattern.compile("(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^\\s\"]++)++");

    private final Map<String, String> known = new HashMap<>();

    void put(String name, String value) {
        known.put(name, value);
    }

    String filled(String text) {
        var named = NAMED.matcher(text).replaceAll(match -> {
            var value = known.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing is called " + match.group(1) + " yet");
            }
            return java.util.regex.Matcher.quoteReplacement(value);
        });
        return REPEATED.matcher(named).replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
    }

    /** As a shell would part them: what stands between quotation marks stays together. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text).results().forEach(match -> words.add(unquoted(match.group())));
        return words;
    }

    private static String unquoted(String word) {
        return word.replaceAll("(?<!\\\\)\"", "").replace("\\\"", "\"").replace("\\n", "\n");
    }

    /** A form's fields: {@code name=value}, in their order. */
    static List<Map.Entry<String, String>> fields(String text) {
        return of(text).stream()
                .map(word -> word.split("=", 2))
                .map(parts -> Map.entry(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}
