package org.mingcha.correction.risk.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.risk.ActOnRisk;
import org.mingcha.correction.risk.Outcome;
import org.mingcha.correction.risk.PlanRisk;
import org.mingcha.correction.risk.RiskId;
import org.mingcha.correction.risk.RiskPage;
import org.mingcha.correction.risk.RiskQuery;
import org.mingcha.correction.risk.RiskView;
import org.mingcha.correction.risk.Risks;
import org.springframework.stereotype.Service;

/** Risks over the ledger. */
@Service
class OfficeRisks implements Risks {
    private final RiskWriting writing;
    private final RiskViews views;

    OfficeRisks(RiskWriting writing, RiskViews views) {
        this.writing = writing;
        this.views = views;
    }

    @Override
    public Outcome plan(Actor actor, PlanRisk command) {
        return writing.plan(actor, command);
    }

    @Override
    public Outcome act(Actor actor, ActOnRisk command) {
        return writing.act(actor, command);
    }

    @Override
    public RiskPage risks(Actor actor, RiskQuery query) {
        return views.page(actor, query);
    }

    @Override
    public Optional<RiskView> find(Actor actor, RiskId id) {
        return views.find(actor, id);
    }

    @Override
    public Optional<RiskView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }
}
