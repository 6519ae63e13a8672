package org.mingcha.claims;

import org.mingcha.database.Coded;

/** Where the work on a claim stands. */
public enum ClaimState implements Coded {
    RECEIVED,
    /** Something of the verification is written down. */
    CHECKING,
    /** It waits for another pair of eyes. */
    SUBMITTED,
    /** Seen and found right; it waits to be published. */
    APPROVED,
    PUBLISHED,
    /** Another claim's answer serves this one too. */
    JOINED,
    /** Answered without a correction here: the ledger says when. */
    ANSWERED,
    /** The entry was withdrawn from the ledger. */
    WITHDRAWN;

    public static ClaimState of(String code) {
        return Coded.of(ClaimState.class, code)
                .orElseThrow(() -> new IllegalArgumentException("A claim has no state " + code));
    }
}
