package org.mingcha.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state of a published correction: the first, or what a change made of it. Each is sealed; none is ever edited.
 *
 * @param number from 1
 * @param index log index; null while it waits for its seal
 * @param change null for the first
 * @param note what changed, in words; empty for the first
 * @param digest hex SHA-256 of the canonical text that the leaf's facts name
 */
public record Edition(
        int number,
        @Nullable Long index,
        Instant publishedAt,
        @Nullable Change change,
        String note,
        Verdict verdict,
        String headline,
        List<String> facts,
        String method,
        List<Source> sources,
        String digest) {
    public Edition {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }
}
