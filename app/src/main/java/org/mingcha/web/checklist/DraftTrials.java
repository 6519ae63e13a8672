package org.mingcha.web.checklist;

import java.util.List;
import java.util.Locale;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.checklist.ChecklistDraft;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Drafts tried on a unit's ledger, so that whoever publishes one has seen what it answers. */
@Component
class DraftTrials {
    private final SelfInspections inspections;
    private final MingchaClock clock;

    DraftTrials(SelfInspections inspections, MingchaClock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    /** @param unit its code; empty: nothing is tried yet, the reader's own unit and year are proposed */
    DraftPage.Trial of(RequestContext context, ChecklistDraft draft, String unit, String period) {
        if (unit.isEmpty()) {
            var year = Integer.toString(clock.today().getYear());
            return new DraftPage.Trial(context.unit().code(), year, "", List.of());
        }
        return Period.parse(period.strip().toUpperCase(Locale.ROOT))
                .flatMap(asked -> inspections.trial(context.actor(), draft.checklist(), unit.strip(), asked))
                .map(found -> new DraftPage.Trial(unit, period, "", lines(found)))
                .orElseGet(() -> new DraftPage.Trial(unit, period, context.t("web.checklists.trial-none"), List.of()));
    }

    private static List<DraftPage.TrialLine> lines(SelfInspection found) {
        return found.evaluation().items().stream()
                .map(item -> new DraftPage.TrialLine(
                        item.item().id(),
                        item.item().question(),
                        Conclusion.of(item.result()),
                        found.texts(item.item().id()).path("sentence").asString("")))
                .toList();
    }
}
