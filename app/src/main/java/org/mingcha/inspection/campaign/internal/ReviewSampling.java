package org.mingcha.inspection.campaign.internal;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.tlog.Hashing;

/** Which items a reviewer should look at. One in ten of those that are met is among them, by the campaign's seed. */
record ReviewSampling(byte[] seed) {
    private static final int ONE_IN = 10;

    Set<Look> looks(AssessmentId assessment, AssessmentItemRecord item) {
        var looks = EnumSet.noneOf(Look.class);
        if (isChanged(item)) {
            looks.add(Look.CHANGED);
        }
        if (item.answer().override() != null || !item.answer().notApplicable().isEmpty()) {
            looks.add(Look.OVERRIDDEN);
        }
        if (item.kind() != AnswerKind.COMPUTED) {
            looks.add(Look.TYPED);
        }
        if (item.drawn()) {
            looks.add(Look.DRAWN);
        }
        byConclusion(item).forEach(looks::add);
        if (looks.isEmpty() && item.conclusion() == Result.MET && isDrawn(assessment, item.position())) {
            looks.add(Look.SAMPLED);
        }
        return looks;
    }

    /** Since it was first computed; once accepted, since then. What is typed was nothing at first. */
    private static boolean isChanged(AssessmentItemRecord item) {
        var accepted = item.digests().accepted();
        if (accepted == null && item.kind() != AnswerKind.COMPUTED) {
            return false;
        }
        var reference = accepted == null ? item.digests().first() : accepted;
        return !item.digests().now().equals(reference);
    }

    /** Of the rules' result as well as of what the unit makes of it. */
    private static Set<Look> byConclusion(AssessmentItemRecord item) {
        return switch (item.conclusion()) {
            case NOT_MET, PARTLY -> Set.of(Look.NOT_MET);
            case INSUFFICIENT_EVIDENCE -> Set.of(Look.INSUFFICIENT);
            case MET, NOT_APPLICABLE, UNANSWERED -> Set.of();
        };
    }

    private boolean isDrawn(AssessmentId assessment, int position) {
        var named = ByteBuffer.allocate(seed.length + Long.BYTES + Integer.BYTES)
                .put(seed)
                .putLong(assessment.value())
                .putInt(position)
                .array();
        return Integer.remainderUnsigned(
                        ByteBuffer.wrap(Hashing.sha256(named).bytes()).getInt(), ONE_IN)
                == 0;
    }
}
