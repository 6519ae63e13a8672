package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.FindingState;

/** How a finding stands after an act. */
record FindingPosition(
        FindingState state,
        LocalDate dueOn,
        @Nullable LocalDate actBy,
        boolean planned,
        @Nullable LocalDate wantedOn) {}
