package org.mingcha.web.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSlice;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of a campaign together. */
@Component
class CampaignPages {
    private static final int ROWS = 100;

    private final Campaigns campaigns;
    private final Assessments assessments;
    private final Checklists checklists;
    private final Organisation organisation;
    private final CampaignAccess insight;
    private final CollectionParts reports;

    CampaignPages(
            Campaigns campaigns,
            Assessments assessments,
            Checklists checklists,
            Organisation organisation,
            CampaignAccess insight,
            CollectionParts reports) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.checklists = checklists;
        this.organisation = organisation;
        this.insight = insight;
        this.reports = reports;
    }

    /** What the address asks for; what can't be read there is as good as absent. */
    record Wanted(@Nullable String show, @Nullable String after) {
        CampaignListFilter shown() {
            return Arrays.stream(CampaignListFilter.values())
                    .filter(each -> each.code().equals(show))
                    .findFirst()
                    .orElse(CampaignListFilter.ALL);
        }

        Optional<AssessmentQuery.Cursor> cursor() {
            return Optional.ofNullable(after).flatMap(AssessmentQuery.Cursor::parse);
        }
    }

    CampaignView find(RequestContext context, long id) {
        return campaigns.find(context.actor(), new CampaignId(id)).orElseThrow(NotFound::new);
    }

    CampaignPage page(RequestContext context, CampaignView campaign, Wanted wanted) {
        var id = campaign.id().value();
        var shown = wanted.shown();
        var page = assessments.list(
                context.actor(),
                shown.narrow(AssessmentQuery.all().of(campaign.id()))
                        .afterRow(wanted.cursor().orElse(null))
                        .withLimit(ROWS));
        return new CampaignPage(
                context.shellTitled(NavSection.CAMPAIGNS, campaign.mandate().title()),
                id,
                heading(context, campaign),
                may(context, campaign),
                computing(context, campaign),
                tabs(context, campaign, shown),
                page.rows().stream().map(row -> row(context, campaign, row)).toList(),
                next(id, shown, page),
                wanted.cursor().isEmpty(),
                reports.of(context, campaign).orElse(null));
    }

    private CampaignPage.May may(RequestContext context, CampaignView campaign) {
        boolean issues = insight.mayIssue(context, campaign);
        return new CampaignPage.May(
                insight.sees(context, campaign), issues && campaign.state() != CampaignView.State.CLOSED, issues);
    }

    private static @Nullable String next(long id, CampaignListFilter shown, AssessmentSlice page) {
        var cursor = page.next();
        return cursor == null ? null : "/campaigns/" + id + "?show=" + shown.code() + "&after=" + cursor.text();
    }

    private CampaignPage.Heading heading(RequestContext context, CampaignView campaign) {
        return new CampaignPage.Heading(
                campaign.mandate().title(),
                CampaignStatus.of(context.words(), campaign),
                campaign.mandate().basis(),
                campaign.mandate().plan(),
                context.t("campaign.form." + campaign.mandate().form().code()),
                checklists
                        .find(campaign.checklist())
                        .map(found -> found.checklist().title())
                        .orElseGet(campaign::checklist),
                "/checklists/" + campaign.checklist(),
                campaign.period().label(context.words().locale()),
                scope(context, campaign),
                campaign.issuer().name(),
                campaign.issuedOn().toString(),
                campaign.deadline().due().toString(),
                campaign.deadline().reason());
    }

    private String scope(RequestContext context, CampaignView campaign) {
        var scope = campaign.scope();
        var unit = organisation.find(scope.unit()).map(UnitView::name).orElseGet(scope::unit);
        return context.t("campaign.scope", unit, CampaignDraftLabels.kinds(context, scope.kinds()));
    }

    private static String computing(RequestContext context, CampaignView campaign) {
        var progress = campaign.progress();
        int all = progress.expected() + progress.unitsClosed();
        return campaign.state() == CampaignView.State.COMPUTING
                ? context.t("campaign.computing", progress.computed(), all)
                : "";
    }

    private static List<CampaignPage.Tab> tabs(
            RequestContext context, CampaignView campaign, CampaignListFilter shown) {
        return Arrays.stream(CampaignListFilter.values())
                .filter(each -> each == CampaignListFilter.ALL || each == shown || each.count(campaign.progress()) > 0)
                .map(each -> new CampaignPage.Tab(
                        context.t("campaign.show." + each.code(), each.count(campaign.progress())),
                        "/campaigns/" + campaign.id().value()
                                + (each == CampaignListFilter.ALL ? "" : "?show=" + each.code()),
                        each == shown))
                .toList();
    }

    private CampaignPage.Row row(RequestContext context, CampaignView campaign, AssessmentSummary row) {
        return new CampaignPage.Row(
                "/assessments/" + row.id().value(),
                CampaignStatus.of(context.words(), campaign, row),
                row.unit().name(),
                row.unit().code(),
                row.done(),
                row.total(),
                row.prefilled(),
                note(context, row));
    }

    private String note(RequestContext context, AssessmentSummary row) {
        var closure = row.closure();
        if (closure == null) {
            return row.late() ? context.t("campaign.late-since", String.valueOf(row.due())) : "";
        }
        var names = organisation.find(closure.successors()).stream()
                .map(UnitView::name)
                .collect(Collectors.joining(context.t("web.format.list-comma")));
        return names.isEmpty()
                ? context.t("campaign.closed-on", closure.on())
                : context.t("campaign.closed-into", closure.on(), names);
    }
}
