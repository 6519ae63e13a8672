package org.mingcha.web.api.risk;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.safety.risk.Risks;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Risks as programs act on them. */
@Component
class RiskResource implements CaseResource {
    record Standing(long risk, int version, String timing) {}

    private final Risks risks;

    RiskResource(Risks risks) {
        this.risks = risks;
    }

    @Override
    public String path() {
        return "risks";
    }

    @Override
    public String kind() {
        return Risks.REGISTER;
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return risks.find(actor, id)
                .map(view ->
                        new Standing(id, view.version(), view.row().timing().code()));
    }
}
