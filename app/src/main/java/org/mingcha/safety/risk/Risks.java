package org.mingcha.safety.risk;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CommandHandler;
import org.mingcha.command.CommandResult;
import org.mingcha.safety.risk.internal.RiskType;
import org.mingcha.safety.risk.internal.RiskViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks. All that is known of one is its entry in the ledger; each look at it is a further version. */
@Service
public class Risks {
    /** The register that this is about. */
    public static final String REGISTER = "risk";

    private final RiskType type;
    private final RiskViews views;
    private final CommandHandler handler;

    Risks(RiskType type, RiskViews views, CommandHandler handler) {
        this.type = type;
        this.views = views;
        this.handler = handler;
    }

    public CommandResult<Long> plan(Actor actor, PlanRisk command, boolean confirmed) {
        return type.open(actor, command, confirmed);
    }

    public CommandResult<Long> act(Actor actor, CaseRequest<RiskCommand> request) {
        return handler.handle(type, actor, request);
    }

    @Transactional(readOnly = true)
    public RiskSlice risks(Actor actor, RiskQuery query) {
        return views.page(actor, query);
    }

    @Transactional(readOnly = true)
    public Optional<RiskView> find(Actor actor, long id) {
        return type.find(actor, id).map(file -> RiskViews.view(file, CommandHandler.permitted(type, actor, file)));
    }

    /** The risk that has a version at this log index: so papers cite it. */
    @Transactional(readOnly = true)
    public Optional<RiskView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex).flatMap(id -> find(actor, id));
    }
}
