package org.mingcha.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit as {@code units.changed} seals it. Closed units stay in the set.
 *
 * @param parent code of the parent; empty for the root CN
 * @param since first day; null: has always been
 * @param until first day on which it no longer is; null: open
 * @param successors units that took over its work (merge, split)
 */
public record UnitRow(
        String parent,
        String code,
        String name,
        UnitKind kind,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> successors) {
    public UnitRow {
        successors = List.copyOf(successors);
    }

    /** Whether the unit exists on at least one day of [from, to]. */
    public boolean existsWithin(LocalDate from, LocalDate to) {
        return (since == null || !since.isAfter(to)) && (until == null || until.isAfter(from));
    }
}
