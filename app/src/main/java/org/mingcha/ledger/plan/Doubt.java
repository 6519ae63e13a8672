package org.mingcha.ledger.plan;

import org.mingcha.ledger.Reason;

/** What the program guessed of a table, and a person should say once for tables of the same header. */
public enum Doubt {
    /** Which register it is: its name does not say it. */
    REGISTER(Reason.REGISTER_GUESSED),
    /** A list of all work: each row's register is told by a word. */
    LIST(Reason.LIST_GUESSED),
    /** The year of days without one: other lines have it, or the file's name. */
    YEAR(Reason.YEAR_GUESSED),
    /** A choice is told by words of the title. */
    FROM_TITLE(Reason.TOLD_BY_TITLE),
    /** A choice is told by a word within the cell. */
    WITHIN(Reason.TOLD_WITHIN),
    /** A number was found between words or added up. */
    FOUND_NUMBER(Reason.NUMBER_FOUND),
    /** What a column is, by the end of its name alone. */
    COLUMN(Reason.COLUMN_GUESSED),
    /** Two columns name one field. */
    TWICE(Reason.COLUMNS_ALIKE),
    /** The sheet is hidden. */
    HIDDEN_SHEET(Reason.SHEET_HIDDEN),
    /** It is another field of work. */
    OTHER_WORK(Reason.ROW_OTHER_WORK),
    /** Examples of how to fill it in. */
    EXAMPLE(Reason.ROW_EXAMPLE),
    /** What is planned and has not happened. */
    PLANNED(Reason.ROW_PLANNED);

    private final Reason reason;

    Doubt(Reason reason) {
        this.reason = reason;
    }

    /** What a row that waits for it says. */
    public Reason reason() {
        return reason;
    }
}
