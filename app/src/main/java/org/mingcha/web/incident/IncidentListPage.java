package org.mingcha.web.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;

/**
 * The list of incidents, or of drills.
 *
 * @param units the unit and those right below it, to switch between
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record IncidentListPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        String show,
        boolean drills,
        String lead,
        List<Tab> tabs,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        boolean mayRecord) {

    /** @param reporting how it stands with reporting up, then with its acknowledgement (empty: not handed up) */
    public record Row(
            String href,
            Status status,
            String title,
            boolean drill,
            boolean personal,
            String unitName,
            String severity,
            String found,
            String reporting,
            String colour,
            String handedUp) {}
}
