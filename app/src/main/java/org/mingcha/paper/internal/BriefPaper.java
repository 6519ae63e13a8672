package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.organisation.Organisation;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** A unit's month for its leader: returns, incidents, findings, tasks. It stays in the house and has no addressee. */
@Component
class BriefPaper implements PaperSource {
    private final BriefText text;
    private final Organisation organisation;
    private final PaperBodies bodies;

    BriefPaper(BriefText text, Organisation organisation, PaperBodies bodies) {
        this.text = text;
        this.organisation = organisation;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.LEADER_BRIEF);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        var parts = reference.split("\\.", -1);
        return parts.length == 2 && organisation.find(parts[0]).isPresent()
                ? Period.parse(parts[1])
                        .filter(Cadence.MONTHLY::fits)
                        .filter(month -> !month.from().isAfter(bodies.today()))
                        .filter(_ -> bodies.sees(actor, bodies.of(parts[0], bodies.today())))
                        .map(month -> paper(actor, parts[0], month, reference))
                : Optional.empty();
    }

    private Paper paper(Actor actor, String unit, Period month, String reference) {
        var day = bodies.today();
        var draft = bodies.draft(bodies.of(unit, day), day);
        draft.title(PaperSentences.said(
                "brief.title", PaperValue.declared("brief/month", month.label(Locale.SIMPLIFIED_CHINESE))));
        text.returns(actor, unit, month, draft);
        text.incidents(actor, unit, month, draft);
        text.findings(actor, unit, draft);
        text.tasks(actor, unit, draft);
        draft.standsOn("brief.stands-on", PaperValue.dated("paper/day", day));
        return draft.finish(PaperKind.LEADER_BRIEF, reference);
    }
}
