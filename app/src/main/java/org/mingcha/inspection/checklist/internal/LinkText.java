package org.mingcha.inspection.checklist.internal;

/**
 * Markdown's links as their words: {@code [words](address)}. One pass, in which every place is looked at twice at most: a
 * pattern would look for the end anew from each of forty thousand brackets.
 */
final class LinkText {
    private static final int NONE = -1;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    /** The first closing bracket after the place where one was last looked for. */
    private int close = NONE;
    /** The first place, from an address's beginning on, that ends it. */
    private int end = NONE;

    private LinkText(String text) {
        this.text = text;
    }

    static String of(String text) {
        return text.indexOf('[') < 0 ? text : new LinkText(text).words();
    }

    private String words() {
        int written = 0;
        int open = text.indexOf('[');
        while (open >= 0 && hasClose(open)) {
            if (isLink()) {
                out.append(text, written, open).append(text, open + 1, close);
                written = end + 1;
                open = text.indexOf('[', written);
            } else {
                open = text.indexOf('[', open + 1);
            }
        }
        return out.append(text, written, text.length()).toString();
    }

    private boolean hasClose(int open) {
        if (close <= open) close = text.indexOf(']', open + 1);
        return close >= 0;
    }

    /** Whether the bracket that closes is followed by an address without blanks in its own brackets. */
    private boolean isLink() {
        int address = close + 2;
        if (address > text.length() || text.charAt(close + 1) != '(') return false;
        if (end < address) {
            end = address;
            while (end < text.length() && !isEnd(text.charAt(end))) end++;
        }
        return end < text.length() && text.charAt(end) == ')';
    }

    /** A blank as patterns know it: {@code \s}. */
    private static boolean isEnd(char each) {
        return each == ')' || each == ' ' || each >= '\t' && each <= '\r';
    }
}
