package org.mingcha.evidence.verify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code verify}.
 *
 * @param vkey the signer's key as the office publishes it
 * @param policy file with a tlog-policy
 * @param json print one JSON object instead of lines
 * @param rendering null: documents aren't rendered again
 * @param document a Word file, as somebody may have edited it, to be compared with the bundle's; null: none
 */
public record VerifyRequest(
        Path file,
        @Nullable String vkey,
        @Nullable Path policy,
        boolean json,
        @Nullable Rendering rendering,
        @Nullable Path document) {
    public VerifyRequest(
            Path file, @Nullable String vkey, @Nullable Path policy, boolean json, @Nullable Rendering rendering) {
        this(file, vkey, policy, json, rendering, null);
    }
}
