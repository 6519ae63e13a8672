package org.mingcha.inspection.campaign;

import java.util.List;

/** What came of issuing a campaign. */
public sealed interface Issuing {
    /** Each unit has its assessment; figures are being computed. */
    record Issued(CampaignId campaign) implements Issuing {}

    /** The key stands for another campaign, which is as it was; nothing was issued. */
    record Conflict(CampaignId campaign) implements Issuing {}

    /** Nothing was issued. */
    record Refused(List<CampaignFault> faults) implements Issuing {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
