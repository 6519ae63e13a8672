package org.mingcha.accounts;

import java.util.List;

/** What an import of accounts did: one link per new account, and every refused row by its number in the sheet. */
public record UserImportReport(List<Invitation> invited, List<RefusedRow> refused) {
    /** A row that was not taken; row 0 is the file as a whole. */
    public record RefusedRow(int row, AccountRefusal reason, String subject) {}

    public UserImportReport {
        invited = List.copyOf(invited);
        refused = List.copyOf(refused);
    }
}
