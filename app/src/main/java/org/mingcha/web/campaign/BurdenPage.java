package org.mingcha.web.campaign;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * What a campaign would cost those who answer, before it is sent.
 *
 * @param key this page's own: sent twice, it issues once
 * @param again what the reader said in the fields, for the way back and the way on
 */
public record BurdenPage(
        Shell shell,
        String key,
        CampaignDraftForm again,
        Summary summary,
        Numbers numbers,
        List<Item> items,
        int moreItems,
        Missing missing,
        List<CampaignDraftForm.Fault> faults) {
    /** The draft in words. */
    public record Summary(
            String title,
            String basis,
            String plan,
            String form,
            String checklist,
            String period,
            String scope,
            String due,
            String reason,
            String issuer) {}

    /** The burden in words and figures. */
    public record Numbers(int units, int questions, String time, String perUnit, int answered, String sampled) {}

    /** One item. @param answered of the units that were computed, how many have it answered */
    public record Item(String id, String question, int minutes, String answered, List<Mark> marks) {}

    /** Where an answer is already. @param colour the letters after {@code c-} */
    public record Mark(String label, String colour) {}

    /** Units for which nobody can answer. @param names the first of them */
    public record Missing(int count, String names, int more) {}
}
