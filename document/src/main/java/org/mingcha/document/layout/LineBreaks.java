package org.mingcha.document.layout;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.document.Punctuation;
import org.mingcha.document.Resource;

/**
 * What it costs to end a line before each character of a text: nothing between most hanzi, much within a word, and never
 * before a closing mark, behind an opening one, or between a number and its unit.
 */
final class LineBreaks {
    static final int NEVER = 1_000_000;
    private static final int WORD = 3_000;
    private static final int PIECE = 150;

    /** Digests and addresses are no words: whoever copies them does so by machine. */
    private static final int LONG_WORD = 16;

    private static final int LONG = 300;
    private static final int TITLE = 60;

    /** Behind its year or month. */
    private static final int DATE = 25;

    private static final Set<String> UNITS =
            Resource.text("layout/units.txt").lines().collect(Collectors.toUnmodifiableSet());

    /** The number of a document, and a short title of one. */
    private static final Pattern NUMBER = Pattern.compile("[^\\p{Punct}\\s]〔\\d{2,4}〕\\p{IsHan}?\\d+\\p{IsHan}");

    private static final Pattern TITLED = Pattern.compile("《[^《》]{1,10}》");

    private final int[] text;
    private final int[] costs;

    private LineBreaks(int[] text) {
        this.text = text;
        costs = new int[text.length + 1];
    }

    /** At each place what a break there costs; at the beginning and at the end it is free. */
    static int[] costs(int[] text) {
        LineBreaks breaks = new LineBreaks(text);
        for (int i = 1; i < text.length; i++) {
            boolean inDate = i > 1 && isDigit(text[i - 2]) && "年月".indexOf(text[i - 1]) >= 0 && isDigit(text[i]);
            breaks.costs[i] = inDate ? DATE : breaks.cost(text[i - 1], text[i]);
        }
        breaks.longWords();
        breaks.units();
        breaks.pieces();
        return breaks.costs;
    }

    private int cost(int before, int after) {
        if (after == ' ' || Punctuation.beginsNoLine(after) && before != ' ' || Punctuation.endsNoLine(before)) {
            return NEVER;
        }
        if (before == ' ' || before == ']' && after == '[') {
            return 0;
        }
        if (Punctuation.isNarrow(before) && Punctuation.isNarrow(after)) {
            return "/-_=&?@.".indexOf(before) >= 0 && Character.isLetter(after) ? PIECE : WORD;
        }
        boolean isCounted = isDigit(before) && isHan(after) || before == '第' && isDigit(after);
        return isCounted ? NEVER : 0;
    }

    private void longWords() {
        for (int start = 0; start < text.length; ) {
            int end = start + 1;
            while (end < text.length && (costs[end] == WORD || costs[end] == PIECE)) {
                end++;
            }
            for (int i = start + 1; i < end && end - start > LONG_WORD; i++) {
                costs[i] = Math.min(costs[i], LONG);
            }
            start = end;
        }
    }

    /** Units of two characters: the number keeps the first one, and this one the other. */
    private void units() {
        for (int i = 1; i + 1 < text.length; i++) {
            if (isDigit(text[i - 1]) && UNITS.contains(new String(text, i, 2))) {
                costs[i + 1] = NEVER;
            }
        }
    }

    private void pieces() {
        String whole = new String(text, 0, text.length);
        if (whole.length() != text.length) {
            return; // Characters of two units would move the places; such a text breaks as any other.
        }
        within(NUMBER.matcher(whole), NEVER);
        within(TITLED.matcher(whole), TITLE);
    }

    private void within(Matcher found, int cost) {
        while (found.find()) {
            for (int i = found.start() + 1; i < found.end(); i++) {
                costs[i] = Math.max(costs[i], cost);
            }
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
