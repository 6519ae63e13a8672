package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * All registers that the reader is offered.
 *
 * @param mayPublish whether a file can be brought
 * @param faults sentences about the file that was just brought
 */
public record RegistersPage(Shell shell, List<Line> lines, boolean mayPublish, List<String> faults) {
    /** One register in its newest version. */
    public record Line(String href, String name, String reference, String from, int fields, int lateAfterDays) {}
}
