package org.mingcha.web.support;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page that everybody may read: no account, no cookie, no script.
 *
 * @param title the page's own title, without the product's name
 * @param here path of this page
 * @param body name of the body in the header; null where a page is of several
 * @param demo whether everything here is invented
 */
public record OpenShell(
        Messages words,
        Assets assets,
        ReadingPreferences reading,
        PublicLinks site,
        String title,
        String here,
        @Nullable String body,
        boolean demo) {
    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    public String language() {
        return words.locale().toLanguageTag();
    }

    public String to(String path) {
        return site.to(path, reading);
    }

    public String asset(String name) {
        return site.to(assets.url(name), reading);
    }

    public String[] styles() {
        var styles = assets.styles();
        for (int i = 0; i < styles.length; i++) styles[i] = site.to(styles[i], reading);
        return styles;
    }

    /** This page in another language. */
    public String speaking(String language) {
        return site.to(here, reading.speaking(language));
    }

    /** This page in the next larger type, after the largest in the usual one. */
    public String larger() {
        return site.to(here, reading.larger());
    }
}
