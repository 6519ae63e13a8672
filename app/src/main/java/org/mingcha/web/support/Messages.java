package org.mingcha.web.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.messages.MessageBundles;

/** Every visible sentence of a page, in the reader's language, and days and times in the body's zone. */
public final class Messages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SHORT_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final Locale locale;
    private final ZoneId zone;

    public Messages(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence under this key; its first part names the module and so the bundle. */
    public String of(String key, Object... arguments) {
        return MessageBundles.sentence(key, locale, arguments);
    }

    public boolean has(String key) {
        return MessageBundles.of(MessageBundles.moduleOf(key), locale).containsKey(key);
    }

    /** What stands in the way of a command. */
    public String of(Violation violation) {
        return of(violation.key(), violation.arguments(locale));
    }

    /** The same with arguments that have a word for each language. */
    public String worded(String key, List<BilingualText> arguments) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return of(
                key,
                arguments.stream()
                        .map(word -> english ? word.english() : word.chinese())
                        .toArray());
    }

    /** 2026年1月8日 星期四. */
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("web.format.long-day"), locale).format(day);
    }

    /** 2026年1月. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("web.format.month"), locale).format(day);
    }

    public String monthDay(LocalDate day) {
        return MONTH_DAY.format(day);
    }

    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Where it is about a deadline to the second. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(zone));
    }

    /** Without the year, for lists that say the year themselves. */
    public String shortMinute(Instant instant) {
        return SHORT_MINUTE.format(instant.atZone(zone));
    }

    /** The day of an instant in the body's zone. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Whole days from a day to the day of an instant. */
    public long daysBetween(LocalDate from, Instant to) {
        return ChronoUnit.DAYS.between(from, day(to));
    }

    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024 ? bytes / 1024 + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
