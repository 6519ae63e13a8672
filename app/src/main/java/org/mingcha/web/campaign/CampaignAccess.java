package org.mingcha.web.campaign;

import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Who sees how far all units of a campaign are, and who may issue one like it or close it. */
@Component
class CampaignAccess {
    private final UnitsTable units;

    CampaignAccess(UnitsTable units) {
        this.units = units;
    }

    /** Those who see its issuer; a unit that answers sees its own part. */
    boolean sees(RequestContext context, CampaignView campaign) {
        return units.find(context.actor(), campaign.issuer().code()).isPresent();
    }

    boolean mayIssue(RequestContext context, CampaignView campaign) {
        return units.find(context.actor(), campaign.issuer().code())
                .filter(issuer -> context.actor().holds(CampaignLists.ISSUING, issuer.path()))
                .isPresent();
    }
}
