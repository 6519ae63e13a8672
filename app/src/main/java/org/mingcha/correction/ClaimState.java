package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;

/** Where the work on a claim stands. */
public enum ClaimState {
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

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClaimState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A claim has no state " + code));
    }
}
