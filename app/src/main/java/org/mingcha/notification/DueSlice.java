package org.mingcha.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is due for one actor: overdue first, then this week, then later; within each, units in their official order.
 *
 * @param next where the next page starts; null on the last
 */
public record DueSlice(List<DueDate> dues, @Nullable Cursor next, long overdue, long thisWeek, long later) {
    /** A stable place in the list. */
    public record Cursor(int group, String unitPath, LocalDate dueOn, String kind, long subject) {
        private static final String PATTERN = "[0-2]~[A-Z0-9/]{1,200}~\\d{4}-\\d{2}-\\d{2}~[a-z-]{1,40}~\\d{1,18}";

        public String text() {
            return String.join("~", Integer.toString(group), unitPath, dueOn.toString(), kind, Long.toString(subject));
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches(PATTERN)) {
                return Optional.empty();
            }
            var parts = text.split("~", 5);
            try {
                var day = LocalDate.parse(parts[2]);
                return Optional.of(
                        new Cursor(Integer.parseInt(parts[0]), parts[1], day, parts[3], Long.parseLong(parts[4])));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    public DueSlice {
        dues = List.copyOf(dues);
    }

    public long count() {
        return overdue + thisWeek + later;
    }
}
