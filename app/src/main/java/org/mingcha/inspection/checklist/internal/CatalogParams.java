package org.mingcha.inspection.checklist.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The parameters of a catalog, and texts with these parameters' words in the place of their insertions. */
final class CatalogParams {
    private static final Pattern INSERTION = Pattern.compile("\\{\\{\\s*(?:insert:\\s*param,\\s*)?([^\\s{},]+)\\s*}}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*\\)");
    private static final Pattern STRESS =
            Pattern.compile("(?<![\\w*])\\*{1,3}([^*\\s](?:[^*\\n]*[^*\\s])?)\\*{1,3}(?![\\w*])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** A text that its parameters make longer than this is not made longer still. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Map<String, JsonNode> params = new HashMap<>();

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
        var resolved = resolved(prose, new HashSet<>());
        var words = STRESS.matcher(LINK.matcher(resolved).replaceAll("$1")).replaceAll("$1");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** @param within the parameters that are being resolved: one that contains itself stands by its id */
    private String resolved(String prose, Set<String> within) {
        return INSERTION
                .matcher(prose)
                .replaceAll(found -> Matcher.quoteReplacement("[" + words(found.group(1), within) + "]"));
    }

    private String words(String id, Set<String> within) {
        var param = params.get(id);
        if (param == null || !within.add(id)) {
            return id;
        }
        var words = resolved(words(param, id), within);
        within.remove(id);
        return words.length() > MOST_CHARACTERS ? id : words;
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
