package org.mingcha.cli.returns;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.ReturnReporting;
import picocli.CommandLine.Command;

/** {@code return rebuild}: throws the counts away and makes them anew from the log. */
@Command(name = "rebuild", description = "${bundle:cli.reporting.rebuild.description}")
final class ReturnRebuildCommand implements Callable<Integer> {
    private final Session session;

    ReturnRebuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        long filings = session.bean(ReturnReporting.class).rebuild();
        session.line("reporting.rebuilt", filings);
        if (session.isJson()) {
            session.json(Map.of("filed", filings));
        }
        return 0;
    }
}
