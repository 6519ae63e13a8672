package org.mingcha.notification;

import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.AssessmentId;

/** What a unit is reminded of. */
public sealed interface ReminderSubject {
    /** A return that it owes for a period and hasn't filed. */
    record OfReturn(String returnId, Period period) implements ReminderSubject {}

    /** An assessment that waits for the unit: to be answered, to be signed, or with items returned. */
    record OfAssessment(AssessmentId assessment) implements ReminderSubject {}

    /** A task that the unit has neither answered nor given back; by its number. */
    record OfAssignment(long assignment) implements ReminderSubject {}
}
