package org.mingcha.inspection.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding was raised or acted on; published in the act's own transaction.
 *
 * @param actBy by when somebody has to act next; null once it is over
 */
public record FindingMoved(
        FindingId finding,
        String unit,
        FindingState state,
        @Nullable LocalDate actBy,
        String problem) {}
