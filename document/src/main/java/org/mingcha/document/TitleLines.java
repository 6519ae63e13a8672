package org.mingcha.document;

import java.util.List;

/** Breaks a title by meaning, never inside a word: before 关于 where it does not fit on one line. */
final class TitleLines {

    /** 156 mm hold twenty characters of 22 pt. */
    private static final double FITS = 20;

    private static final String SUBJECT = "关于";

    private TitleLines() {}

    static List<String> of(String title) {
        int subject = title.indexOf(SUBJECT);
        if (width(title) <= FITS || subject <= 0) {
            return List.of(title);
        }
        return List.of(title.substring(0, subject), title.substring(subject));
    }

    /** In full-width characters; Latin letters and digits take half of one. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }
}
