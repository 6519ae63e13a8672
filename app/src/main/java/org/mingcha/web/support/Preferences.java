package org.mingcha.web.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the reader chose by links in the shell; each is kept in a cookie, so it works without script and before sign-in.
 *
 * @param size percent of the browser's own type size: 100, 112, 125 or 150
 * @param density compact (desk) or comfortable
 * @param keys on, or off for those whom keys of one letter hinder
 */
public record Preferences(Locale locale, String size, String density, String keys) {
    /** Browsers take a cookie of such a name over TLS alone, and from this host alone. */
    static final String HOST_ONLY = "__Host-";

    static final List<String> LANGUAGES = List.of("zh-CN", "en");
    static final List<String> SIZES = List.of("100", "112", "125", "150");
    static final List<String> KEYS = List.of("on", "off");
    static final List<String> DENSITIES = List.of("compact", "comfortable");

    static Preferences of(HttpServletRequest request, String usualDensity) {
        var language = cookie(request, "lang", LANGUAGES).orElseGet(() -> accepted(request));
        return new Preferences(
                Locale.forLanguageTag(language),
                cookie(request, "size", SIZES).orElse("100"),
                cookie(request, "density", DENSITIES).orElse(usualDensity),
                cookie(request, "keys", KEYS).orElse("on"));
    }

    /** The next larger type, after the largest the usual one. */
    public String nextSize() {
        return SIZES.get((SIZES.indexOf(size) + 1) % SIZES.size());
    }

    public String otherDensity() {
        return density.equals("compact") ? "comfortable" : "compact";
    }

    public String otherKeys() {
        return keys.equals("on") ? "off" : "on";
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    static String accepted(HttpServletRequest request) {
        // Chinese unless the browser asks for something else only: its own default locale decides nothing.
        var header = request.getHeader("Accept-Language");
        return header != null && header.startsWith("en") && !header.contains("zh") ? "en" : "zh-CN";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name, List<String> allowed) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name)
                                || cookie.getName().equals(HOST_ONLY + name))
                        .map(Cookie::getValue)
                        .filter(allowed::contains)
                        .findFirst();
    }
}
