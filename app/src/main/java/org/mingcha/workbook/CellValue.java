package org.mingcha.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What stands in a cell. Text is text, whatever it begins with; a day is a day that can be sorted and counted with. */
public sealed interface CellValue {
    CellValue BLANK = new Text("");
    DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    record Text(String text) implements CellValue {}

    record Count(BigDecimal number) implements CellValue {
        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    record Day(LocalDate day) implements CellValue {
        @Override
        public String text() {
            return day.toString();
        }
    }

    record Moment(LocalDateTime time) implements CellValue {
        @Override
        public String text() {
            return time.format(MINUTES);
        }
    }

    /** As it is shown. */
    String text();

    static CellValue of(String text) {
        return text.isEmpty() ? BLANK : new Text(text.replace("\r\n", "\n"));
    }

    /** A day or a time as ISO 8601 writes it is one; else it is text. */
    static CellValue dated(String text) {
        try {
            return text.length() == 10
                    ? new Day(LocalDate.parse(text))
                    : new Moment(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException other) {
            return of(text);
        }
    }

    static CellValue of(long number) {
        return new Count(BigDecimal.valueOf(number));
    }

    static CellValue of(BigDecimal number) {
        return new Count(number);
    }

    static List<CellValue> texts(List<String> texts) {
        return texts.stream().map(CellValue::of).toList();
    }
}
