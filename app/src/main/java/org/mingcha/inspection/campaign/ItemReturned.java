package org.mingcha.inspection.campaign;

import java.time.LocalDate;

/** Happened, in its transaction: the unit has to file this item again by the day. */
public record ItemReturned(AssessmentId assessment, String unit, String item, LocalDate due) {
    /** As long as any campaign gives at least. */
    public static final int WORKING_DAYS = 3;
}
