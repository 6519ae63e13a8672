package org.mingcha.safety.incident;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * Which incidents to list: those not closed first, the newest first.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param after the last row of the page before
 */
public record IncidentQuery(
        @Nullable String unit, Filter filter, @Nullable Cursor after, int limit) {
    /** What to show. Drills stand among what was handed up, as the real thing would; in no other list but their own. */
    public enum Filter implements Coded {
        ALL,
        OPEN,
        /** Has to be reported up and is not. */
        UNREPORTED,
        /** Handed up to a unit where the actor has a role. */
        RECEIVED,
        DRILLS;

        public static Optional<Filter> of(String code) {
            return Coded.of(Filter.class, code);
        }
    }

    public IncidentQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static IncidentQuery of(Filter filter) {
        return new IncidentQuery(null, filter, null, 50);
    }

    public IncidentQuery ofUnit(@Nullable String code) {
        return new IncidentQuery(code, filter, after, limit);
    }

    public IncidentQuery afterRow(@Nullable Cursor cursor) {
        return new IncidentQuery(unit, filter, cursor, limit);
    }
}
