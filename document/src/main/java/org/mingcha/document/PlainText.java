package org.mingcha.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it may stand in a signed document: no control codes, no characters that turn the reading direction, no lone
 * surrogates, line ends folded, and radicals and compatibility forms replaced by the characters they look like, so
 * that what is extracted or searched later is what was read.
 */
final class PlainText {

    private static final Pattern LINE_END =
            Pattern.compile("[ \\t\\u00a0]*[\\r\\n\\t\\u000b\\f\\u0085\\u2028\\u2029]+[ \\t\\u00a0]*");

    private PlainText() {}

    static String of(String text) {
        if (text.chars().allMatch(PlainText::isOrdinary)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        LINE_END.matcher(text).replaceAll(" ").codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static boolean isOrdinary(int unit) {
        return (unit >= 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit < 0xa000) || (unit >= 0x3000 && unit < 0x3020);
    }

    private static void append(StringBuilder plain, int c) {
        if (isForbidden(c)) {
            return;
        }
        if (isLookAlike(c)) {
            plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (c == 0x00a0) {
            plain.append(' ');
        } else {
            plain.appendCodePoint(c);
        }
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.PRIVATE_USE -> false; // shown as missing by name, never dropped without a word
            default -> false;
        };
    }

    /** CJK and Kangxi radicals, and compatibility ideographs. */
    private static boolean isLookAlike(int c) {
        return (c >= 0x2e80 && c <= 0x2fdf) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x2f800 && c <= 0x2fa1f);
    }
}
