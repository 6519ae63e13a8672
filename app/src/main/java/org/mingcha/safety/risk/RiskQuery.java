package org.mingcha.safety.risk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.ledger.EntryQuery;

/**
 * Which risks to list, the newest first.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param place only those at this place of the table; null: all
 * @param after the last row of the page before
 */
public record RiskQuery(
        @Nullable String unit, Filter filter, @Nullable Score place, EntryQuery.@Nullable Cursor after, int limit) {
    /** What to show. */
    public enum Filter implements Coded {
        /** Not closed. */
        OPEN,
        /** Not closed, with a high score. */
        HIGH,
        /** Not closed, and its day of review has passed. */
        OVERDUE,
        /** Decided, and not assessed by then. */
        UNASSESSED,
        ALL;

        public static Optional<Filter> of(String code) {
            return Coded.of(Filter.class, code);
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

    public RiskQuery afterRow(EntryQuery.@Nullable Cursor cursor) {
        return new RiskQuery(unit, filter, place, cursor, limit);
    }
}
