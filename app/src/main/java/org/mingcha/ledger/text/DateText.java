package org.mingcha.ledger.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.Reason;

/** Days and times of day as offices write them. */
public final class DateText {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4}) ?[-–—−年./。、] ?(\\d{1,2}) ?[-–—−月./。、] ?(\\d{1,2}) ?[日号]?"
                    + "(?: ?\\(?(?:星期|周)[一二三四五六日天]\\)?)?(?:[ T]*(\\S.*))?");
    private static final Pattern CLOCK =
            Pattern.compile("(凌晨|早上|上午|中午|下午|晚上)? ?(\\d{1,2}) ?[:时点] ?(?:(\\d{1,2}) ?分?)?(?::(\\d{1,2})(?:\\.\\d+)?)?");
    private static final Pattern PART_OF_DAY = Pattern.compile("凌晨|早上|上午|中午|下午|晚上");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** Day 0 of a spreadsheet's count, which takes 1900 for a leap year; right from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** What a text means as a day. */
    public sealed interface Meaning {
        /** @param time null where only the day is known */
        record Moment(LocalDate day, @Nullable LocalTime time) implements Meaning {
            public String text() {
                return time == null
                        ? day.toString()
                        : LocalDateTime.of(day, time).toString();
            }
        }

        record Nothing(Reason reason) implements Meaning {}
    }

    private DateText() {}

    /**
     * @param plain tidied, half-width
     * @param dayOffset added to serial numbers
     */
    public static Meaning read(String plain, int dayOffset) {
        if (SERIAL.matcher(plain).matches()) {
            return serial(new BigDecimal(plain), dayOffset);
        }
        var compact = COMPACT.matcher(plain);
        if (compact.matches()) {
            return day(compact, Optional.empty());
        }
        var written = WRITTEN.matcher(plain);
        return written.matches() ? day(written, Optional.ofNullable(written.group(4))) : nothing(Reason.NOT_A_DATE);
    }

    private static Meaning serial(BigDecimal count, int dayOffset) {
        int days = count.intValue();
        // Rounded to the minute: spreadsheets keep 09:20 as 0.38888888888.
        int minutes = count.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(1440))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        var midnight = DAY_ZERO.plusDays((long) days + dayOffset).atStartOfDay();
        var moment = midnight.plusMinutes(minutes);
        return plausible(new Meaning.Moment(moment.toLocalDate(), minutes == 0 ? null : moment.toLocalTime()));
    }

    private static Meaning day(Matcher parts, Optional<String> clock) {
        try {
            var day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            return clock.map(text -> at(day, text)).orElseGet(() -> plausible(new Meaning.Moment(day, null)));
        } catch (DateTimeException noSuchDay) {
            return nothing(Reason.NO_SUCH_DAY);
        }
    }

    private static Meaning at(LocalDate day, String text) {
        if (PART_OF_DAY.matcher(text).matches()) {
            return plausible(new Meaning.Moment(day, null));
        }
        var clock = CLOCK.matcher(text.strip());
        if (!clock.matches()) {
            return nothing(Reason.NOT_A_DATE);
        }
        int hour = hour(clock.group(1), number(clock, 2));
        int minute = clock.group(3) == null ? 0 : number(clock, 3);
        var time = LocalTime.of(hour, minute);
        // Midnight is what spreadsheets add to a bare day.
        return plausible(new Meaning.Moment(day, time.equals(LocalTime.MIDNIGHT) ? null : time));
    }

    private static int hour(@Nullable String part, int hour) {
        boolean afternoon = part != null && (part.equals("下午") || part.equals("晚上"));
        return afternoon && hour < 12 ? hour + 12 : hour;
    }

    private static Meaning plausible(Meaning.Moment moment) {
        int year = moment.day().getYear();
        return year < 1949 || year > 2100 ? nothing(Reason.DATE_FAR_OFF) : moment;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Meaning nothing(Reason reason) {
        return new Meaning.Nothing(reason);
    }
}
