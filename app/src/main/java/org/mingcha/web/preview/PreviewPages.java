package org.mingcha.web.preview;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.web.citation.BundleOffers;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the pages of a self-inspection together. */
@Component
class PreviewPages {
    private static final Set<Role> OPENERS = Set.of(Role.CLERK, Role.OFFICER);

    private final Previews previews;
    private final UnitsTable units;
    private final Assessments assessments;
    private final BundleOffers bundles;
    private final SelfInspections inspections;

    PreviewPages(
            Previews previews,
            UnitsTable units,
            Assessments assessments,
            BundleOffers bundles,
            SelfInspections inspections) {
        this.previews = previews;
        this.units = units;
        this.assessments = assessments;
        this.bundles = bundles;
        this.inspections = inspections;
    }

    PreviewPage page(RequestContext context, SelfInspection inspection, String show, String notice) {
        var overview = previews.overview(context, inspection);
        var title = Previews.title(context, inspection);
        var period = inspection.inspect().period();
        return new PreviewPage(
                context.shellTitled(NavSection.ASSESSMENTS, title),
                Previews.base(inspection.inspect()),
                title,
                context.t("web.preview.span", period.from(), period.to()),
                overview,
                numbers(inspection),
                legend(overview),
                show,
                overview.items().stream().filter(item -> isShown(item, show)).toList(),
                notice,
                answering(context, inspection.inspect()),
                papers(context, inspection));
    }

    private PreviewPage.Papers papers(RequestContext context, SelfInspection inspection) {
        return new PreviewPage.Papers(
                inspections.hasEnglish(inspection),
                bundles.of(context, inspection, Previews.base(inspection.inspect()) + "/bundle")
                        .orElse(null));
    }

    private static boolean isShown(PreviewItemLine item, String show) {
        return switch (show) {
            case "open" -> item.isOpen();
            case "not-met" -> Set.of("not-met", "partly").contains(item.result().code());
            case "late" -> item.late() > 0;
            default -> true;
        };
    }

    private PreviewPage.Numbers numbers(SelfInspection inspection) {
        var evaluation = inspection.evaluation();
        return new PreviewPage.Numbers(
                evaluation.prefilledShare().movePointRight(2).intValue(),
                evaluation.cited().size(),
                late(inspection),
                evaluation.cited().values().stream()
                        .filter(fact -> fact.amendedAt() != null)
                        .count(),
                evaluation.seal().size());
    }

    private long late(SelfInspection inspection) {
        return inspection.evaluation().cited().values().stream()
                .filter(fact -> previews.isLate(inspection.evaluation(), fact))
                .count();
    }

    private static List<PreviewPage.Tally> legend(Overview overview) {
        return Stream.of(Result.values())
                .map(Conclusion::of)
                .map(result -> new PreviewPage.Tally(result, overview.count(result.code())))
                .filter(tally -> tally.count() > 0)
                .toList();
    }

    /** Where the unit itself has answered, or can begin to. */
    private PreviewPage.Answering answering(RequestContext context, Inspect inspect) {
        var opened = assessments
                .newest(context.actor(), inspect)
                .map(id -> "/assessments/" + id.value())
                .orElse("");
        return new PreviewPage.Answering(
                opened,
                opened.isEmpty() && mayOpen(context, inspect),
                inspect.unit(),
                inspect.checklist(),
                inspect.period().code());
    }

    private boolean mayOpen(RequestContext context, Inspect inspect) {
        return units.find(context.actor(), inspect.unit())
                .filter(unit -> context.actor().holds(OPENERS, unit.path()))
                .isPresent();
    }
}
