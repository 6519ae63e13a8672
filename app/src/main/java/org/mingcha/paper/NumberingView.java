package org.mingcha.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper stands with its number.
 *
 * @param next the number that it would get; empty: the body has said no series
 * @param lacks what is missing to number it
 * @param given the numbers that it got, the newest first
 * @param isNumbered whether the newest is of the paper as it stands now
 */
public record NumberingView(
        String kind,
        String reference,
        String unit,
        String unitName,
        String next,
        List<PaperLack> lacks,
        List<Given> given,
        boolean isNumbered,
        May may) {
    public NumberingView {
        lacks = List.copyOf(lacks);
        given = List.copyOf(given);
    }

    /** @param index of its leaf; null: not yet sealed */
    public record Given(String words, Instant at, @Nullable Long index) {}

    /**
     * What this actor may do with it now.
     *
     * @param despite number it although something is missing
     */
    public record May(boolean number, boolean despite) {}
}
