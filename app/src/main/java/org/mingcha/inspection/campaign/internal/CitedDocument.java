package org.mingcha.inspection.campaign.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A document as people cite it: its title, with or without its marks, and its number behind it.
 *
 * @param number empty: none was typed
 */
record CitedDocument(String title, String number) {
    /** Marks of data, not text of ours. */
    private static final Pattern CITED = Pattern.compile(
            "\u300a?(?<title>[^\u300a\u300b]*?)\u300b?(?:\uff08(?<number>[^\uff08\uff09]*\u3014[^\uff08\uff09]*)\uff09)?\u300b?");

    /** What is typed in another way is a title as it stands. */
    static CitedDocument of(String typed) {
        var cited = CITED.matcher(typed);
        return cited.matches()
                ? new CitedDocument(cited.group("title"), Objects.requireNonNullElse(cited.group("number"), ""))
                : new CitedDocument(typed, "");
    }
}
