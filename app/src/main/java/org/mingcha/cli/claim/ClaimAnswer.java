package org.mingcha.cli.claim;

import org.mingcha.cli.support.Refused;
import org.mingcha.cli.support.Session;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.ClaimRow;
import org.mingcha.correction.ClaimView;
import org.mingcha.correction.Claims;
import org.mingcha.correction.Handling;
import org.mingcha.web.api.claim.ClaimJson;

/** A claim, and what came of an act on it, for people and as JSON. Claims go by their log index. */
record ClaimAnswer(Session session) {
    void line(ClaimRow row) {
        var state = session.messages().get("claim.state." + row.state().code());
        session.line(
                row.overdue() ? "cli.claim.overdue" : "cli.claim.line",
                String.valueOf(row.index()),
                state,
                row.unitName(),
                row.claim(),
                row.dueOn().toString());
    }

    int show(ClaimView view) {
        if (session.isJson()) {
            session.json(ClaimJson.of(view));
            return 0;
        }
        line(view.row());
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
        if (view.sameEyes()) {
            session.line("cli.claim.another");
        }
        return 0;
    }

    int print(Handling handling) {
        session.seal();
        return switch (handling) {
            case Handling.Done(var id) -> show(view(id));
            case Handling.Repeated(var id) -> show(view(id));
            case Handling.Overtaken _ -> Refused.overtaken(session);
            case Handling.Unconfirmed(var notices) -> Refused.ask(session, Refused.parts(session, notices));
            case Handling.Refused(var refusals) -> Refused.tell(session, Refused.parts(session, refusals));
        };
    }

    private ClaimView view(ClaimId id) {
        return session.bean(Claims.class)
                .find(session.actor(), id)
                .orElseThrow(() -> new IllegalStateException("Claim " + id.value() + " is gone"));
    }

    int notFound() {
        return Refused.unknown(session, "claim.refused.not-found");
    }
}
