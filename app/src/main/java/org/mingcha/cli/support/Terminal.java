package org.mingcha.cli.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.tlog.Visible;

/**
 * What is printed for people comes from files and from other people: a name or a title stays within its line and says
 * nothing to the terminal that shows it.
 */
public final class Terminal {
    private static final Pattern GAP = Pattern.compile("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+");

    /** What JSON may hold as it is, and a terminal may obey. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Terminal() {}

    /** A whole sentence. */
    public static String line(String sentence) {
        return Visible.text(GAP.matcher(sentence).replaceAll(" "));
    }

    /** What goes into a sentence; numbers stay what they are. */
    static Object[] arguments(Object... arguments) {
        return Visible.arguments(Arrays.stream(arguments)
                .map(each -> each instanceof Number ? each : line(String.valueOf(each)))
                .toArray());
    }

    /** The same value for every program that reads it. */
    static String json(String json) {
        return UNSEEN.matcher(json).replaceAll(Terminal::escaped);
    }

    private static String escaped(MatchResult found) {
        return found.group()
                .chars()
                .mapToObj(each -> String.format(Locale.ROOT, "\\\\u%04x", each))
                .collect(Collectors.joining());
    }
}
