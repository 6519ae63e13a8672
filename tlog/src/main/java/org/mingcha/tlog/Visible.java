package org.mingcha.tlog;

import java.util.Date;
import java.util.regex.Pattern;

/**
 * What a hostile file says, in a sentence on somebody's terminal: escape sequences, line ends and marks that turn the
 * writing round would let it paint over the verdict.
 */
public final class Visible {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Visible() {}

    public static String text(String text) {
        return UNSEEN.matcher(text).replaceAll("\ufffd");
    }

    /** Arguments of a sentence; numbers and dates stay what they are. */
    public static Object[] arguments(Object... arguments) {
        var seen = arguments.clone();
        for (int i = 0; i < seen.length; i++) {
            if (!(seen[i] instanceof Number) && !(seen[i] instanceof Date)) {
                seen[i] = text(String.valueOf(seen[i]));
            }
        }
        return seen;
    }
}
