package org.mingcha.cli.risk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.safety.risk.PlanRisk;
import org.mingcha.safety.risk.RiskCommand;
import org.mingcha.safety.risk.RiskSummary;
import org.mingcha.safety.risk.RiskView;
import org.mingcha.safety.risk.Risks;
import org.mingcha.safety.risk.Score;
import org.mingcha.web.api.risk.RiskJson;

/** Risks at the console, for people and as JSON. */
public final class RiskConsole implements CaseConsole<RiskCommand> {
    @Override
    public String kind() {
        return Risks.REGISTER;
    }

    @Override
    public Class<RiskCommand> commands() {
        return RiskCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.of(PlanRisk.class);
    }

    @Override
    public Map<String, String> formerNames() {
        return Map.of("assess", "review");
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return session.bean(Risks.class).at(actor, index).map(RiskConsole::standing);
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Risks.class).find(actor, id).map(RiskConsole::standing);
    }

    private static Standing standing(RiskView view) {
        return new Standing(view.row().id(), view.version());
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Risks.class)
                .find(session.actor(), id)
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("Risk " + id + " is gone"));
    }

    static int show(Session session, RiskView view) {
        var json = RiskJson.of(view);
        if (session.isJson()) {
            session.json(json);
            return 0;
        }
        line(session, view.row());
        view.history()
                .forEach(look -> session.line(
                        "cli.risk.look", look.recordedAt().toString(), said(session, look.score()), look.reason()));
        session.line("cli.claim.next", String.join(", ", json.may()));
        return 0;
    }

    static void line(Session session, RiskSummary row) {
        var review = row.days().review();
        session.line(
                "cli.risk.line",
                String.valueOf(row.index()),
                said(session, row.score()),
                row.unitName(),
                row.title(),
                session.messages().get("risk.timing." + row.timing().code()),
                review == null ? "-" : review.toString());
    }

    private static String said(Session session, @Nullable Score score) {
        return score == null
                ? session.messages().get("risk.unscored")
                : session.messages().get("risk.score." + score.band().code(), Integer.toString(score.value()));
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "cli.risk.unknown");
    }
}
