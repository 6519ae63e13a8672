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

    CampaignListPage page(RequestContext context, @Nullable Long before) {
        var page = campaigns.list(context.actor(), before == null ? null : new CampaignId(before), ROWS);
        return new CampaignListPage(
                context.shell(NavSection.CAMPAIGNS, "campaign.heading"),
                page.campaigns().stream().map(each -> row(context, each)).toList(),
                context.holds(ISSUING),
                copy(context, page),
                Optional.ofNullable(page.next())
                        .map(next -> "/campaigns?before=" + next.value())
                        .orElse(null),
                before == null);
    }

    private String copy(RequestContext context, CampaignSlice page) {
        return page.campaigns().stream()
                .filter(each -> insight.mayIssue(context, each))
                .findFirst()
                .map(each -> "/campaigns/new?copy=" + each.id().value())
                .orElse("");
    }

    private CampaignListPage.Row row(RequestContext context, CampaignView campaign) {
        return new CampaignListPage.Row(
                "/campaigns/" + campaign.id().value(),
                CampaignStatus.of(context.words(), campaign),
                campaign.mandate().title(),
                campaign.period().label(context.words().locale()),
                campaign.issuer().name(),
                campaign.deadline().due().toString(),
                insight.sees(context, campaign) ? progress(context, campaign) : own(context, campaign));
    }

    private static String progress(RequestContext context, CampaignView campaign) {
        var progress = campaign.progress();
        var text = context.t("campaign.row.progress", progress.accepted(), progress.expected());
        return progress.late() == 0 ? text : text + context.t("campaign.row.late", progress.late());
    }

    private String own(RequestContext context, CampaignView campaign) {
        var mine = assessments.list(
                context.actor(), AssessmentQuery.all().of(campaign.id()).withLimit(1));
        return mine.total() == 1
                ? CampaignStatus.of(context.words(), mine.rows().getFirst()).label()
                : context.t("campaign.row.own", mine.total());
    }
}
