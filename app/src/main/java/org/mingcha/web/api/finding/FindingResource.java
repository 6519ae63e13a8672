package org.mingcha.web.api.finding;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.api.casework.CaseResource;
import org.springframework.stereotype.Component;

/** Findings as programs act on them; evidence is added on their pages. */
@Component
class FindingResource implements CaseResource {
    record Standing(long finding, int version, String state) {}

    private final Findings findings;

    FindingResource(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String path() {
        return "findings";
    }

    @Override
    public String kind() {
        return Findings.KIND;
    }

    @Override
    public Optional<Object> standing(Actor actor, long id) {
        return findings.find(actor, new FindingId(id))
                .map(view -> new Standing(
                        id, view.row().version(), view.row().state().code()));
    }
}
