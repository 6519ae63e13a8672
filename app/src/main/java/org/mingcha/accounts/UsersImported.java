package org.mingcha.accounts;

import java.util.List;

/**
 * What an import of accounts did: one link per new account, and every refused row by its number in the sheet.
 *
 * @param given logins that existed and hold the row's role now
 */
public record UsersImported(List<Invitation> invited, List<String> given, List<RefusedRow> refused) {
    /** A row that was not taken; row 0 is the file as a whole. */
    public record RefusedRow(int row, AccountRefusal reason, String subject) {}

    public UsersImported {
        invited = List.copyOf(invited);
        given = List.copyOf(given);
        refused = List.copyOf(refused);
    }
}
