package org.mingcha.reporting.internal;

import java.time.LocalDate;

/** A period whose expected set is frozen. */
public record OpenPeriod(
        int id, String returnId, String code, LocalDate first, LocalDate last, LocalDate dueOn, int roster) {
    public boolean isOverdue(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
