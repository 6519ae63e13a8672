package org.mingcha.web.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days and times as browsers send them; what can't be read is as good as absent. */
final class DayInput {
    private DayInput() {}

    static @Nullable LocalDate of(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalTime.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
