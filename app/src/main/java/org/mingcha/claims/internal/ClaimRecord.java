package org.mingcha.claims.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.LevelTable;
import org.mingcha.claims.RiskLevel;

/** A row of correction.claim with its sources. */
record ClaimRecord(
        long claim,
        String unit,
        String holder,
        int version,
        ClaimState state,
        @Nullable Long main,
        @Nullable Assessed assessed,
        ClaimDraft draft,
        String returned,
        List<Long> writers,
        @Nullable Approval approval) {
    /** The level, what it follows from, and the version of the table that says so. */
    record Assessed(LevelTable.Basis basis, RiskLevel level, int table) {}

    /** Who looked at it, and the SHA-256 of what was seen, in hex. */
    record Approval(long account, String digest) {}

    ClaimRecord {
        writers = List.copyOf(writers);
    }

    /** Of a claim that nobody has worked on. */
    static ClaimRecord untouched(long claim, String unit) {
        return new ClaimRecord(
                claim, unit, unit, 0, ClaimState.RECEIVED, null, null, ClaimDraft.EMPTY, "", List.of(), null);
    }

    /** Something happened that this row does not tell. */
    ClaimRecord touched() {
        return new ClaimRecord(
                claim, unit, holder, version + 1, state, main, assessed, draft, returned, writers, approval);
    }

    ClaimRecord assessedAs(Assessed found) {
        return new ClaimRecord(
                claim, unit, holder, version + 1, state, main, found, draft, returned, writers, approval);
    }

    ClaimRecord joinedTo(@Nullable Long other) {
        return new ClaimRecord(
                claim, unit, holder, version + 1, state, other, assessed, draft, returned, writers, approval);
    }

    /** An approved text names its body: under another one it is looked at anew. */
    ClaimRecord heldBy(String other) {
        var next = state == ClaimState.APPROVED ? ClaimState.SUBMITTED : state;
        return new ClaimRecord(claim, unit, other, version + 1, next, main, assessed, draft, returned, writers, null);
    }

    /** Whatever was approved before is not what stands there now. */
    ClaimRecord written(ClaimDraft now, List<Long> by) {
        return new ClaimRecord(
                claim, unit, holder, version + 1, ClaimState.CHECKING, main, assessed, now, returned, by, null);
    }

    ClaimRecord givenBack(String reason) {
        return new ClaimRecord(
                claim, unit, holder, version + 1, ClaimState.CHECKING, main, assessed, draft, reason, writers, null);
    }

    ClaimRecord submitted() {
        return new ClaimRecord(
                claim, unit, holder, version + 1, ClaimState.SUBMITTED, main, assessed, draft, "", writers, null);
    }

    ClaimRecord approved(Approval by) {
        return new ClaimRecord(
                claim, unit, holder, version + 1, ClaimState.APPROVED, main, assessed, draft, "", writers, by);
    }

    /** The next change is written and looked at anew. */
    ClaimRecord published() {
        return new ClaimRecord(
                claim, unit, holder, version + 1, ClaimState.PUBLISHED, main, assessed, draft, "", List.of(), null);
    }
}
