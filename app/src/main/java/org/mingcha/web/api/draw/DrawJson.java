package org.mingcha.web.api.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Side;

/**
 * One spot check as it stands: the same here and from the command {@code draw list}.
 *
 * @param filter as sealed, {@code name=value}
 * @param population rows that may be drawn
 * @param index log index of the commit; null while that waits for its seal
 * @param silent sides that count as zeros; known once secrets are closed
 * @param x the public randomness, hexadecimal; null until it is there
 * @param seed null until the result
 * @param drawn in the list's order; empty before the result
 * @param others other draws over the same population or with the same filter
 */
public record DrawJson(
        long draw,
        String state,
        String unit,
        List<String> filter,
        long population,
        long sample,
        List<Part> strata,
        Instant revealBy,
        String source,
        @Nullable Long index,
        List<String> silent,
        @Nullable String x,
        @Nullable String seed,
        List<Row> drawn,
        List<Row> substitutes,
        List<Long> others) {
    /** One stratum. */
    public record Part(String stratum, long size, long take) {}

    /** @param row stratum, key, and what else names it */
    public record Row(long index, List<String> row) {
        static List<Row> of(List<DrawView.Row> rows) {
            return rows.stream()
                    .map(row -> new Row(row.index(), row.elements()))
                    .toList();
        }
    }

    public static DrawJson of(DrawView draw) {
        return new DrawJson(
                draw.no(),
                draw.state().code(),
                draw.unit(),
                draw.filter(),
                draw.populationSize(),
                draw.sample(),
                draw.strata().stream()
                        .map(each -> new Part(each.code(), each.size(), each.take()))
                        .toList(),
                draw.revealBy(),
                draw.source(),
                draw.commit().index(),
                silent(draw),
                value(draw.act(Side.PUBLIC)),
                value(Optional.ofNullable(draw.result())),
                Row.of(draw.drawn()),
                Row.of(draw.substitutes()),
                draw.others());
    }

    private static @Nullable String value(Optional<DrawView.Act> act) {
        return act.map(DrawView.Act::value).orElse(null);
    }

    private static List<String> silent(DrawView draw) {
        return Stream.of(Side.INSPECTOR, Side.INSPECTED)
                .filter(side -> draw.silent().contains(side))
                .map(Side::code)
                .toList();
    }
}
