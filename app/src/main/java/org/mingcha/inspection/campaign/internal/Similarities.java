package org.mingcha.inspection.campaign.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.inspection.campaign.Similarity;

/** How much of what is written now was written before: shared runs of characters out of all of both. */
public final class Similarities {
    /** Long enough that common words alone do not make two texts alike. */
    private static final int RUN = 4;

    private Similarities() {}

    public static List<Similarity> between(
            List<AssessmentItemRecord> now, List<AssessmentItemRecord> before, String period) {
        var earlier = before.stream()
                .filter(item -> !item.answer().narrative().isBlank())
                .collect(Collectors.toMap(
                        AssessmentItemRecord::item, item -> item.answer().narrative()));
        return now.stream()
                .filter(item -> !item.answer().narrative().isBlank() && earlier.containsKey(item.item()))
                .map(item -> {
                    var words = earlier.getOrDefault(item.item(), "");
                    return new Similarity(item.item(), percent(item.answer().narrative(), words), period, words);
                })
                .toList();
    }

    static int percent(String one, String other) {
        var mine = runs(one);
        var theirs = runs(other);
        var all = new HashSet<>(mine);
        all.addAll(theirs);
        if (all.isEmpty()) {
            return 0;
        }
        mine.retainAll(theirs);
        return 100 * mine.size() / all.size();
    }

    /** Digits count alike: last year's text with this year's figures is last year's text. */
    private static Set<String> runs(String text) {
        var plain = text.replaceAll("[\\s\\p{Punct}，。；：、（）“”《》]", "").replaceAll("\\d+", "0");
        var runs = new HashSet<String>();
        for (int at = 0; at + RUN <= plain.length(); at++) {
            runs.add(plain.substring(at, at + RUN));
        }
        if (runs.isEmpty() && !plain.isEmpty()) {
            runs.add(plain);
        }
        return runs;
    }
}
