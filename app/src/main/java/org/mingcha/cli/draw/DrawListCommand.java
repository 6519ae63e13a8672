package org.mingcha.cli.draw;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.web.api.draw.DrawJson;
import picocli.CommandLine.Command;

/** {@code draw list}: all draws, newest first; those without a result say so. */
@Command(name = "list", description = "${bundle:cli.draw.list.description}")
final class DrawListCommand implements Callable<Integer> {
    private static final int MOST = 200;

    private final Session session;

    DrawListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var draws = session.bean(SpotChecks.class).list(session.actor(), Long.MAX_VALUE, MOST);
        var answer = new DrawAnswer(session);
        if (session.isJson()) {
            session.json(Map.of("draws", draws.stream().map(DrawJson::of).toList()));
        } else {
            draws.forEach(answer::line);
        }
        return 0;
    }
}
