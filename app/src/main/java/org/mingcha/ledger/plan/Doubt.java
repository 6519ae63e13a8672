package org.mingcha.ledger.plan;

/** What the program guessed of a table, and a person should say once for tables of the same header. */
public enum Doubt {
    /** Which register it is: its name does not say it. */
    REGISTER,
    /** A list of all work: each row's register is told by a word. */
    LIST,
    /** The year of days without one: other lines have it, or the file's name. */
    YEAR,
    /** A choice is told by words of the title. */
    FROM_TITLE,
    /** A choice is told by a word within the cell. */
    WITHIN,
    /** A number was found between words or added up. */
    FOUND_NUMBER,
    /** What a column is, by the end of its name alone. */
    COLUMN,
    /** Two columns name one field. */
    TWICE,
    /** The sheet is hidden. */
    HIDDEN_SHEET,
    /** It is another field of work. */
    OTHER_WORK,
    /** Examples of how to fill it in. */
    EXAMPLE,
    /** What is planned and has not happened. */
    PLANNED
}
