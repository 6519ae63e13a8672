package org.mingcha.cli.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ClaimCommand;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.ClaimView;
import org.mingcha.claims.Claims;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.cli.casework.CaseConsole;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.api.claim.ClaimJson;

/** Claims at the console, for people and as JSON. */
public final class ClaimConsole implements CaseConsole<ClaimCommand> {
    @Override
    public String kind() {
        return Claims.REGISTER;
    }

    @Override
    public Class<ClaimCommand> commands() {
        return ClaimCommand.class;
    }

    @Override
    public Optional<Class<? extends Command>> begins() {
        return Optional.of(ReceiveClaim.class);
    }

    @Override
    public Optional<Standing> at(Session session, Actor actor, long index) {
        return session.bean(Claims.class).at(actor, index).map(ClaimConsole::standing);
    }

    private static Standing standing(ClaimView view) {
        return new Standing(view.row().id().value(), view.version());
    }

    @Override
    public Map<String, Supplier<String>> defaults(Session session) {
        return Map.of(
                "received_on", () -> session.bean(MingchaClock.class).today().toString());
    }

    /** The other claim went by its log index. */
    @Override
    public Map<String, String> former(Session session, String command, Map<String, String> given) {
        var fields = new HashMap<>(given);
        fields.computeIfPresent(
                "to",
                (_, index) -> index.matches("\\d{1,18}")
                        ? at(session, session.writer(), Long.parseLong(index))
                                .map(claim -> Long.toString(claim.id()))
                                .orElse("0")
                        : index);
        return fields;
    }

    @Override
    public Optional<Standing> find(Session session, Actor actor, long id) {
        return session.bean(Claims.class).find(actor, new ClaimId(id)).map(ClaimConsole::standing);
    }

    @Override
    public int show(Session session, long id) {
        return session.bean(Claims.class)
                .find(session.actor(), new ClaimId(id))
                .map(view -> show(session, view))
                .orElseThrow(() -> new IllegalStateException("Claims have no " + id));
    }

    static int show(Session session, ClaimView view) {
        if (session.isJson()) {
            session.json(ClaimJson.of(view));
            return 0;
        }
        line(session, view.row());
        var draft = view.draft();
        if (!draft.headline().isEmpty()) {
            session.line("cli.claim.draft", draft.headline(), String.join(" ", draft.facts()), draft.method());
        }
        draft.sources()
                .forEach(source -> session.line(
                        "cli.claim.source", source.title(), source.issuer(), String.valueOf(source.datedOn())));
        var correction = view.correction();
        if (correction != null) {
            session.line("cli.claim.published", correction.path());
        }
        session.line("cli.claim.next", String.join(", ", ClaimJson.of(view).may()));
        if (view.waitsForAnother()) {
            session.line("cli.claim.another");
        }
        return 0;
    }

    static void line(Session session, ClaimSummary row) {
        var state = session.messages().get("claim.state." + row.state().code());
        session.line(
                row.overdue() ? "cli.claim.overdue" : "cli.claim.line",
                String.valueOf(row.index()),
                state,
                row.unitName(),
                row.claim(),
                row.dueOn().toString());
    }

    @Override
    public int unknown(Session session) {
        return RefusalAnswer.unknown(session, "claim.refused.not-found");
    }
}
