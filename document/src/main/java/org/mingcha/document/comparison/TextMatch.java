package org.mingcha.document.comparison;

import java.util.List;
import java.util.regex.Pattern;

/** Whether the lines on a page say a text: where a line ends a blank of the text may be missing, and nowhere else. */
final class TextMatch {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");

    /** A number before a paragraph is set apart by a gap and not by a blank. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. .*", Pattern.DOTALL);

    private static final int AROUND = 16;

    private final String text;
    private final int gap;
    private int at;

    private TextMatch(String text) {
        this.text = BLANKS.matcher(text).replaceAll(" ").strip();
        gap = NUMBERED.matcher(this.text).matches() ? this.text.indexOf(' ') : -1;
    }

    static boolean says(List<String> lines, String text) {
        return new TextMatch(text).isSaidBy(lines);
    }

    private boolean isSaidBy(List<String> lines) {
        for (String each : lines) {
            String line = each.strip();
            if (at > 0 && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            for (int i = 0; i < line.length(); i++) {
                if (at == gap && line.charAt(i) != ' ') {
                    at++;
                }
                if (at == text.length() || text.charAt(at++) != line.charAt(i)) {
                    return false;
                }
            }
        }
        return at == text.length();
    }

    /** A text's part around the first place where it differs from another one. */
    static String around(String text, String other) {
        int same = 0;
        while (same < text.length() && same < other.length() && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = boundary(text, Math.max(0, same - AROUND));
        int end = boundary(text, Math.min(text.length(), same + AROUND));
        return (from > 0 ? "…" : "") + text.substring(from, end) + (end < text.length() ? "…" : "");
    }

    /** Never within a character of two units. */
    private static int boundary(String text, int at) {
        boolean isWithin = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return isWithin ? at - 1 : at;
    }
}
