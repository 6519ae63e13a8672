package org.mingcha.web.checklist;

import java.util.List;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.web.support.Shell;

/**
 * All checklists that the reader may use.
 *
 * @param mayPublish whether a file can be brought
 * @param flaws of the file that was just brought, the first of them
 * @param more flaws that aren't shown
 */
public record ChecklistsPage(
        Shell shell, List<Line> lines, boolean mayPublish, List<ChecklistViolation> flaws, int more) {
    /** One checklist in its newest version. */
    public record Line(String href, String title, String reference, String from, int items, int minutes) {}
}
