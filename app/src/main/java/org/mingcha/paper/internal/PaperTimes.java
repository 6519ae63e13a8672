package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mingcha.safety.incident.IncidentTime;

/** Days and times as papers write them: 2025年6月30日9时5分. */
final class PaperTimes {
    private PaperTimes() {}

    static String day(LocalDate day) {
        return PaperSentences.text("time.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String full(IncidentTime at) {
        return day(at.day()) + time(at.time());
    }

    /** After another day was named: that day again is 当日, a year is not said twice. */
    static String after(LocalDate named, IncidentTime at) {
        if (at.day().equals(named)) {
            return PaperSentences.text("time.same-day") + time(at.time());
        }
        return at.day().getYear() == named.getYear()
                ? PaperSentences.text(
                                "time.month-day",
                                at.day().getMonthValue(),
                                at.day().getDayOfMonth())
                        + time(at.time())
                : full(at);
    }

    private static String time(@Nullable LocalTime time) {
        if (time == null) {
            return "";
        }
        return time.getMinute() == 0
                ? PaperSentences.text("time.hour", time.getHour())
                : PaperSentences.text("time.minute", time.getHour(), time.getMinute());
    }
}
