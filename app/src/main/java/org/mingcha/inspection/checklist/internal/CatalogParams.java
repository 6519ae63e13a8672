package org.mingcha.inspection.checklist.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.bounds.OutOfTime;
import tools.jackson.databind.JsonNode;

/**
 * The parameters of a catalog, and texts with these parameters' words in the place of their insertions. Each parameter
 * is resolved once, however often it is inserted, and all texts together have a budget: a file of two kilobytes could
 * else ask for more of them than there is time.
 */
final class CatalogParams {
    /** Of one text, and of one parameter: a longer parameter stands by its id. */
    static final int MOST_CHARACTERS = 20_000;
    /** Of all texts of a catalog; the largest that is published has a tenth of that. */
    private static final int BUDGET = 16 << 20;

    private static final int DEPTH = 32;
    private static final Pattern INSERTION = Pattern.compile("\\{\\{\\s*(?:insert:\\s*param,\\s*)?([^\\s{},]+)\\s*}}");
    private static final Pattern STRESS =
            Pattern.compile("(?<![\\w*])\\*{1,3}([^*\\s](?:[^*\\n]*[^*\\s])?)\\*{1,3}(?![\\w*])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, JsonNode> params = new HashMap<>();
    private final Map<String, String> resolved = new HashMap<>();
    /** Those that are being resolved: one that contains itself stands by its id. */
    private final Set<String> within = new HashSet<>();

    private long written;

    /** A text, or all of them, are longer than any checklist's. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String beginning;

        TooLong(String beginning) {
            super(beginning, null, false, false);
            this.beginning = beginning;
        }

        String beginning() {
            return beginning;
        }
    }

    CatalogParams(Catalog catalog) {
        add(catalog.root());
        catalog.groups().forEach(this::add);
        catalog.controls().forEach(control -> add(control.node()));
    }

    private void add(JsonNode owner) {
        owner.path("params")
                .forEach(param -> params.putIfAbsent(param.path("id").asString(""), param));
    }

    /** On one line, without insertions and without stress and the addresses of links. */
    String plain(String prose) {
        OutOfTime.check();
        var words = STRESS.matcher(LinkText.of(resolved(prose))).replaceAll("$1");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    private String resolved(String prose) {
        require(prose.length(), prose);
        var found = INSERTION.matcher(prose);
        var text = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(text, Matcher.quoteReplacement("[" + words(found.group(1)) + "]"));
            require(text.length(), prose);
        }
        found.appendTail(text);
        require(text.length(), prose);
        written += text.length();
        return text.toString();
    }

    private void require(int length, String prose) {
        if (length > MOST_CHARACTERS || written > BUDGET) throw new TooLong(prose);
    }

    private String words(String id) {
        var known = resolved.get(id);
        if (known != null) return known;
        var param = params.get(id);
        if (param == null || within.size() >= DEPTH || !within.add(id)) return id;
        var words = shortened(param, id);
        within.remove(id);
        resolved.put(id, words);
        return words;
    }

    private String shortened(JsonNode param, String id) {
        try {
            return resolved(words(param, id));
        } catch (TooLong tooLong) {
            if (written > BUDGET) throw tooLong;
            return id;
        }
    }

    /** The value that is set, else what there is to choose from, else what it is called. */
    private static String words(JsonNode param, String id) {
        var values = param.path("values");
        if (values.isArray() && !values.isEmpty()) {
            return values.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "));
        }
        var choices = param.path("select").path("choice");
        if (choices.isArray() && !choices.isEmpty()) {
            return choices.valueStream().map(each -> each.asString("").strip()).collect(Collectors.joining("; "));
        }
        return param.path("label").asString(id);
    }
}
