package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;

/**
 * A unit as it is now, or as it was when it was closed.
 *
 * @param path the codes from the root down to this unit, each followed by "/"
 * @param since first day; null: has always been
 * @param until first day on which it no longer is; null: open
 */
public record UnitView(
        String code,
        String name,
        UnitKind kind,
        String parent,
        String path,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> successors) {
    public UnitView {
        successors = List.copyOf(successors);
    }

    public boolean isOpen() {
        return until == null;
    }
}
