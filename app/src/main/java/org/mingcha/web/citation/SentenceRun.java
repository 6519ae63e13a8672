package org.mingcha.web.citation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a report's sentence: plain text, or a figure with the entries that it was computed from.
 *
 * @param unit the counting word of a figure
 * @param chips the citations; none where it is plain text
 */
public record SentenceRun(String text, String unit, boolean figure, List<Chip> chips) {
    /**
     * One citation.
     *
     * @param label what stands in the brackets: an entry's number, or how many they are
     * @param said for screen readers
     */
    public record Chip(String href, String label, boolean late, String said) {}

    public static SentenceRun plain(String text) {
        return new SentenceRun(text, "", false, List.of());
    }

    /** The sentence without its citations. */
    public static String text(List<SentenceRun> runs) {
        return runs.stream().map(run -> run.text() + run.unit()).collect(Collectors.joining());
    }
}
