package org.mingcha.evidence.bundle;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The entries that a report's figures cite, by log index. */
public final class Citations {
    private Citations() {}

    public static SortedSet<Long> of(JsonNode figures) {
        var cited = new TreeSet<Long>();
        figures.path("items").forEach(item -> item.path("figures").forEach(figure -> add(figure, cited)));
        figures.path("annex").forEach(figure -> add(figure, cited));
        return Collections.unmodifiableSortedSet(cited);
    }

    private static void add(JsonNode figure, TreeSet<Long> cited) {
        figure.path("entries").forEach(entry -> cited.add(entry.asLong()));
    }
}
