package org.mingcha.cli.draw;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.draw.DrawStep;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Moment;
import org.mingcha.inspection.draw.Side;
import org.mingcha.inspection.draw.SpotChecks;

/** What came of one step of a draw, for people and as JSON. */
record DrawAnswer(Session session) {
    /** @param silent sides that will count as zeros; known once secrets are closed */
    record Answer(
            long draw,
            String state,
            String unit,
            List<String> filter,
            long population,
            long sample,
            List<Part> strata,
            String revealBy,
            String source,
            @Nullable Long index,
            List<String> silent,
            @Nullable String x,
            @Nullable String seed,
            List<Row> drawn,
            List<Row> substitutes,
            List<Long> others) {}

    /** One stratum. */
    record Part(String stratum, long size, long take) {}

    /** One row of the list. */
    record Row(long index, List<String> row) {}

    int print(DrawStep step) {
        session.seal();
        return switch (step) {
            case DrawStep.Unknown() -> refuse("draw.unknown", "");
            case DrawStep.Refused(var reason, var arguments) ->
                refuse("draw.refused." + reason.code(), arguments.toArray());
            case DrawStep.Done(var no) -> {
                print(session.bean(SpotChecks.class).find(Actor.operator(), no).orElseThrow());
                yield 0;
            }
        };
    }

    static Instant time(Session session, String typed) {
        return Moment.parse(typed, session.bean(MingchaClock.class))
                .orElseThrow(() -> new Unavailable("draw.time.unreadable", typed));
    }

    void line(DrawView draw) {
        session.line(
                "draw.cli.line",
                Long.toString(draw.no()),
                session.messages().get("draw.state." + draw.state().code()),
                draw.unit(),
                Long.toString(draw.populationSize()),
                draw.revealBy().toString());
        if (!draw.others().isEmpty()) {
            session.line("draw.cli.others", draw.others().toString());
        }
    }

    private int refuse(String key, Object... arguments) {
        session.note(key, arguments);
        return 1;
    }

    private void print(DrawView draw) {
        if (session.isJson()) {
            session.json(answer(draw));
            return;
        }
        line(draw);
        draw.drawn()
                .forEach(row ->
                        session.line("draw.cli.drawn", Long.toString(row.index()), String.join(" ", row.elements())));
    }

    static Answer answer(DrawView draw) {
        return new Answer(
                draw.no(),
                draw.state().code(),
                draw.unit(),
                draw.filter(),
                draw.populationSize(),
                draw.sample(),
                draw.strata().stream()
                        .map(each -> new Part(each.code(), each.size(), each.take()))
                        .toList(),
                draw.revealBy().toString(),
                draw.source(),
                draw.commit().index(),
                silent(draw),
                draw.act(Side.PUBLIC).map(DrawView.Act::value).orElse(null),
                draw.result() == null
                        ? null
                        : Objects.requireNonNull(draw.result()).value(),
                rows(draw.drawn()),
                rows(draw.substitutes()),
                draw.others());
    }

    private static List<String> silent(DrawView draw) {
        return Stream.of(Side.INSPECTOR, Side.INSPECTED)
                .filter(side -> draw.silent().contains(side))
                .map(Side::code)
                .toList();
    }

    private static List<Row> rows(List<DrawView.Row> rows) {
        return rows.stream().map(row -> new Row(row.index(), row.elements())).toList();
    }
}
