package org.mingcha.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from received to answered.
 *
 * @param answered how many were
 * @param byDay how many of these tell days only: each counts whole days
 * @param open how many were not by now
 * @param medianMinutes the lower middle value; null: none was answered
 * @param p90Minutes the smallest time within which nine tenths were answered
 */
public record ResponseTimes(
        String unit,
        LocalDate from,
        LocalDate to,
        long answered,
        long byDay,
        long open,
        @Nullable Long medianMinutes,
        @Nullable Long p90Minutes) {}
