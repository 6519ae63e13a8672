package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * What an import found, sheet by sheet.
 *
 * @param dryRun nothing was written
 */
public record ImportResultPage(
        Shell shell,
        String file,
        String unitName,
        boolean dryRun,
        int imported,
        int repeated,
        int refused,
        List<Sheet> sheets,
        List<String> unknownSheets) {
    /**
     * One sheet.
     *
     * @param notices rows that were taken and deserve a second look
     */
    public record Sheet(
            String name,
            String register,
            int imported,
            String repeatedRows,
            List<Refused> refused,
            List<Refused> notices,
            String unknownColumns) {}

    /** A cell and what is the matter with it. */
    public record Refused(String cell, String reason) {}
}
