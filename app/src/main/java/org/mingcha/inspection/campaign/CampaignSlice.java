package org.mingcha.inspection.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns, newest first.
 *
 * @param next pass it as {@code before} to get the next page; null on the last
 */
public record CampaignSlice(
        List<CampaignView> campaigns, @Nullable CampaignId next) {
    public CampaignSlice {
        campaigns = List.copyOf(campaigns);
    }
}
