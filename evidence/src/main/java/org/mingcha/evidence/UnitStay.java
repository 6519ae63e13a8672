package org.mingcha.evidence;

import java.time.LocalDate;

/**
 * Days on which a unit stood below another one.
 *
 * @param row the unit as it was there
 * @param from first day
 * @param to last day
 */
public record UnitStay(UnitRow row, LocalDate from, LocalDate to) {
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
