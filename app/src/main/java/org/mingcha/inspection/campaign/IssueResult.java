package org.mingcha.inspection.campaign;

import java.util.List;

/** What came of issuing a campaign. */
public sealed interface IssueResult {
    /** Each unit has its assessment; figures are being computed. */
    record Issued(CampaignId campaign) implements IssueResult {}

    /** The key stands for another campaign, which is as it was; nothing was issued. */
    record Conflict(CampaignId campaign) implements IssueResult {}

    /** Nothing was issued. */
    record Refused(List<CampaignFault> faults) implements IssueResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
