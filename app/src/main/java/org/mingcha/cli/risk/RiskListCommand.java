package org.mingcha.cli.risk;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.safety.risk.RiskQuery;
import org.mingcha.safety.risk.Risks;
import org.mingcha.web.api.risk.RiskRowJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code risk list}: the newest first. */
@Command(name = "list", description = "${bundle:cli.risk.list.description}")
final class RiskListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.risk.list.show}")
    private String show = "open";

    RiskListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var query = new RiskQuery(unit, ChoiceOption.of("--show", show, RiskQuery.Filter::of), null, null, 200);
        session.seal();
        var risks = session.bean(Risks.class);
        var rows = risks.risks(session.actor(), query).all(next -> risks.risks(session.actor(), query.afterRow(next)));
        if (session.isJson()) {
            session.json(Map.of("risks", rows.stream().map(RiskRowJson::of).toList()));
        }
        rows.forEach(row -> RiskConsole.line(session, row));
        return 0;
    }
}
