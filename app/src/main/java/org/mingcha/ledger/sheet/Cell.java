package org.mingcha.ledger.sheet;

import java.math.BigDecimal;

/**
 * One cell as it stands in the file.
 *
 * @param text for a number or a day its plain decimal digits, so that 45706 may still turn out to be a day; for a formula
 *     whose value the file lacks the formula
 */
public record Cell(Kind kind, String text) {
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        /** A number that the sheet shows as a day. */
        DAY,
        FORMULA,
        ERROR
    }

    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    public static Cell text(String text) {
        return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text);
    }

    public static Cell number(BigDecimal value) {
        return new Cell(Kind.NUMBER, plain(value));
    }

    /** @param serial days since the workbook's day 0 */
    public static Cell day(BigDecimal serial) {
        return new Cell(Kind.DAY, plain(serial));
    }

    public static Cell formula(String formula) {
        return new Cell(Kind.FORMULA, formula);
    }

    public static Cell error(String text) {
        return new Cell(Kind.ERROR, text);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.DAY;
    }

    private static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        // 1E+9999999 in a hostile file would print ten million digits.
        return Math.abs(stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
    }
}
