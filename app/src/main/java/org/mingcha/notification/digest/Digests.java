package org.mingcha.notification.digest;

import org.mingcha.notification.digest.internal.DigestRun;
import org.springframework.stereotype.Service;

/** One digest a day and receiver, within working hours. */
@Service
public class Digests {
    private final DigestRun run;

    Digests(DigestRun run) {
        this.run = run;
    }

    /**
     * Sends what is to be sent now; outside working hours nothing. Any number of processes may call it at once: each
     * receiver is claimed by one of them. Outside a transaction: claims are committed before anything is sent.
     */
    public DigestRound run() {
        return run.round(() -> true);
    }
}
