package org.mingcha.evidence.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Period.Part;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.Figure.Value;

/** Dates, months, ordinals and figures as reports write them. */
final class Orthography {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int MOST_IN_CHARACTERS = 99;

    private final TextBook book;

    Orthography(TextBook book) {
        this.book = book;
    }

    String date(LocalDate day) {
        return month("words.date", YearMonth.from(day)).replace("{d}", Integer.toString(day.getDayOfMonth()));
    }

    /** Without its year. */
    String day(LocalDate day) {
        return book.text("words.day")
                .replace("{m}", book.language().month(day.getMonthValue()))
                .replace("{d}", Integer.toString(day.getDayOfMonth()));
    }

    /** Runs of months: 2021年1月至2024年12月、2025年3月. */
    String months(List<YearMonth> months) {
        var parts = new ArrayList<String>();
        for (var at = 0; at < months.size(); ) {
            var last = at;
            while (last + 1 < months.size()
                    && months.get(last + 1).equals(months.get(last).plusMonths(1))) {
                last++;
            }
            parts.add(months(months.get(at), months.get(last)));
            at = last + 1;
        }
        return String.join(book.text("words.list"), parts);
    }

    /** Runs of months, other periods by their names; a code that is none of ours as it is. */
    String periods(List<String> codes) {
        var locale = book.language().locale();
        var periods = codes.stream().map(Period::parse).toList();
        if (periods.stream()
                .allMatch(each -> each.filter(one -> one.part() == Part.MONTH).isPresent())) {
            return months(periods.stream()
                    .map(each -> YearMonth.from(each.orElseThrow().from()))
                    .toList());
        }
        return codes.stream()
                .map(code -> Period.parse(code).map(each -> each.label(locale)).orElse(code))
                .collect(Collectors.joining(book.text("words.list")));
    }

    /** 一 to 九十九, as in 一是; what is longer stays in digits. */
    String ordinal(int number) {
        if (number > MOST_IN_CHARACTERS || book.language() == ReportLanguage.ENGLISH) {
            return Integer.toString(number);
        }
        if (number < 10) {
            return digit(number);
        }
        var tens = number < 20 ? "" : digit(number / 10);
        return tens + book.text("words.ten") + (number % 10 == 0 ? "" : digit(number % 10));
    }

    /** What a report prints for a figure; empty where there is nothing to print. */
    static String value(Figure figure) {
        return switch (figure.value()) {
            case Value.NotComputable _ -> "";
            case Value.Words(var text) -> text;
            case Value.Number(var number) -> figure.unit() == FigureUnit.RATIO ? percent(number) : plain(number);
        };
    }

    /** What people typed, made to fit into a sentence: no line ends, no blanks at figures, no mark at the end. */
    static String fitted(String typed) {
        return typed.strip()
                .replaceAll("\\s*\\R\\s*", "")
                .replaceAll("(?<=\\p{IsHan}|[，。；：、（）“”《》])\\s+|\\s+(?=\\p{IsHan}|[，。；：、（）“”《》])", "")
                .replaceAll("[，。；：、,.;:\\s]+$", "");
    }

    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String percent(BigDecimal ratio) {
        return plain(ratio.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    private String months(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? month(first)
                : book.words(
                                "words.month_range",
                                Map.of("first", CitedText.of(month(first)), "last", CitedText.of(month(last))))
                        .text();
    }

    private String month(YearMonth month) {
        return month("words.month", month);
    }

    private String month(String key, YearMonth month) {
        return book.text(key)
                .replace("{y}", Integer.toString(month.getYear()))
                .replace("{m}", book.language().month(month.getMonthValue()));
    }

    private String digit(int number) {
        return book.text("words.digits").substring(number, number + 1);
    }
}
