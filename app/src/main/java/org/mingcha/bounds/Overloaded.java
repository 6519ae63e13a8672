package org.mingcha.bounds;

import java.time.Duration;

/** No room or no time for this work now: 503 to whoever asked. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** All threads work and all places to wait are taken. */
        FULL,
        /** It took longer than any such work may. */
        OUT_OF_TIME
    }

    private final Reason reason;
    private final Duration retryAfter;

    Overloaded(Reason reason, Duration retryAfter) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
