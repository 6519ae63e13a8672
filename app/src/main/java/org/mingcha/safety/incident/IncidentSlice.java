package org.mingcha.safety.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.database.Slice;

/**
 * One page of incidents.
 *
 * @param next where the next page starts; null on the last
 * @param totals over the whole of the unit asked for, whatever the filter
 */
public record IncidentSlice(
        List<IncidentSummary> rows, @Nullable Cursor next, Totals totals) implements Slice<IncidentSummary, Cursor> {
    /**
     * @param open incidents that are not closed; drills are in none of these numbers but their own
     * @param unreported that have to be reported up and are not
     * @param waiting hand-overs that wait for an acknowledgement by a unit where the actor has a role
     */
    public record Totals(long all, long open, long unreported, long waiting, long drills) {}

    public IncidentSlice {
        rows = List.copyOf(rows);
    }
}
