package org.mingcha.document;

/**
 * One piece of what a document says, in reading order.
 *
 * @param place in the report's JSON
 * @param row the same for all cells of a table's row, and different for any two rows; below 0 outside of tables
 * @param column from 0; below 0 outside of tables
 */
public record Passage(Kind kind, String place, int row, int column, String text) {

    public enum Kind {
        LETTERHEAD,
        LETTERHEAD_NUMBER,
        TITLE,
        ADDRESSEE,
        HEADING1,
        HEADING2,
        PARAGRAPH,
        ATTACHMENT,
        SIGNATURE,
        NOTE,
        ANNEX_NUMBER,
        ANNEX_TITLE,
        /** Its words are those that stand for the drawing. */
        CHART,
        CAPTION,
        HEAD,
        CELL
    }
}
