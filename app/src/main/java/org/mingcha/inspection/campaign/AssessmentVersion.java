package org.mingcha.inspection.campaign;

/**
 * Which assessment, and the state in which the actor saw it.
 *
 * @param version as {@link AssessmentView} showed it
 */
public record AssessmentVersion(AssessmentId assessment, int version) {}
