package org.mingcha.safety.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as an office knows it: to the minute, or only the day.
 *
 * @param time null: only the day is known
 */
public record IncidentTime(LocalDate day, @Nullable LocalTime time) {
    public static IncidentTime of(LocalDateTime at) {
        return new IncidentTime(at.toLocalDate(), at.toLocalTime());
    }

    public static IncidentTime of(LocalDate day) {
        return new IncidentTime(day, null);
    }

    /** As the ledger holds it: {@code 2025-06-18T09:20} or {@code 2025-06-18}. */
    public static IncidentTime parse(String text) {
        return text.contains("T") ? of(LocalDateTime.parse(text)) : of(LocalDate.parse(text));
    }

    /** Whether it lies after the other, as far as both are known. */
    public boolean isAfter(IncidentTime other) {
        return time == null || other.time == null
                ? day.isAfter(other.day)
                : LocalDateTime.of(day, time).isAfter(LocalDateTime.of(other.day, other.time));
    }

    /** Whole minutes from the other to this; empty where either knows only its day. */
    public OptionalLong minutesSince(IncidentTime other) {
        return time == null || other.time == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.MINUTES.between(
                        LocalDateTime.of(other.day, other.time), LocalDateTime.of(day, time)));
    }

    /** As it is read. */
    public String text() {
        return time == null ? day.toString() : day + " " + time;
    }

    /** As the ledger's form takes it. */
    public String typed() {
        return time == null ? day.toString() : LocalDateTime.of(day, time).toString();
    }
}
