package org.mingcha.correction.risk;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.risk.internal.RiskViews;
import org.mingcha.correction.risk.internal.RiskWriting;
import org.springframework.stereotype.Service;

/** Risks. All that is known of one is its entry in the ledger; each look at it is a further version. */
@Service
public class Risks {
    /** The register that this is about. */
    public static final String REGISTER = "risk";

    private final RiskWriting writing;
    private final RiskViews views;

    Risks(RiskWriting writing, RiskViews views) {
        this.writing = writing;
        this.views = views;
    }

    public Outcome plan(Actor actor, PlanRisk command) {
        return writing.plan(actor, command);
    }

    public Outcome act(Actor actor, ActOnRisk command) {
        return writing.act(actor, command);
    }

    public RiskPage risks(Actor actor, RiskQuery query) {
        return views.page(actor, query);
    }

    public Optional<RiskView> find(Actor actor, RiskId id) {
        return views.find(actor, id);
    }
}
