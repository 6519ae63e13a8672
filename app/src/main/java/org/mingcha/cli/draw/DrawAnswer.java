package org.mingcha.cli.draw;

import java.time.Instant;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.inspection.draw.TimeParser;
import org.mingcha.web.api.draw.DrawJson;

/** What came of one step of a draw, for people and as JSON. */
record DrawAnswer(Session session) {
    int print(DrawCommandResult step) {
        session.seal();
        return switch (step) {
            case DrawCommandResult.Unknown() -> refuse("draw.unknown", "");
            case DrawCommandResult.Refused(var reason, var arguments) ->
                refuse("draw.refused." + reason.code(), arguments.toArray());
            case DrawCommandResult.Done(var no) -> {
                print(session.bean(SpotChecks.class).find(session.actor(), no).orElseThrow());
                yield 0;
            }
        };
    }

    static Instant time(Session session, String typed) {
        return TimeParser.parse(typed, session.bean(MingchaClock.class))
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
            session.json(DrawJson.of(draw));
            return;
        }
        line(draw);
        draw.drawn()
                .forEach(row ->
                        session.line("draw.cli.drawn", Long.toString(row.index()), String.join(" ", row.elements())));
    }
}
