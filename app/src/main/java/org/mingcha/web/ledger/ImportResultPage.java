package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * What an import found, table by table.
 *
 * @param written whether there is anything to undo
 * @param fault why it was not undone; empty
 */
public record ImportResultPage(
        Shell shell,
        long id,
        String file,
        String unitName,
        boolean written,
        String fault,
        int imported,
        int repeated,
        int refused,
        List<Table> tables) {
    /**
     * One table.
     *
     * @param refused rows that were not taken, those that wait among them
     * @param notices rows that were taken and deserve a second look
     */
    public record Table(
            String name,
            String rows,
            String register,
            int imported,
            String repeatedRows,
            List<Refused> refused,
            List<Refused> notices,
            String unknownColumns) {}

    /** A cell and what is the matter with it. */
    public record Refused(String cell, String reason) {}
}
