package org.mingcha.web.support;

import java.time.Duration;
import java.util.Optional;
import org.mingcha.bounds.Overloaded;
import org.mingcha.database.Causes;
import org.mingcha.database.DatabaseFault;
import org.mingcha.ledger.UploadsExhausted;

/**
 * Why a request cannot be done now, though nothing is wrong with it: it may come again.
 *
 * @param status 503; 507 where a disk is full; 429 where a unit has sent too much
 * @param code of the problem, and of the sentences below {@code web.later}
 */
record TryLater(int status, String code, Duration retryAfter) {
    private static final int UNAVAILABLE = 503;
    private static final int NO_ROOM = 507;
    private static final int TOO_MUCH = 429;
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Somebody has to come and make it. */
    private static final Duration WHEN_THERE_IS_ROOM = Duration.ofMinutes(1);

    /** Empty where a failure is none of these. */
    static Optional<TryLater> of(Throwable failure) {
        for (var cause : Causes.of(failure)) {
            if (cause instanceof Overloaded overloaded) {
                return Optional.of(of(overloaded));
            }
            if (cause instanceof UploadsExhausted exhausted) {
                return Optional.of(new TryLater(TOO_MUCH, "uploads-exhausted", exhausted.retryAfter()));
            }
        }
        return DatabaseFault.of(failure).map(TryLater::of);
    }

    private static TryLater of(Overloaded overloaded) {
        var code = overloaded.reason() == Overloaded.Reason.FULL ? "overloaded" : "out-of-time";
        return new TryLater(UNAVAILABLE, code, overloaded.retryAfter());
    }

    private static TryLater of(DatabaseFault fault) {
        var code = "database-" + fault.code();
        return fault == DatabaseFault.FULL
                ? new TryLater(NO_ROOM, code, WHEN_THERE_IS_ROOM)
                : new TryLater(UNAVAILABLE, code, SOON);
    }
}
