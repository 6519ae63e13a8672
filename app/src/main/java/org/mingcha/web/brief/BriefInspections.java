package org.mingcha.web.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.web.assessment.AssessmentLabels;
import org.mingcha.web.preview.Previews;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** How far the unit's own self-inspections are, and those that it asks of others, with what they cost. */
@Component
class BriefInspections {
    private static final int OWN = 3;
    private static final int LISTED = 20;
    private static final int ISSUED = 3;
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Assessments assessments;
    private final Campaigns campaigns;
    private final Checklists checklists;
    private final Previews previews;
    private final MingchaClock clock;

    BriefInspections(
            Assessments assessments,
            Campaigns campaigns,
            Checklists checklists,
            Previews previews,
            MingchaClock clock) {
        this.assessments = assessments;
        this.campaigns = campaigns;
        this.checklists = checklists;
        this.previews = previews;
        this.clock = clock;
    }

    List<BriefPage.Line> of(RequestContext context, UnitLine unit) {
        var query = AssessmentQuery.all().ofUnit(unit.code()).withLimit(OWN);
        var lines = new ArrayList<BriefPage.Line>();
        var today = clock.today();
        assessments.list(context.actor(), query).rows().forEach(row -> lines.add(own(context, row, today)));
        if (lines.isEmpty()) {
            computed(context, unit, lines);
        }
        campaigns.list(context.actor(), null, LISTED).campaigns().stream()
                .filter(each -> each.state() != CampaignView.State.CLOSED)
                .filter(each -> each.issuer().code().equals(unit.code()))
                .limit(ISSUED)
                .forEach(campaign -> lines.add(issued(context, campaign)));
        return lines;
    }

    private BriefPage.Line own(RequestContext context, AssessmentSummary row, LocalDate today) {
        var words = new AssessmentLabels(context.words());
        var title = checklists
                .find(row.checklist())
                .map(found -> found.checklist().title())
                .orElse(row.checklist());
        return new BriefPage.Line(
                words.state(row),
                context.t("brief.own", words.period(row.period()), title),
                "/assessments/" + row.id().value(),
                context.t("brief.own-detail", row.done(), row.total(), words.due(row, today)));
    }

    /** Nobody has opened one yet: what the ledger answers by itself. */
    private void computed(RequestContext context, UnitLine unit, List<BriefPage.Line> lines) {
        previews.current(context, unit)
                .ifPresent(overview -> lines.add(new BriefPage.Line(
                        new Status(context.t("brief.not-opened"), "ring", "wait"),
                        overview.title(),
                        overview.href(),
                        context.t("brief.computed", overview.prefilled(), overview.total()))));
    }

    private BriefPage.Line issued(RequestContext context, CampaignView campaign) {
        var progress = campaign.progress();
        var late = progress.late();
        var status = late == 0
                ? new Status(context.t("brief.running"), "quart", "wait")
                : new Status(context.t("brief.late", late), "tri", "bad");
        int minutes = checklists
                .find(campaign.checklist())
                .map(PublishedChecklist::minutes)
                .orElse(0);
        int hours = Math.ceilDiv(minutes * progress.expected(), MINUTES_OF_AN_HOUR);
        return new BriefPage.Line(
                status,
                context.t("brief.issued", campaign.mandate().title()),
                "/campaigns/" + campaign.id().value(),
                context.t("brief.issued-detail", progress.accepted(), progress.expected(), hours));
    }
}
