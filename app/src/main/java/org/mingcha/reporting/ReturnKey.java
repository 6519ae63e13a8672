package org.mingcha.reporting;

import org.mingcha.evidence.checklist.Period;

/**
 * One return of one unit for one period.
 *
 * @param returnId {@code monthly}
 */
public record ReturnKey(String unit, String returnId, Period period) {}
