package org.mingcha.evidence.draw;

import java.util.List;

/** What verifying a draw's file came to. */
public sealed interface DrawVerification {
    /** The bytes are no draw's file. */
    record Malformed(String reason) implements DrawVerification {}

    /**
     * The checks were made.
     *
     * @param keyId of the key that the file names as the log's; empty where it names none
     * @param finished whether there is a result
     */
    record Made(String keyId, boolean finished, List<DrawCheck> checks) implements DrawVerification {
        public Made {
            checks = List.copyOf(checks);
        }

        public boolean holds() {
            return checks.stream().allMatch(DrawCheck::isOk);
        }
    }
}
