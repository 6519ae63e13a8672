package org.mingcha.evidence.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

/** What no sentence of a report may look like. */
final class Grammar {
    private static final Pattern BRACE = Pattern.compile("[{}]|null");
    private static final Pattern DOUBLE = Pattern.compile("[，；。：、]{2}|（[，；。：、）]|[，；：、]）|（）|《》|“”|《《|》》");
    private static final Pattern START = Pattern.compile("^[，；。：、）]|^（(?![一二三四五]）)|。[，；、）]|[，；][^，；。]*：。");
    private static final Pattern BLANK = Pattern.compile("(?<=\\p{IsHan}|[，；。：、（）])\\s|\\s(?=\\p{IsHan}|[，；。：、（）])");
    private static final Pattern NUMBERED = Pattern.compile("^\\d+\\. ");

    private Grammar() {}

    static void assertSentence(String text, String where) {
        assertTrue(text.endsWith("。"), () -> where + " has no end: " + text);
        assertText(text, where);
    }

    static void assertText(String text, String where) {
        var body = NUMBERED.matcher(text).replaceFirst("");
        for (var fault : new Pattern[] {BRACE, DOUBLE, START, BLANK}) {
            var match = fault.matcher(body);
            assertFalse(match.find(), () -> where + " has “" + match.group() + "”: " + text);
        }
    }
}
