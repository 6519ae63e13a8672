package org.mingcha.inspection.campaign.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.Look;

/**
 * A row of inspection.assessment_item.
 *
 * @param asked whether the checklist asks this kind of unit
 * @param result what the rules say; of an item that no rule answers, what the unit's answer comes to
 */
public record AssessmentItemRecord(
        int position,
        String item,
        boolean asked,
        AnswerKind kind,
        Result result,
        byte[] computed,
        Digests digests,
        ItemProgress progress,
        ItemAnswer answer,
        AssessmentItem.Review review,
        boolean drawn,
        Set<Look> looks,
        int version,
        CampaignRecord.Change change) {
    public AssessmentItemRecord {
        looks = Set.copyOf(looks);
    }

    /** Hex SHA-256 of the item as it is, as it was first computed, as it was confirmed, as it was last accepted. */
    record Digests(
            String now,
            String first,
            @Nullable String confirmed,
            @Nullable String accepted) {}

    static int bits(Set<Look> looks) {
        return looks.stream().mapToInt(look -> 1 << look.ordinal()).sum();
    }

    static Set<Look> looks(int bits) {
        var looks = EnumSet.noneOf(Look.class);
        for (var look : Look.values()) {
            if ((bits & 1 << look.ordinal()) != 0) {
                looks.add(look);
            }
        }
        return looks;
    }

    /** An override, or else what the rules or the unit's own answer come to. */
    Result conclusion() {
        if (!answer.notApplicable().isEmpty()) {
            return Result.NOT_APPLICABLE;
        }
        var override = answer.override();
        return override == null ? result : override.given();
    }

    /** With another answer, and what the item comes to with it. */
    AssessmentItemRecord said(ItemAnswer other, ComputedItem now) {
        return new AssessmentItemRecord(
                position,
                item,
                asked,
                kind,
                now.result(),
                now.bytes(),
                new Digests(now.digest(), digests.first(), null, digests.accepted()),
                progress,
                other,
                review,
                drawn,
                looks,
                version,
                change);
    }

    boolean isConfirmed() {
        return digests.now().equals(digests.confirmed());
    }

    Instant changedAt() {
        return change.at();
    }
}
