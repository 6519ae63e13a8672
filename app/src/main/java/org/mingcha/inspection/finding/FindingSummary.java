package org.mingcha.inspection.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as lists show it.
 *
 * @param index log index of {@code finding.raised}; null while it waits for its seal
 * @param problem what is wrong; empty once erased
 * @param actBy by when somebody has to act next; null once it is over
 * @param overdueDays days by which the unit is over its due date; 0 where it isn't, or has submitted
 */
public record FindingSummary(
        FindingId id,
        @Nullable Long index,
        String unit,
        String unitName,
        Level level,
        FindingState state,
        Origin origin,
        String problem,
        String owner,
        LocalDate raisedOn,
        LocalDate dueOn,
        @Nullable LocalDate actBy,
        long overdueDays,
        int version) {}
