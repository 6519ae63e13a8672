package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item's own words.
 *
 * @param title a short noun title under which a report may tell of it; may be empty
 * @param zero instead of {@code sentence} where the item's first figure is 0 ({@code sentence_zero})
 * @param notMet instead of {@code sentence} where the item is not met ({@code sentence_not_met})
 * @param telling how the narrative form says it where that isn't the sentence: empty words are the sentence's
 * @param problem what is wrong, with the case, where something is: empty words say the usual
 * @param expectation what is expected, in words: printed where it is not met
 * @param labels what a figure counts, by its name: {n} stands for its value
 * @param action what the unit does about a gap unless it names a measure of its own
 */
public record ItemTexts(
        String title,
        Sentence sentence,
        @Nullable Sentence zero,
        @Nullable Sentence notMet,
        Sentence telling,
        Sentence problem,
        SortedMap<String, String> labels,
        String expectation,
        String action) {
    public ItemTexts {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    Stream<Sentence> sentences() {
        return Stream.of(sentence, zero, notMet, telling, problem).flatMap(Stream::ofNullable);
    }
}
