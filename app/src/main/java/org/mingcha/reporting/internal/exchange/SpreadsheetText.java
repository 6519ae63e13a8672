package org.mingcha.reporting.internal.exchange;

import java.util.regex.Pattern;

/**
 * Words in a CSV that a spreadsheet would run as a formula get a quotation mark before them, and lose it when they come
 * in: what was a mark already gets one more, so that each text comes back as it was.
 */
final class SpreadsheetText {
    /** The full-width ones as well: where people type Chinese, some programs take them for the others. */
    private static final String FIRST = "[=+\\-@＝＋－＠\\t\\r\\n].*";

    private static final Pattern RUNS = Pattern.compile("'*" + FIRST, Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("'+" + FIRST, Pattern.DOTALL);

    private SpreadsheetText() {}

    static String marked(String text) {
        return RUNS.matcher(text).matches() ? "'" + text : text;
    }

    static String plain(String text) {
        return MARKED.matcher(text).matches() ? text.substring(1) : text;
    }
}
