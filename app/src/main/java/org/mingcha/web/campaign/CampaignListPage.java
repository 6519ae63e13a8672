package org.mingcha.web.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;

/**
 * Campaigns that the reader issues, oversees or answers, newest first.
 *
 * @param copy address of a new one like the newest; empty: nothing to copy, or not this reader's to issue
 * @param next address of the next page; null on the last
 */
public record CampaignListPage(
        Shell shell,
        List<Row> rows,
        boolean mayIssue,
        String copy,
        @Nullable String next,
        boolean first) {
    /**
     * One campaign.
     *
     * @param progress how far all units are, or where the reader's own unit stands
     */
    public record Row(
            String href,
            CampaignStatus status,
            String title,
            String period,
            String issuer,
            String due,
            String progress) {}
}
