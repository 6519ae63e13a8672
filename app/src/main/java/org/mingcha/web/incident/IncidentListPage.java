package org.mingcha.web.incident;

import java.util.List;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/** The list of incidents, or of drills. */
public record IncidentListPage(
        Shell shell, ListFilter list, boolean drills, String lead, List<Row> rows, boolean mayRecord) {

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
