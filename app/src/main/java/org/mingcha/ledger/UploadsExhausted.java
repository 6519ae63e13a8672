package org.mingcha.ledger;

import java.io.Serial;
import java.time.Duration;

/** A unit has sent as many bytes of evidence today as it may: nothing was kept. */
public final class UploadsExhausted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Duration retryAfter;

    /** @param retryAfter until tomorrow */
    public UploadsExhausted(Duration retryAfter) {
        super("The uploads of a unit for today are used up", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
