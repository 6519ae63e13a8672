package org.mingcha.database;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stable place in a list where what is over stands last.
 *
 * @param day that the list is ordered by
 */
public record Cursor(boolean over, LocalDate day, long id) {
    public String text() {
        return (over ? "1." : "0.") + day + "." + id;
    }

    public static Optional<Cursor> parse(String text) {
        if (!text.matches("[01]\\.\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text.substring(2, 12));
            return Optional.of(new Cursor(text.startsWith("1"), day, Long.parseLong(text.substring(13))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
