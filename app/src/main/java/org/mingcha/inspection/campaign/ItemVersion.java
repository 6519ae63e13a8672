package org.mingcha.inspection.campaign;

/**
 * Which item, and the state in which the actor saw it.
 *
 * @param version as {@link AssessmentItem} showed it
 */
public record ItemVersion(AssessmentId assessment, String item, int version) {}
