package org.mingcha.document;

/** What marks do to a line: which may not begin one, which may not end one, and which have half of themselves blank. */
public final class Punctuation {
    /** Full-width marks whose ink is in the left half, and those with it in the right half. */
    private static final String CLOSING = "，。、；：）》〉」』】〕”’";

    private static final String OPENING = "（《〈「『【〔“‘";
    private static final String NEVER_FIRST = CLOSING + "！？·…—～％‰℃,.;:!?)]}%";
    private static final String NEVER_LAST = OPENING + "([{$￥№§";
    private static final int FIRST_WIDE = 0x2000;

    private Punctuation() {}

    public static boolean closes(int character) {
        return CLOSING.indexOf(character) >= 0;
    }

    public static boolean opens(int character) {
        return OPENING.indexOf(character) >= 0;
    }

    public static boolean beginsNoLine(int character) {
        return NEVER_FIRST.indexOf(character) >= 0;
    }

    public static boolean endsNoLine(int character) {
        return NEVER_LAST.indexOf(character) >= 0;
    }

    /** A Latin letter, digit or sign, of which words and numbers are made. */
    public static boolean isNarrow(int character) {
        return character < FIRST_WIDE;
    }

    /** Two that are one mark: a dash or an ellipsis. */
    public static boolean isDrawnOut(int character, int next) {
        return character == next && (character == '—' || character == '…');
    }
}
