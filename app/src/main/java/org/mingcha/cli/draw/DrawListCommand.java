package org.mingcha.cli.draw;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.draw.SpotChecks;
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
        var draws = session.bean(SpotChecks.class).list(Actor.operator(), Long.MAX_VALUE, MOST);
        var answer = new DrawAnswer(session);
        if (session.isJson()) {
            List<DrawAnswer.Answer> all = draws.stream().map(DrawAnswer::answer).toList();
            session.json(Map.of("draws", all));
        } else {
            draws.forEach(answer::line);
        }
        return 0;
    }
}
