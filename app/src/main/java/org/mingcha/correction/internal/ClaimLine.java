package org.mingcha.correction.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ClaimState;
import org.mingcha.correction.Draft;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.RiskLevel;

/** A row of correction.claim with its sources. */
record ClaimLine(
        long claim,
        String unit,
        String holder,
        int version,
        ClaimState state,
        @Nullable Long main,
        @Nullable Assessed assessed,
        Draft draft,
        String returned,
        List<Long> writers,
        @Nullable Approval approval) {
    /** The level, what it follows from, and the version of the table that says so. */
    record Assessed(LevelTable.Basis basis, RiskLevel level, int table) {}

    /** Who looked at it, and the SHA-256 of what was seen, in hex. */
    record Approval(long account, String digest) {}

    ClaimLine {
        writers = List.copyOf(writers);
    }

    /** Of a claim that nobody has worked on. */
    static ClaimLine untouched(long claim, String unit) {
        return new ClaimLine(claim, unit, unit, 0, ClaimState.RECEIVED, null, null, Draft.EMPTY, "", List.of(), null);
    }

    /** Something happened that this row does not tell. */
    ClaimLine touched() {
        return new ClaimLine(
                claim, unit, holder, version + 1, state, main, assessed, draft, returned, writers, approval);
    }

    ClaimLine assessedAs(Assessed found) {
        return new ClaimLine(claim, unit, holder, version + 1, state, main, found, draft, returned, writers, approval);
    }

    ClaimLine joinedTo(@Nullable Long other) {
        return new ClaimLine(
                claim, unit, holder, version + 1, state, other, assessed, draft, returned, writers, approval);
    }

    /** An approved text names its body: under another one it is looked at anew. */
    ClaimLine heldBy(String other) {
        var next = state == ClaimState.APPROVED ? ClaimState.SUBMITTED : state;
        return new ClaimLine(claim, unit, other, version + 1, next, main, assessed, draft, returned, writers, null);
    }

    /** Whatever was approved before is not what stands there now. */
    ClaimLine written(Draft now, List<Long> by) {
        return new ClaimLine(
                claim, unit, holder, version + 1, ClaimState.CHECKING, main, assessed, now, returned, by, null);
    }

    ClaimLine givenBack(String reason) {
        return new ClaimLine(
                claim, unit, holder, version + 1, ClaimState.CHECKING, main, assessed, draft, reason, writers, null);
    }

    ClaimLine submitted() {
        return new ClaimLine(
                claim, unit, holder, version + 1, ClaimState.SUBMITTED, main, assessed, draft, "", writers, null);
    }

    ClaimLine approved(Approval by) {
        return new ClaimLine(
                claim, unit, holder, version + 1, ClaimState.APPROVED, main, assessed, draft, "", writers, by);
    }

    /** The next change is written and looked at anew. */
    ClaimLine published() {
        return new ClaimLine(
                claim, unit, holder, version + 1, ClaimState.PUBLISHED, main, assessed, draft, "", List.of(), null);
    }
}
