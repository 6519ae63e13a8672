package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.safety.incident.IncidentTime;

/** Days and times as papers write them: 2025年6月30日9时5分. */
final class PaperTimes {
    private PaperTimes() {}

    static String day(LocalDate day) {
        return say("time.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static String full(IncidentTime at) {
        return day(at.day()) + time(at.time());
    }

    /** After another day was named: that day again is 当日, a year is not said twice. */
    static String after(LocalDate named, IncidentTime at) {
        if (at.day().equals(named)) {
            return PaperSentences.words("time.same-day") + time(at.time());
        }
        return at.day().getYear() == named.getYear()
                ? say("time.month-day", at.day().getMonthValue(), at.day().getDayOfMonth()) + time(at.time())
                : full(at);
    }

    private static String time(@Nullable LocalTime time) {
        if (time == null) {
            return "";
        }
        return time.getMinute() == 0
                ? say("time.hour", time.getHour())
                : say("time.minute", time.getHour(), time.getMinute());
    }

    private static String say(String key, Integer... numbers) {
        return PaperSentences.BOOK.say(
                key, List.of(numbers).stream().map(String::valueOf).toList());
    }
}
