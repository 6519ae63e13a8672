package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import java.util.Set;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;

/**
 * What somebody wants to send out. Nothing of it is kept before it is issued.
 *
 * @param checklist its id, with or without its version
 * @param despiteUnitsWithoutUsers issue it although nobody can answer for some units of the scope; they are listed
 */
public record CampaignDraft(
        Mandate mandate,
        String checklist,
        Period period,
        Scope scope,
        Deadline deadline,
        boolean despiteUnitsWithoutUsers) {
    /**
     * On whose order, and what it orders.
     *
     * @param basis the document that orders it, with its number
     * @param plan its number in the year's plan of inspections
     * @param form in which the units sign their report
     */
    public record Mandate(String title, String basis, String plan, ReportForm form) {
        public Mandate(String title, String basis, String plan) {
            this(title, basis, plan, ReportForm.BOTH);
        }
    }

    /**
     * Who answers: the open units of these kinds at and below this unit.
     *
     * @param kinds empty: all kinds that the checklist asks
     */
    public record Scope(String unit, Set<UnitKind> kinds) {
        public Scope {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Until when.
     *
     * @param reason why there are less than three working days; recipients see it. Else empty
     */
    public record Deadline(LocalDate due, String reason) {}
}
