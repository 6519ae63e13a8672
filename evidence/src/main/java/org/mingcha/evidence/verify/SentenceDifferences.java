package org.mingcha.evidence.verify;

import java.util.List;

/**
 * In which sentences a document differs from what the bundle has.
 *
 * @param first the first of them, in the report's order
 * @param more how many there are beside these
 */
public record SentenceDifferences(List<Difference> first, int more) {
    private static final int MOST = 10;

    public SentenceDifferences {
        first = List.copyOf(first);
    }

    public static SentenceDifferences of(List<Difference> all) {
        return new SentenceDifferences(all.subList(0, Math.min(MOST, all.size())), Math.max(0, all.size() - MOST));
    }

    public int count() {
        return first.size() + more;
    }

    /**
     * One sentence.
     *
     * @param place in the report's JSON, with the heading above it
     * @param expected what the bundle has; empty: nothing, the document has a sentence more
     * @param found what the document says; empty: nothing
     */
    public record Difference(String place, String expected, String found) {
        /** By which it is told. */
        String kind() {
            if (expected.isEmpty()) {
                return "added";
            }
            return found.isEmpty() ? "missing" : "other";
        }
    }
}
