package org.mingcha.web.exchange;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * What became of a file's rows.
 *
 * @param dryRun nothing was written
 */
public record ImportedPage(Shell shell, String file, boolean dryRun, int filed, int repeated, List<Row> refused) {
    /** One row that was not taken. */
    public record Row(String number, String column, String reason) {}
}
