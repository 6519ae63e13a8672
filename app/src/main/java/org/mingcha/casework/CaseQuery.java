package org.mingcha.casework;

import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntryQuery;

/**
 * Which cases of a plain kind to list, the newest first.
 *
 * @param unit this unit and its subtree; null: everything the actor may see
 * @param show a state's code, or one of the other words of {@link CaseStates#shows}
 * @param after the last row of the page before
 */
public record CaseQuery(@Nullable String unit, String show, EntryQuery.@Nullable Cursor after, int limit) {
    public CaseQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public CaseQuery afterRow(EntryQuery.@Nullable Cursor cursor) {
        return new CaseQuery(unit, show, cursor, limit);
    }
}
