package org.mingcha.ledger.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that mean the same: full-width digits, stray blanks, invisible characters. */
public final class Wordform {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/|]|和|及");
    private static final Pattern STOP = Pattern.compile("[。.;；,，]+$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Wordform() {}

    /** As written, but on one line, without blanks around it or characters that nobody sees. */
    public static String tidy(String text) {
        if (isBare(text)) return text;
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(BLANKS.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** For reading numbers, dates and choices: half-width, tidy. */
    public static String plain(String text) {
        return isBare(text) ? text : tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** For comparing: half-width, no blanks at all, lower case. */
    public static String key(String text) {
        var plain = plain(text);
        return (isBare(plain) ? plain : BLANKS.matcher(plain).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    /** For choosing from a list: without the stop at its end. */
    public static String choice(String text) {
        return STOP.matcher(key(text)).replaceAll("");
    }

    /** What is listed on one line: 干部、群众. */
    public static List<String> listed(String plain) {
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isBlank()).toList();
    }

    /** Of Han and ASCII without blanks, which have no other spelling: most cells are, and each is asked about a dozen times. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isAscii = each > ' ' && each <= '~';
            boolean isHan = each >= '\u4e00' && each <= '\u9fff';
            if (!isAscii && !isHan) return false;
        }
        return true;
    }

    /** For labels, which rules compare letter by letter: one spelling, with the brackets that Chinese text uses. */
    public static String label(String text) {
        var plain = plain(text);
        return HAN.matcher(plain).find() ? plain.replace('(', '（').replace(')', '）') : plain;
    }
}
