package org.mingcha.web.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.Claims;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnView;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** What cannot go on before the unit's leader has signed, approved, taken or handed it up. */
@Component
class BriefWaiting {
    private final Assessments assessments;
    private final Claims claims;
    private final Incidents incidents;
    private final ReturnOversight oversight;
    private final UnitsTable units;

    BriefWaiting(
            Assessments assessments, Claims claims, Incidents incidents, ReturnOversight oversight, UnitsTable units) {
        this.assessments = assessments;
        this.claims = claims;
        this.incidents = incidents;
        this.oversight = oversight;
        this.units = units;
    }

    List<BriefPage.Line> of(RequestContext context, UnitLine unit, List<BriefReturns.Owed> returns) {
        var lines = new ArrayList<BriefPage.Line>();
        line(context, "sign", unsigned(context, unit), "/assessments?unit=" + unit.code() + "&show=all")
                .ifPresent(lines::add);
        line(context, "approve", claims(context, unit), "/claims?unit=" + unit.code() + "&show=waiting")
                .ifPresent(lines::add);
        line(context, "escalated", escalated(context), "/claims/escalations").ifPresent(lines::add);
        line(context, "reported", reported(context, unit), "/incidents?unit=" + unit.code() + "&show=received")
                .ifPresent(lines::add);
        for (var owed : returns) {
            ownToTake(context, unit, owed).ifPresent(lines::add);
            line(context, "take", oversight.toTake(context.actor(), key(unit, owed)), matrix(unit, owed))
                    .ifPresent(lines::add);
            if (isToForward(context, unit, owed)) {
                lines.add(forward(context, unit, owed));
            }
        }
        return lines;
    }

    /** Empty where none waits. */
    private static Optional<BriefPage.Line> line(RequestContext context, String what, long count, String href) {
        var status = new Status(context.t("brief.to." + what), "half", "wait");
        return count == 0
                ? Optional.empty()
                : Optional.of(new BriefPage.Line(status, context.t("brief.waits." + what, count), href, ""));
    }

    private long unsigned(RequestContext context, UnitLine unit) {
        var query = AssessmentQuery.all().ofUnit(unit.code()).in(Set.of(AssessmentState.SUBMITTED));
        return assessments.list(context.actor(), query.withLimit(1)).total();
    }

    private long claims(RequestContext context, UnitLine unit) {
        var query = ClaimQuery.all().ofUnit(unit.code());
        return claims.claims(context.actor(), query).totals().waiting();
    }

    private long escalated(RequestContext context) {
        return claims.escalations(context.actor()).stream()
                .filter(each -> each.acknowledged() == null)
                .count();
    }

    private long reported(RequestContext context, UnitLine unit) {
        var query = IncidentQuery.of(IncidentQuery.Filter.RECEIVED).ofUnit(unit.code());
        return incidents.incidents(context.actor(), query).totals().waiting();
    }

    private static ReturnKey key(UnitLine unit, BriefReturns.Owed owed) {
        return new ReturnKey(unit.code(), owed.definition().id(), owed.period());
    }

    /** The unit's own return, of which its leader is an addressee. */
    private Optional<BriefPage.Line> ownToTake(RequestContext context, UnitLine unit, BriefReturns.Owed owed) {
        var key = key(unit, owed);
        var title = new FilingLabels(context.words()).title(owed.definition(), owed.period());
        return oversight
                .find(context.actor(), key)
                .filter(view -> view.steps().contains(ReturnView.Step.TAKE))
                .map(view -> new BriefPage.Line(
                        new Status(context.t("brief.to.take-own"), "half", "wait"),
                        context.t("brief.waits.take-own", title),
                        "/matrix/" + key.unit() + "/" + key.returnId() + "/"
                                + key.period().code(),
                        ""));
    }

    private static String matrix(UnitLine unit, BriefReturns.Owed owed) {
        return "/matrix?unit=" + unit.code() + "&id=" + owed.definition().id() + "&year="
                + owed.period().year() + "&show=pending";
    }

    /** Who has nobody below has nothing to hand up but the own return. */
    private boolean isToForward(RequestContext context, UnitLine unit, BriefReturns.Owed owed) {
        var key = key(unit, owed);
        return units.below(unit) > 0
                && oversight.handedUp(context.actor(), key).stream()
                        .noneMatch(handed -> handed.unit().equals(unit.code()));
    }

    private static BriefPage.Line forward(RequestContext context, UnitLine unit, BriefReturns.Owed owed) {
        var counts = owed.counts();
        var title = new FilingLabels(context.words()).title(owed.definition(), owed.period());
        return new BriefPage.Line(
                new Status(context.t("brief.to.forward"), "ring", "wait"),
                context.t("brief.waits.forward", title),
                "/matrix/forward?unit=" + unit.code() + "&id="
                        + owed.definition().id() + "&period=" + owed.period().code(),
                context.t(
                        "brief.waits.forward-detail",
                        counts.filed(),
                        counts.expected(),
                        counts.expected() - counts.filed()));
    }
}
