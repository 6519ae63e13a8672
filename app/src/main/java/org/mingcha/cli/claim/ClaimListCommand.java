package org.mingcha.cli.claim;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.Claims;
import org.mingcha.cli.support.ChoiceOption;
import org.mingcha.cli.support.Session;
import org.mingcha.web.api.claim.ClaimRowJson;
import org.mingcha.web.api.claim.EscalationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code claim list}: those not answered first, by their due day; or what went up. */
@Command(name = "list", description = "${bundle:cli.claim.list.description}")
final class ClaimListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", description = "${bundle:cli.finding.list.unit}")
    private @Nullable String unit;

    @Option(names = "--show", paramLabel = "WHICH", description = "${bundle:cli.claim.list.show}")
    private String show = "all";

    ClaimListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (show.equals("escalated")) {
            return escalated();
        }
        var query = new ClaimQuery(unit, ChoiceOption.of("--show", show, ClaimQuery.Filter.class), null, 200);
        session.seal();
        var claims = session.bean(Claims.class);
        var rows =
                claims.claims(session.actor(), query).all(next -> claims.claims(session.actor(), query.afterRow(next)));
        if (session.isJson()) {
            session.json(Map.of("claims", rows.stream().map(ClaimRowJson::of).toList()));
        }
        rows.forEach(row -> ClaimConsole.line(session, row));
        return 0;
    }

    private int escalated() {
        session.seal();
        var sent = session.bean(Claims.class).escalations(session.actor());
        if (session.isJson()) {
            session.json(
                    Map.of("escalations", sent.stream().map(EscalationJson::of).toList()));
        }
        sent.forEach(each -> {
            var reply = each.acknowledged();
            var code = reply == null
                    ? each.overdue() ? "overdue" : "waiting"
                    : reply.reply().code();
            session.line(
                    "cli.claim.escalated",
                    String.valueOf(each.index()),
                    each.unitName(),
                    each.superiorName(),
                    each.claim(),
                    session.messages().get("claim.reply." + code));
        });
        return 0;
    }
}
