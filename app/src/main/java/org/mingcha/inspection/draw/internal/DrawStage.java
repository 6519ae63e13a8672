package org.mingcha.inspection.draw.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.draw.DrawReveal;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.DrawState;

/**
 * Where a draw stands, by what was done of it and what time it is. Secrets are taken to the deadline's very moment; public
 * randomness that existed before it could have been known to whoever chose a secret.
 *
 * @param done the codes of its acts
 */
record DrawStage(Instant revealBy, Set<String> done) {
    DrawStage {
        done = Set.copyOf(done);
    }

    DrawState state(Instant now) {
        if (done.contains(DrawActRecord.RESULT)) {
            return DrawState.DONE;
        }
        if (done.contains(DrawReveal.PUBLIC)) {
            return DrawState.READY;
        }
        return now.isAfter(revealBy) ? DrawState.CLOSED : DrawState.OPEN;
    }

    boolean takesSecrets(Instant now) {
        return !done.contains(DrawReveal.PUBLIC) && !now.isAfter(revealBy);
    }

    Optional<Reason> randomnessRefusal(Instant bornAt, Instant now) {
        if (!now.isAfter(revealBy)) {
            return Optional.of(Reason.RANDOMNESS_EARLY);
        }
        return bornAt.isBefore(revealBy) || bornAt.isAfter(now)
                ? Optional.of(Reason.RANDOMNESS_BORN)
                : Optional.empty();
    }
}
