package org.mingcha.evidence.checklist;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What phrases may name, by where they stand (docs/spec/report.md). */
public final class PhraseNames {
    /** Numbers of the whole report: conditions may ask about these. */
    public static final Set<String> REPORT_NUMBERS = Set.of(
            "cited",
            "late",
            "initial",
            "amended",
            "pending",
            "total",
            "gaps",
            "met",
            "partly",
            "not_met",
            "insufficient",
            "na",
            "unanswered");

    /** Its other words. */
    public static final Set<String> REPORT_WORDS = Set.of(
            "unit",
            "body",
            "self",
            "full",
            "lacks",
            "despite",
            "checklist",
            "work",
            "period",
            "from",
            "to",
            "asof",
            "opened",
            "superior",
            "basis",
            "basis_no",
            "bundle",
            "origin",
            "size",
            "root");

    /** Of an item, in the narrative: item.… */
    public static final Set<String> ITEM_WORDS = Set.of(
            "i",
            "no",
            "question",
            "title",
            "factual",
            "problem",
            "trouble",
            "sentence",
            "expectation",
            "missing",
            "reason",
            "action",
            "owner",
            "due");

    private static final Set<String> SETTINGS =
            Set.of("limit.idle", "limit.claim", "limit.question", "limit.pi_request", "months", "narrative", "unmet");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.0-9]+)\\??\\}");

    private PhraseNames() {}

    static Set<String> ofReport() {
        var names = new TreeSet<>(REPORT_NUMBERS);
        names.addAll(REPORT_WORDS);
        return names;
    }

    /** @param own the item's figures and examples */
    static Set<String> inNarrative(Collection<String> own) {
        var names = new TreeSet<>(own);
        names.addAll(SETTINGS);
        ITEM_WORDS.forEach(name -> names.add("item." + name));
        ofReport().forEach(name -> names.add("report." + name));
        return names;
    }

    static Set<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
