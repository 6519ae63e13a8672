package org.mingcha.inspection.campaign;

/** An assessment's number: one unit's answer to one checklist for one period. */
public record AssessmentId(long value) {}
