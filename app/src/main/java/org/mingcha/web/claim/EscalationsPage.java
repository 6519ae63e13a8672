package org.mingcha.web.claim;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/** What went up to the units where the reader has a role. */
public record EscalationsPage(Shell shell, List<Row> rows, long waiting) {
    /** One hand-over. */
    public record Row(
            String href,
            Status status,
            String claim,
            String unitName,
            String superiorName,
            String level,
            String help,
            List<String> facts,
            String sentAt,
            String dueAt) {}
}
