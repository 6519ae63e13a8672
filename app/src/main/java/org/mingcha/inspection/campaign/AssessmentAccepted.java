package org.mingcha.inspection.campaign;

import org.mingcha.transparency.RecordId;

/** Happened, in its transaction: nothing of the assessment is due any more. */
public record AssessmentAccepted(AssessmentId assessment, String unit, RecordId record) {}
