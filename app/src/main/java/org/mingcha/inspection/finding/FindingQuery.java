package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list: those not over first, by their due date, so that what is overdue stands on top.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record FindingQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter {
        ALL,
        /** Not closed and not withdrawn. */
        PENDING,
        /** The unit's day has passed. */
        OVERDUE,
        /** The unit has to act. */
        WITH_UNIT,
        /** The superior has to act. */
        WITH_INSPECTOR,
        OVER
    }

    /** A stable place in the list. */
    public record Cursor(boolean over, LocalDate dueOn, long finding) {
        public String text() {
            return (over ? "1." : "0.") + dueOn + "." + finding;
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("[01]\\.\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                var day = LocalDate.parse(text.substring(2, 12));
                return Optional.of(new Cursor(text.startsWith("1"), day, Long.parseLong(text.substring(13))));
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    public FindingQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static FindingQuery all() {
        return new FindingQuery(null, Filter.ALL, null, 50);
    }

    public FindingQuery ofUnit(@Nullable String code) {
        return new FindingQuery(code, filter, after, limit);
    }

    public FindingQuery only(Filter wanted) {
        return new FindingQuery(unit, wanted, after, limit);
    }

    public FindingQuery afterRow(@Nullable Cursor cursor) {
        return new FindingQuery(unit, filter, cursor, limit);
    }
}
