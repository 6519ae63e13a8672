package org.mingcha.evidence.never;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text without the ways in which the same word can be written otherwise. */
final class WrittenText {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern TONES = Pattern.compile("\\p{Mn}");
    /** Between two things that are listed, each of more than one character. */
    private static final String LISTING = "、，,；;。/|（）()：:\n+&";

    private final Map<Integer, String> simplified = new HashMap<>();

    /** @param traditional pairs of characters, each traditional one before its simplified one */
    WrittenText(String traditional) {
        var characters = traditional.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i += 2) {
            simplified.put(characters[i], Character.toString(characters[i + 1]));
        }
    }

    /** Half width, small letters, no tones, simplified. */
    String plain(String said) {
        var half = INVISIBLE
                .matcher(Normalizer.normalize(said, Normalizer.Form.NFKC))
                .replaceAll("");
        var lower = TONES.matcher(Normalizer.normalize(half.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        var plain = new StringBuilder();
        lower.codePoints().forEach(each -> plain.append(simplified.getOrDefault(each, Character.toString(each))));
        return plain.toString();
    }

    /** The Chinese characters alone; a line break where letters or a mark of listing part two words. */
    static String joined(String plain) {
        var joined = new StringBuilder();
        int run = 0;
        int mark = -1;
        for (int i = 0; i < plain.length(); i++) {
            char each = plain.charAt(i);
            if (Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN) {
                if (mark >= 0 && run > 1 && runFrom(plain, i) > 1) {
                    joined.append('\n');
                }
                run = mark >= 0 ? 1 : run + 1;
                mark = -1;
                joined.append(each);
            } else if (Character.isLetter(each)) {
                joined.append('\n');
                mark = -1;
                run = 0;
            } else if (LISTING.indexOf(each) >= 0) {
                mark = i;
            }
        }
        return joined.toString();
    }

    private static int runFrom(String text, int from) {
        int to = from;
        while (to < text.length() && Character.UnicodeScript.of(text.charAt(to)) == Character.UnicodeScript.HAN) {
            to++;
        }
        return to - from;
    }
}
