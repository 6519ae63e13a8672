package org.mingcha.evidence.verify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code verify --signatures}.
 *
 * @param document a signed PDF or OFD file
 * @param roots file with the certificates that the reader trusts; null: none
 * @param bundle the evidence bundle that the document is said to be of; null: none
 * @param vkey the key of the bundle's log, as the office publishes it
 * @param policy file with a tlog-policy for the bundle
 */
public record SignatureRequest(
        Path document,
        @Nullable Path roots,
        @Nullable Path bundle,
        @Nullable String vkey,
        @Nullable Path policy,
        boolean json) {}
