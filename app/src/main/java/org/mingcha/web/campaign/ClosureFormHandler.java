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

    ModelAndView ask(RequestContext visit, long id) {
        var campaign = find(visit, id);
        return campaign.state() == CampaignView.State.CLOSED ? back(id) : page(visit, campaign, "");
    }

    ModelAndView close(RequestContext visit, long id, int seen) {
        var campaign = find(visit, id);
        return switch (campaigns.close(visit.actor(), campaign.id(), seen)) {
            case CampaignResult.Done _ -> back(id);
            case CampaignResult.Overtaken(var role, var at) -> {
                var notice = visit.t(
                        "inspection.overtaken",
                        visit.t("accounts.role." + role),
                        visit.words().minute(at));
                var page = page(visit, find(visit, id), notice);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case CampaignResult.Refused _, CampaignResult.Unknown _ -> throw new NotFound();
        };
    }

    private CampaignView find(RequestContext visit, long id) {
        var campaign = pages.find(visit, id);
        if (!insight.mayIssue(visit, campaign)) {
            throw new NotFound();
        }
        return campaign;
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/campaigns/" + id);
    }

    private static ModelAndView page(RequestContext visit, CampaignView campaign, String notice) {
        var progress = campaign.progress();
        int unfinished = progress.expected() - progress.accepted();
        var lead = unfinished == 0
                ? visit.t("campaign.closure.lead-done", progress.accepted())
                : visit.t("campaign.closure.lead", unfinished, progress.accepted());
        return new ModelAndView(
                "campaign/closure",
                "page",
                new ClosurePage(
                        visit.shell(NavSection.CAMPAIGNS, "campaign.closure.heading"),
                        campaign.id().value(),
                        campaign.mandate().title(),
                        lead,
                        notice,
                        campaign.version()));
    }
}
