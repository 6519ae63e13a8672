package org.mingcha.bounds;

/** A1 and $A$1, read so that nothing overflows; 0 is what cannot be read. */
final class CellReference {
    private static final int LETTERS = 26;
    private static final int LONGEST = 9;

    private CellReference() {}

    /** Counted from 1; beyond any grid where it is longer than a number that we would read. */
    static int number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(each -> each >= '0' && each <= '9')) return 0;
        return digits.length() > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    static int row(String reference) {
        int from = afterLetters(reference);
        if (from < reference.length() && reference.charAt(from) == '$') from++;
        return number(reference.substring(from));
    }

    /** Counted from 1. */
    static int column(String reference) {
        int column = 0;
        for (int at = first(reference); at < afterLetters(reference); at++) {
            column = Math.min(column * LETTERS + Character.toUpperCase(reference.charAt(at)) - 'A' + 1, 1 << 24);
        }
        return column;
    }

    private static int first(String reference) {
        return reference.startsWith("$") ? 1 : 0;
    }

    private static int afterLetters(String reference) {
        int at = first(reference);
        while (at < reference.length() && isLetter(reference.charAt(at))) at++;
        return at;
    }

    private static boolean isLetter(char each) {
        return each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z';
    }
}
