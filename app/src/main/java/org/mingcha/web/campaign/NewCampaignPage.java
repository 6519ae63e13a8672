package org.mingcha.web.campaign;

import java.util.Arrays;
import java.util.List;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.web.support.Shell;

/**
 * The form of a new campaign.
 *
 * @param copied title of the campaign that it was copied from; empty: none
 * @param search the words that a unit was looked for with
 * @param found what came of looking for a unit; empty: nobody looked
 */
public record NewCampaignPage(
        Shell shell,
        CampaignDraftForm form,
        String copied,
        List<Option> checklists,
        List<Option> periods,
        List<Option> units,
        List<Kind> kinds,
        String search,
        String found,
        List<CampaignDraftForm.Fault> faults) {
    /** One way to choose. */
    public record Option(String value, String label, boolean selected) {}

    /** A kind of units, and how many the scope has. */
    public record Kind(String code, String label, long count, boolean chosen) {}

    /** In which forms the units can be asked to sign. */
    public List<Option> forms() {
        return Arrays.stream(ReportForm.values())
                .map(each -> new Option(each.code(), shell.t("campaign.form." + each.code()), each == form.readForm()))
                .toList();
    }

    /** The first fault of this field; empty: none. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(CampaignDraftForm.Fault::text)
                .findFirst()
                .orElse("");
    }

    /** How many units it would go to; without a choice of kinds, to all of them. */
    public long unitCount() {
        boolean all = kinds.stream().noneMatch(Kind::chosen);
        return kinds.stream()
                .filter(kind -> all || kind.chosen())
                .mapToLong(Kind::count)
                .sum();
    }
}
