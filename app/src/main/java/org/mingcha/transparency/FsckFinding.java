package org.mingcha.transparency;

import org.mingcha.database.Coded;

/**
 * One thing that is not as it was sealed. Shown through the message key {@code transparency.fsck.<kind>} with table, key,
 * column and detail as arguments.
 *
 * @param table with its schema, as in {@code ledger.entry}
 * @param key the row, by its primary key
 * @param column the altered column, or several that cannot be told apart; empty where it is the whole row
 * @param detail both values, where it helps to see them
 */
public record FsckFinding(Kind kind, String table, String key, String column, String detail) {
    /** What is wrong with the row. */
    public enum Kind implements Coded {
        /** A cell isn't what was sealed. */
        DIFFERS,
        /** The row is not there. */
        MISSING,
        /** The row has no counterpart. */
        EXTRA,
        /** Two rows claim the same place. */
        DUPLICATE,
        /** A signature doesn't hold. */
        UNSIGNED,
        /** A check could not read what it has to check; the table is the check's name. */
        UNREADABLE,
        /** The clock stepped back by more than five minutes along the log, all steps in one: to be known, no fault by itself. */
        CLOCK_BACK;
    }

    public boolean isFault() {
        return kind != Kind.CLOCK_BACK;
    }
}
