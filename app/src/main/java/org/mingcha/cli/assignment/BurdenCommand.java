package org.mingcha.cli.assignment;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.burden.BurdenYear;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.api.burden.BurdenJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code burden}: what was asked of a unit in a year, and what it costs. */
@Command(name = "burden", description = "${bundle:cli.burden.description}")
public final class BurdenCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.burden.unit}")
    private String unit = "";

    @Option(names = "--year", paramLabel = "Y", description = "${bundle:cli.burden.year}")
    private @Nullable Integer year;

    BurdenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        int wanted = year == null ? session.bean(MingchaClock.class).today().getYear() : year;
        return session.bean(Burdens.class)
                .of(session.actor(), unit, wanted)
                .map(this::show)
                .orElseGet(() -> RefusalAnswer.unknown(session, "cli.unit.unknown", unit));
    }

    private int show(BurdenYear burden) {
        if (session.isJson()) {
            session.json(BurdenJson.of(burden));
            return 0;
        }
        burden.asked()
                .forEach(each -> session.line(
                        "cli.burden.line",
                        each.month().toString(),
                        each.superior().name(),
                        session.messages().get("burden.source." + each.source().code()),
                        each.title(),
                        Integer.toString(each.minutes())));
        burden.twice()
                .forEach(each -> session.line(
                        "cli.burden.twice",
                        each.label(),
                        Integer.toString(each.by().size())));
        session.line("cli.burden.total", burden.unit().name(), Integer.toString(burden.minutes()));
        return 0;
    }
}
