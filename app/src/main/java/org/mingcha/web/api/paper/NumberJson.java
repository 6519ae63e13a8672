package org.mingcha.web.api.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.paper.NumberingView;
import org.mingcha.paper.PaperLack;

/**
 * Where a paper stands with its number.
 *
 * @param next what it would get; empty: its body has said no series
 * @param lacks what is missing to number it
 * @param numbered whether the newest number is of the paper as it stands now
 */
record NumberJson(String next, List<String> lacks, boolean numbered, List<Given> numbers) {
    /** @param index of its leaf; null: not yet sealed */
    record Given(String number, Instant at, @Nullable Long index) {}

    /** One that was given. */
    record Number(String number, String series, int year, long of) {}

    static NumberJson of(NumberingView view) {
        return new NumberJson(
                view.next(),
                view.lacks().stream().map(PaperLack::words).toList(),
                view.isNumbered(),
                view.given().stream()
                        .map(given -> new Given(given.words(), given.at(), given.index()))
                        .toList());
    }
}
