package org.mingcha.web.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.web.support.Messages;
import tools.jackson.databind.JsonNode;

/** The report's sentences, as the documents print them, with each figure bound to its entries by chips. */
public final class CitedSentences {
    /** Chips in a line of a table. */
    public static final int IN_A_TABLE = 3;

    /** Chips in the sentence of an item's own page. */
    public static final int ON_ITS_PAGE = 7;

    /** The figure in a sentence that counts what was recorded late, and cites it. */
    private static final String LATE = "/late";

    private final Messages messages;
    private final Chips chips;

    public CitedSentences(Messages messages, Chips chips) {
        this.messages = messages;
        this.chips = chips;
    }

    /**
     * How chips are made.
     *
     * @param most that a figure may carry before they fold into one
     * @param item what a folded chip leads to, without the item's id: the address of the items' pages
     * @param anchor what an entry's number is put behind: a place on this page or an address
     */
    public record Chips(int most, String item, String anchor) {}

    /** @param texts what a report says about an item: sentence, runs */
    public List<SentenceRun> of(String item, JsonNode texts) {
        var late = late(texts);
        var runs = new ArrayList<SentenceRun>();
        texts.path("runs").forEach(run -> runs.add(run(run, item, late)));
        if (runs.isEmpty()) {
            runs.add(SentenceRun.plain(texts.path("sentence").asString("")));
        }
        return bound(runs);
    }

    /** The entries behind an item that were recorded late: its sentence says so. */
    public static Set<Long> late(JsonNode texts) {
        var late = new HashSet<Long>();
        texts.path("runs").forEach(run -> {
            if (run.path("figure").asString("").endsWith(LATE)) {
                late.addAll(cited(run));
            }
        });
        return late;
    }

    /** A figure is its number and its counting word: the word that follows moves under the same line. */
    private List<SentenceRun> bound(List<SentenceRun> runs) {
        var word = Pattern.compile("^(" + messages.of("web.format.counting-words") + ")");
        var bound = new ArrayList<SentenceRun>();
        for (var run : runs) {
            var last = bound.isEmpty() ? SentenceRun.plain("") : bound.getLast();
            var found = word.matcher(run.text());
            if (last.figure() && !run.figure() && found.find()) {
                bound.set(bound.size() - 1, new SentenceRun(last.text(), found.group(), true, last.chips()));
                bound.add(SentenceRun.plain(run.text().substring(found.end())));
            } else {
                bound.add(run);
            }
        }
        return bound;
    }

    private SentenceRun run(JsonNode run, String item, Set<Long> late) {
        if (run.isString()) {
            return SentenceRun.plain(run.asString());
        }
        return new SentenceRun(run.path("text").asString(""), "", true, chips(cited(run), item, late));
    }

    private static List<Long> cited(JsonNode run) {
        var cited = new ArrayList<Long>();
        run.path("cite").forEach(index -> cited.add(Long.parseLong(index.asString("0"))));
        return cited;
    }

    private List<SentenceRun.Chip> chips(List<Long> cited, String item, Set<Long> late) {
        if (cited.size() > chips.most()) {
            var label = messages.of("web.citation.chips", cited.size());
            var href = chips.item() + item + "#evidence";
            return List.of(new SentenceRun.Chip(href, label, cited.stream().anyMatch(late::contains), label));
        }
        return cited.stream().map(index -> chip(index, late.contains(index))).toList();
    }

    private SentenceRun.Chip chip(long index, boolean late) {
        var said = messages.of(late ? "web.citation.chip-late" : "web.citation.chip", index);
        return new SentenceRun.Chip(chips.anchor() + index, "[" + index + "]", late, said);
    }
}
