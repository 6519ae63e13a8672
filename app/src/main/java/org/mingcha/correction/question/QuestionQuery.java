package org.mingcha.correction.question;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which questions to list: those that wait for an answer first, by due date; then the newest.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record QuestionQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter {
        ALL,
        /** Neither answered nor discarded. */
        PENDING,
        OVERDUE,
        ANSWERED,
        DISCARDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stable place in the list. */
    public record Cursor(boolean over, LocalDate dueOn, long question) {
        public String text() {
            return (over ? "1." : "0.") + dueOn + "." + question;
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("[01]\\.\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                var day = LocalDate.parse(text.substring(2, 12));
                return Optional.of(new Cursor(text.startsWith("1"), day, Long.parseLong(text.substring(13))));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    public QuestionQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static QuestionQuery all() {
        return new QuestionQuery(null, Filter.ALL, null, 50);
    }
}
