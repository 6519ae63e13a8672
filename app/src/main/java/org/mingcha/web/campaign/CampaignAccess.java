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
    boolean sees(RequestContext visit, CampaignView campaign) {
        return units.find(visit.actor(), campaign.issuer().code()).isPresent();
    }

    boolean mayIssue(RequestContext visit, CampaignView campaign) {
        return units.find(visit.actor(), campaign.issuer().code())
                .filter(issuer -> visit.actor().holds(CampaignLists.ISSUING, issuer.path()))
                .isPresent();
    }
}
