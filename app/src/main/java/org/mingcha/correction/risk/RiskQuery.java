package org.mingcha.correction.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which risks to list, the newest first.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param place only those at this place of the table; null: all
 * @param after the last row of the page before
 */
public record RiskQuery(
        @Nullable String unit,
        Filter filter,
        @Nullable Score place,
        @Nullable Cursor after,
        int limit) {
    /** What to show. */
    public enum Filter {
        /** Not closed. */
        OPEN,
        /** Not closed, with a high score. */
        HIGH,
        /** Not closed, and its day of review has passed. */
        OVERDUE,
        /** Decided, and not assessed by then. */
        UNASSESSED,
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Filter> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /** A stable place in the list. */
    public record Cursor(LocalDate planned, long risk) {
        public String text() {
            return planned + "." + risk;
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}\\.\\d{1,18}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Cursor(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))));
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    public RiskQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static RiskQuery of(Filter filter) {
        return new RiskQuery(null, filter, null, null, 50);
    }

    public RiskQuery ofUnit(@Nullable String code) {
        return new RiskQuery(code, filter, place, after, limit);
    }

    public RiskQuery at(@Nullable Score wanted) {
        return new RiskQuery(unit, filter, wanted, after, limit);
    }

    public RiskQuery afterRow(@Nullable Cursor cursor) {
        return new RiskQuery(unit, filter, place, cursor, limit);
    }
}
