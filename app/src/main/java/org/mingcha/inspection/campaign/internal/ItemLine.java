package org.mingcha.inspection.campaign.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.inspection.campaign.Progress;

/**
 * A row of inspection.assessment_item.
 *
 * @param asked whether the checklist asks this kind of unit
 */
record ItemLine(
        int position,
        String item,
        boolean asked,
        AnswerKind kind,
        Result result,
        byte[] computed,
        Digests digests,
        Progress progress,
        ItemAnswer answer,
        AssessmentItem.Review review,
        boolean drawn,
        Set<Look> looks,
        int version,
        CampaignLine.Change change) {
    ItemLine {
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

    /** Rules' result, or what the unit's answer makes of an unanswered one. */
    Result conclusion() {
        if (!answer.notApplicable().isEmpty()) {
            return Result.NOT_APPLICABLE;
        }
        var override = answer.override();
        return override == null ? answered() : override.given();
    }

    Result answered() {
        return result == Result.UNANSWERED ? Answers.result(kind, answer) : result;
    }

    boolean isConfirmed() {
        return digests.now().equals(digests.confirmed());
    }

    Instant changedAt() {
        return change.at();
    }
}
