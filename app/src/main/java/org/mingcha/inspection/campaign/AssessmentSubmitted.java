package org.mingcha.inspection.campaign;

/** Happened, in its transaction: the assessment waits for the leader's signature. */
public record AssessmentSubmitted(AssessmentId assessment, String unit) {}
