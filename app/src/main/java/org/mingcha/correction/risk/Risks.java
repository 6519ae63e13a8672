package org.mingcha.correction.risk;

import java.util.Optional;
import org.mingcha.accounts.Actor;

/** Risks. All that is known of one is its entry in the ledger; each look at it is a further version. */
public interface Risks {
    /** The register that this is about. */
    String REGISTER = "risk";

    Outcome plan(Actor actor, PlanRisk command);

    Outcome act(Actor actor, ActOnRisk command);

    RiskPage risks(Actor actor, RiskQuery query);

    Optional<RiskView> find(Actor actor, RiskId id);

    /** The risk that has a version at this log index: how commands name it. */
    Optional<RiskView> at(Actor actor, long logIndex);
}
