package org.mingcha.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subtree's returns as they were handed to the superior.
 *
 * @param index the log index; null while it waits for its seal
 * @param complete whether none was missing
 * @param missing how many were
 * @param remark what was said with it; may be empty
 */
public record ForwardView(
        String unit,
        String unitName,
        @Nullable Long index,
        Instant at,
        boolean complete,
        int expected,
        int filed,
        int missing,
        String remark) {}
