package org.mingcha.evidence.checklist;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An assessed period: a year, a half, a quarter or a month. Its code is what commands take and figures.json holds. */
public record Period(int year, Part part, int number) {
    private static final Pattern CODE =
            Pattern.compile("(?<year>[12]\\d{3})(?:-(?:(?<part>[HQ])(?<n>\\d)|(?<m>\\d{2})))?");

    /** What part of a year, with its length in months. */
    public enum Part {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Part(int months) {
            this.months = months;
        }
    }

    public Period {
        if (year < 1000 || year > 2999 || number < 1 || number > 12 / part.months) {
            throw new IllegalArgumentException("No period " + part + " " + number + " of " + year);
        }
    }

    /** Empty where the text is none of YYYY, YYYY-H1, YYYY-Q1, YYYY-MM. */
    public static Optional<Period> parse(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) {
            return Optional.empty();
        }
        var part = match.group("part") == null
                ? match.group("m") == null ? Part.YEAR : Part.MONTH
                : match.group("part").equals("H") ? Part.HALF : Part.QUARTER;
        var digits =
                Stream.of("n", "m").map(match::group).filter(Objects::nonNull).findFirst();
        int number = Integer.parseInt(digits.orElse("1"));
        return number < 1 || number > 12 / part.months
                ? Optional.empty()
                : Optional.of(new Period(Integer.parseInt(match.group("year")), part, number));
    }

    public String code() {
        return switch (part) {
            case YEAR -> "%d".formatted(year);
            case HALF -> "%d-H%d".formatted(year, number);
            case QUARTER -> "%d-Q%d".formatted(year, number);
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * part.months + 1, 1);
    }

    public LocalDate to() {
        return YearMonth.of(year, number * part.months).atEndOfMonth();
    }

    /** Whole quarters within the period, at least 1: thresholds scale with it. */
    public int quarters() {
        return Math.max(1, part.months / 3);
    }

    /** Halves of the year that have ended with the period's last day. */
    public int halves() {
        return to().getMonthValue() / 6;
    }

    /** As people write it: 2025年上半年, first half of 2025. */
    public String label(Locale locale) {
        var texts = ChecklistMessages.of(locale);
        var key = "checklist.period." + part.name().toLowerCase(Locale.ROOT);
        return MessageFormat.format(texts.getString(part == Part.YEAR ? key : key + number), "%d".formatted(year));
    }
}
