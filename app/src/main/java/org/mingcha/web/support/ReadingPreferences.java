package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * How a reader of public pages wants them. It travels in the address: nothing is kept on the reader's side.
 *
 * @param size percent of the browser's own type size
 * @param chosen whether the address names the language; else it follows the browser's
 */
public record ReadingPreferences(Locale locale, String size, boolean chosen) {
    private static final String USUAL_SIZE = Preferences.SIZES.getFirst();

    public static ReadingPreferences of(HttpServletRequest request) {
        var language = request.getParameter("lang");
        var isChosen = language != null && Preferences.LANGUAGES.contains(language);
        var size = request.getParameter("size");
        return new ReadingPreferences(
                Locale.forLanguageTag(isChosen ? language : Preferences.accepted(request)),
                size != null && Preferences.SIZES.contains(size) ? size : USUAL_SIZE,
                isChosen);
    }

    public static ReadingPreferences in(Locale locale) {
        return new ReadingPreferences(locale, USUAL_SIZE, false);
    }

    public ReadingPreferences speaking(String language) {
        return new ReadingPreferences(Locale.forLanguageTag(language), size, true);
    }

    public ReadingPreferences larger() {
        var sizes = Preferences.SIZES;
        return new ReadingPreferences(locale, sizes.get((sizes.indexOf(size) + 1) % sizes.size()), chosen);
    }

    /** The part of an address that keeps this; empty where everything is as usual. */
    public String query() {
        var query = new StringJoiner("&");
        if (chosen) query.add("lang=" + locale.toLanguageTag());
        if (!size.equals(USUAL_SIZE)) query.add("size=" + size);
        return query.toString();
    }
}
