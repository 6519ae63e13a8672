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
 */
public record VerifyRequest(
        Path file,
        @Nullable String vkey,
        @Nullable Path policy,
        boolean json,
        @Nullable Rendering rendering) {}
