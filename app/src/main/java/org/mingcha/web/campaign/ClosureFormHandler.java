package org.mingcha.web.campaign;

import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Closes a campaign. */
@Component
class ClosureFormHandler {
    private final Campaigns campaigns;
    private final CampaignPages pages;
    private final CampaignAccess insight;

    ClosureFormHandler(Campaigns campaigns, CampaignPages pages, CampaignAccess insight) {
        this.campaigns = campaigns;
        this.pages = pages;
        this.insight = insight;
    }

    ModelAndView ask(RequestContext context, long id) {
        var campaign = find(context, id);
        return campaign.state() == CampaignView.State.CLOSED ? back(id) : page(context, campaign, "");
    }

    ModelAndView close(RequestContext context, long id, int seen) {
        var campaign = find(context, id);
        return switch (campaigns.close(context.actor(), campaign.id(), seen)) {
            case CampaignResult.Done _ -> back(id);
            case CampaignResult.Overtaken(var role, var at) -> {
                var notice = context.t(
                        "inspection.overtaken",
                        context.t("accounts.role." + role),
                        context.words().minute(at));
                var page = page(context, find(context, id), notice);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case CampaignResult.Refused _, CampaignResult.Unknown _ -> throw new NotFound();
        };
    }

    private CampaignView find(RequestContext context, long id) {
        var campaign = pages.find(context, id);
        if (!insight.mayIssue(context, campaign)) {
            throw new NotFound();
        }
        return campaign;
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/campaigns/" + id);
    }

    private static ModelAndView page(RequestContext context, CampaignView campaign, String notice) {
        var progress = campaign.progress();
        int unfinished = progress.expected() - progress.accepted();
        var lead = unfinished == 0
                ? context.t("campaign.closure.lead-done", progress.accepted())
                : context.t("campaign.closure.lead", unfinished, progress.accepted());
        return new ModelAndView(
                "campaign/closure",
                "page",
                new ClosurePage(
                        context.shell(NavSection.CAMPAIGNS, "campaign.closure.heading"),
                        campaign.id().value(),
                        campaign.mandate().title(),
                        lead,
                        notice,
                        campaign.version()));
    }
}
