package org.mingcha.cli.campaign;

import java.util.Map;
import org.mingcha.cli.support.Session;
import org.mingcha.inspection.campaign.CampaignResult;

/** What came of an act on a campaign or an assessment: an exit code, a sentence, and the same as JSON. */
final class CampaignAnswer {
    private static final int NO = 1;

    private CampaignAnswer() {}

    static int of(Session session, CampaignResult outcome) {
        return switch (outcome) {
            case CampaignResult.Done _ -> {
                session.seal();
                json(session, Map.of("done", true));
                session.line("cli.campaign.done");
                yield 0;
            }
            case CampaignResult.Overtaken(var role, var at) -> {
                json(session, Map.of("refused", "overtaken", "role", role, "at", at.toString()));
                session.note("inspection.overtaken", session.messages().get("accounts.role." + role), at.toString());
                yield NO;
            }
            case CampaignResult.Refused(var reason, var items) -> {
                json(session, Map.of("refused", reason.code(), "items", items));
                session.note("inspection.refusal." + reason.code(), String.join(", ", items));
                yield NO;
            }
            case CampaignResult.Unknown _ -> unknown(session, "inspection.assessment.unknown");
        };
    }

    /** No such campaign. */
    static int unknown(Session session, long id) {
        return unknown(session, "inspection.campaign.unknown", Long.toString(id));
    }

    static int unknown(Session session, String key, Object... arguments) {
        json(session, Map.of("refused", "unknown"));
        session.note(key, arguments);
        return NO;
    }

    private static void json(Session session, Map<String, Object> answer) {
        if (session.isJson()) {
            session.json(answer);
        }
    }
}
