package org.mingcha.web.api.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Campaigns page by page, the newest first. */
@Component
class CampaignList {
    /** @param after number of the last campaign of the page before */
    record Wanted(@Nullable Long after, @Nullable Integer limit) {}

    record Listed(List<CampaignsJson> campaigns, @Nullable String next) {}

    private final Campaigns campaigns;

    CampaignList(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var before = wanted.after() == null ? null : new CampaignId(wanted.after());
        var page = campaigns.list(actor, before, ApiPaging.limit(wanted.limit()));
        var next = page.next();
        return new Listed(
                page.campaigns().stream().map(CampaignsJson::of).toList(),
                next == null ? null : ApiPaging.next(CampaignsApiController.PATH, query, Long.toString(next.value())));
    }
}
