package org.mingcha.evidence.never;

import java.util.Locale;

/**
 * Words that ask for what the product never holds.
 *
 * @param said the words as they were written
 * @param word the listed word that they say
 * @param kind of the list, {@code account}
 * @param chinese why never, in half a sentence
 * @param english the same
 */
public record Breach(String said, String word, String kind, String chinese, String english) {
    public String reason(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
