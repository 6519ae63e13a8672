package org.mingcha.transparency.internal;

import org.mingcha.database.Unavailable;
import org.mingcha.transparency.TransparencyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals what waits. A log that refuses to sign says so once, not each second. */
final class SealingJob implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(SealingJob.class);

    private final TransparencyLog transparency;
    private String refusal = "";

    SealingJob(TransparencyLog transparency) {
        this.transparency = transparency;
    }

    @Override
    public void run() {
        try {
            transparency.seal();
            refusal = "";
        } catch (Unavailable refused) {
            if (!refusal.equals(refused.getMessage())) {
                refusal = String.valueOf(refused.getMessage());
                log.error("The log refuses to sign; everything new stays pending: {}", refusal);
            }
        }
    }
}
