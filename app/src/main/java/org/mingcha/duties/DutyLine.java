package org.mingcha.duties;

/**
 * One matter of a list.
 *
 * @param number as the list counts it
 */
public record DutyLine(String number, String matter, DutyCategory category) {}
