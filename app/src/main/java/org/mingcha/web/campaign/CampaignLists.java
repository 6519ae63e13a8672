package org.mingcha.web.campaign;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignSlice;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the list of campaigns together. */
@Component
class CampaignLists {
    static final Set<Role> ISSUING = Set.of(Role.INSPECTOR);

    private static final int ROWS = 30;

    private final Campaigns campaigns;
    private final Assessments assessments;
    private final CampaignAccess insight;

    CampaignLists(Campaigns campaigns, Assessments assessments, CampaignAccess insight) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.insight = insight;
    }

    CampaignListPage page(RequestContext visit, @Nullable Long before) {
        var page = campaigns.list(visit.actor(), before == null ? null : new CampaignId(before), ROWS);
        return new CampaignListPage(
                visit.shell(NavSection.CAMPAIGNS, "campaign.heading"),
                page.campaigns().stream().map(each -> row(visit, each)).toList(),
                visit.holds(ISSUING),
                copy(visit, page),
                Optional.ofNullable(page.next())
                        .map(next -> "/campaigns?before=" + next.value())
                        .orElse(null),
                before == null);
    }

    private String copy(RequestContext visit, CampaignSlice page) {
        return page.campaigns().stream()
                .filter(each -> insight.mayIssue(visit, each))
                .findFirst()
                .map(each -> "/campaigns/new?copy=" + each.id().value())
                .orElse("");
    }

    private CampaignListPage.Row row(RequestContext visit, CampaignView campaign) {
        return new CampaignListPage.Row(
                "/campaigns/" + campaign.id().value(),
                CampaignStatus.of(visit.words(), campaign),
                campaign.mandate().title(),
                campaign.period().label(visit.words().locale()),
                campaign.issuer().name(),
                campaign.deadline().due().toString(),
                insight.sees(visit, campaign) ? progress(visit, campaign) : own(visit, campaign));
    }

    private static String progress(RequestContext visit, CampaignView campaign) {
        var progress = campaign.progress();
        var text = visit.t("campaign.row.progress", progress.accepted(), progress.expected());
        return progress.late() == 0 ? text : text + visit.t("campaign.row.late", progress.late());
    }

    private String own(RequestContext visit, CampaignView campaign) {
        var mine = assessments.list(
                visit.actor(), AssessmentQuery.all().of(campaign.id()).withLimit(1));
        return mine.total() == 1
                ? CampaignStatus.of(visit.words(), mine.rows().getFirst()).label()
                : visit.t("campaign.row.own", mine.total());
    }
}
