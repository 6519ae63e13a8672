package org.mingcha.command;

import java.util.Locale;

/** Words that are put into a sentence: most read the same in both languages, names of fields and choices don't. */
public record BilingualText(String chinese, String english) {
    public static BilingualText of(String text) {
        return new BilingualText(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
