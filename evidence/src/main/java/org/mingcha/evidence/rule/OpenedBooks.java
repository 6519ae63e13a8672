package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Since when a unit keeps its ledger, as it declared once. What is entered of the time before, about then, is initial and not
 * late: docs/spec/rules.md.
 *
 * @param index of its {@code unit.books_opened}
 */
public record OpenedBooks(String unit, long index, LocalDate on) {
    /** Around the day on which the books were opened: what was recorded within so many days. */
    public static final int INITIAL_DAYS = 31;

    /** Of an entry that is beyond its register's limit. */
    public boolean isInitial(LocalDate happenedOn, LocalDate recordedOn) {
        return happenedOn.isBefore(on) && Math.abs(ChronoUnit.DAYS.between(on, recordedOn)) <= INITIAL_DAYS;
    }
}
