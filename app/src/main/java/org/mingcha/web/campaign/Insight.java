package org.mingcha.web.campaign;

import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Who sees how far all units of a campaign are, and who may issue one like it or close it. */
@Component
class Insight {
    private final UnitsTable units;

    Insight(UnitsTable units) {
        this.units = units;
    }

    /** Those who see its issuer; a unit that answers sees its own part. */
    boolean sees(Visit visit, CampaignView campaign) {
        return units.find(visit.actor(), campaign.issuer().code()).isPresent();
    }

    boolean mayIssue(Visit visit, CampaignView campaign) {
        return units.find(visit.actor(), campaign.issuer().code())
                .filter(issuer -> visit.actor().holds(CampaignLists.ISSUING, issuer.path()))
                .isPresent();
    }
}
