package org.mingcha.inspection.campaign;

import java.util.List;

/** What came of looking at a draft. */
public sealed interface PreparationResult {
    /** @param issuer the unit in whose name it would be issued */
    record Prepared(CampaignDraft draft, UnitName issuer, Burden burden) implements PreparationResult {}

    /** Everything that is wrong with the draft, at once. */
    record Refused(List<CampaignFault> faults) implements PreparationResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
