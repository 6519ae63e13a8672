package org.mingcha.cli;

import org.mingcha.inspection.campaign.Outcome;

/** What came of an act on an assessment, as an exit code and a sentence. */
final class Told {
    private Told() {}

    static int of(Session session, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> {
                session.seal();
                if (session.isJson()) {
                    session.json(java.util.Map.of("done", true));
                }
                session.line("cli.campaign.done");
                yield 0;
            }
            case Outcome.Overtaken(var role, var at) -> {
                session.note("inspection.overtaken", role, at);
                yield 1;
            }
            case Outcome.Refused(var reason, var items) -> {
                session.note("inspection.refusal." + reason.code(), String.join(", ", items));
                yield 1;
            }
            case Outcome.Unknown _ -> {
                session.note("inspection.assessment.unknown");
                yield 2;
            }
        };
    }

    static int unknown(Session session, long id) {
        session.note("inspection.campaign.unknown", id);
        return 2;
    }
}
