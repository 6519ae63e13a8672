package org.mingcha.web.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds every page.
 *
 * @param title the page's own title, without the product's name
 * @param here path and query of this page, to come back to after a switch
 * @param body name of the unit in the header; null before sign-in
 * @param role the reader's role there, in words
 * @param demo whether everything here is invented
 */
public record Shell(
        Messages words,
        Preferences preferences,
        Assets assets,
        String title,
        MenuPlace place,
        Menu menu,
        String here,
        @Nullable String body,
        @Nullable String role,
        @Nullable CsrfToken csrf,
        boolean demo) {
    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    public boolean signedIn() {
        return role != null;
    }

    /** A link that sets one preference and comes back. */
    public String preferring(String name, String value) {
        return "/preferences?" + name + "=" + value + "&to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public String language() {
        return words.locale().toLanguageTag();
    }
}
