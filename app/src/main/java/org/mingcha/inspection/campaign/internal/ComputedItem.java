package org.mingcha.inspection.campaign.internal;

import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.ItemProgress;

/**
 * One item as the rules answer it; where none does, as the unit answers it.
 *
 * @param bytes canonical JSON of the item and its texts
 * @param digest hex SHA-256 of the item alone: words around the figures may be put better without asking anybody again
 */
record ComputedItem(String item, boolean asked, AnswerKind kind, Result result, byte[] bytes, String digest) {
    /** Before anybody has done anything. */
    ItemProgress progress() {
        if (!asked) {
            return ItemProgress.DONE;
        }
        return switch (result) {
            case MET, PARTLY, NOT_MET, NOT_APPLICABLE -> ItemProgress.TO_CONFIRM;
            case INSUFFICIENT_EVIDENCE, UNANSWERED -> ItemProgress.NOT_STARTED;
        };
    }
}
