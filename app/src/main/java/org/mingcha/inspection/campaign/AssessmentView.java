package org.mingcha.inspection.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;

/**
 * An assessment with all its items.
 *
 * @param campaign null: the unit opened it by itself
 * @param computedAt the checkpoint's time; null while its figures are being computed
 * @param size of the checkpoint; 0 while its figures are being computed
 * @param items those that the unit is asked, in the checklist's order
 * @param seals what was sealed of it so far
 * @param may what this actor may do with it now
 * @param changed the last act on it
 */
public record AssessmentView(
        AssessmentSummary row,
        @Nullable CampaignView campaign,
        @Nullable Instant computedAt,
        long size,
        List<AssessmentItem> items,
        Seals seals,
        May may,
        Change changed,
        int version) {
    public AssessmentView {
        items = List.copyOf(items);
    }

    /** Log indices; null: not yet, or not yet sealed. */
    public record Seals(
            @Nullable Long submitted,
            @Nullable Long returned,
            @Nullable Long accepted) {}

    /** By whom in which role, and when. */
    public record Change(String role, Instant at) {}

    /** By role and state. */
    public record May(boolean answer, boolean submit, boolean sign, boolean takeBack, boolean review) {
        public static final May NOTHING = new May(false, false, false, false, false);
    }

    public Optional<AssessmentItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public long count(Result conclusion) {
        return items.stream().filter(item -> item.conclusion() == conclusion).count();
    }
}
