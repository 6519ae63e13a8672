package org.mingcha.ledger.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that mean the same: full-width digits, stray blanks, invisible characters. */
public final class Wordform {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Wordform() {}

    /** As written, but on one line, without blanks around it or characters that nobody sees. */
    public static String tidy(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(BLANKS.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** For reading numbers, dates and choices: half-width, tidy. */
    public static String plain(String text) {
        return tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** For comparing: half-width, no blanks at all, lower case. */
    public static String key(String text) {
        return BLANKS.matcher(plain(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** For labels, which rules compare letter by letter: one spelling, with the brackets that Chinese text uses. */
    public static String label(String text) {
        var plain = plain(text);
        return HAN.matcher(plain).find() ? plain.replace('(', '（').replace(')', '）') : plain;
    }
}
