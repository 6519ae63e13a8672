package org.mingcha.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from received to answered, of what a unit and those below it received within these days; from sealed
 * facts alone.
 */
public record ResponseTimes(String unit, String unitName, LocalDate from, LocalDate to, Times claims, Times questions) {
    /**
     * @param answered how many were
     * @param byDay how many of these tell days only: each counts whole days
     * @param open how many are not
     * @param medianMinutes the lower middle value; null: none was answered
     * @param p90Minutes the smallest time within which nine tenths were answered
     */
    public record Times(
            long answered,
            long byDay,
            long open,
            @Nullable Long medianMinutes,
            @Nullable Long p90Minutes) {}
}
