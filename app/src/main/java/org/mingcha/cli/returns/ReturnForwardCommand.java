package org.mingcha.cli.returns;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.ForwardResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnReporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code return forward}: hands a subtree's returns to the superior. */
@Command(name = "forward", description = "${bundle:cli.reporting.forward.description}")
final class ReturnForwardCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(names = "--incomplete", description = "${bundle:cli.reporting.option.incomplete}")
    private boolean incomplete;

    @Option(names = "--remark", paramLabel = "T", description = "${bundle:cli.reporting.option.remark}")
    private String remark = "";

    ReturnForwardCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var command = new ForwardReturns(options.key(), incomplete, remark);
        var outcome = session.bean(ReturnReporting.class).forward(session.writer(), command);
        session.seal();
        return switch (outcome) {
            case ForwardResult.Forwarded(var _, var counts, var missing) -> forwarded(counts, missing);
            case ForwardResult.Incomplete(var missing) -> incomplete(missing);
            case ForwardResult.Refused(var reason, var arguments) ->
                new FilingAnswer(session).refused(reason, arguments);
        };
    }

    private int forwarded(Completeness.Row counts, List<MissingUnit> missing) {
        session.line("reporting.forwarded", counts.expected(), counts.filed(), missing.size());
        say(missing);
        if (session.isJson()) {
            session.json(Map.of("forwarded", true, "counts", counts, "missing", missing));
        }
        return 0;
    }

    private int incomplete(List<MissingUnit> missing) {
        session.note("reporting.incomplete", missing.size());
        say(missing);
        if (session.isJson()) {
            session.json(Map.of("forwarded", false, "missing", missing));
        }
        return 1;
    }

    private void say(List<MissingUnit> missing) {
        missing.forEach(each -> session.line("reporting.missing.unit", each.unit(), each.name()));
    }
}
