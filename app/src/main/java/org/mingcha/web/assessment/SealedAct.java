package org.mingcha.web.assessment;

/**
 * What was sealed of an assessment.
 *
 * @param act submitted, returned or accepted
 * @param index the log index
 * @param recorded when, and by which role
 */
public record SealedAct(String act, long index, String recorded, String href) {}
