package org.mingcha.paper;

/**
 * How a paper is taken away.
 *
 * @param isCurrent as the records stand, though it was numbered before
 */
public record PaperChoice(String format, boolean isCurrent) {}
