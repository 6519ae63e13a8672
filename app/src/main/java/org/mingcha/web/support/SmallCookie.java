package org.mingcha.web.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What is remembered of who has not signed in, in the browser and nowhere else: so that asking without a cookie, however
 * often, writes no row.
 *
 * @param path below which it is sent
 * @param lasts zero: as long as the browser runs
 */
public record SmallCookie(String name, String path, Duration lasts) {
    /** The token of forms before sign-in. */
    static final SmallCookie FORM = new SmallCookie("mingcha-form", "/", Duration.ZERO);

    /** The page that was asked for: path and query. */
    static final SmallCookie ASKED =
            new SmallCookie("mingcha-to", SecurityConfiguration.SIGN_IN, Duration.ofMinutes(10));

    /** The login that was typed last. */
    public static final SmallCookie LOGIN =
            new SmallCookie("mingcha-login", SecurityConfiguration.SIGN_IN, Duration.ofMinutes(1));

    /** What tells browsers apart in which somebody has signed in before; as long as browsers keep one. */
    static final SmallCookie BROWSER =
            new SmallCookie("mingcha-browser", SecurityConfiguration.SIGN_IN, Duration.ofDays(400));

    /** What goes to the identity provider and back, encrypted. */
    public static final SmallCookie PROVIDER =
            new SmallCookie("mingcha-provider", SecurityConfiguration.SIGN_IN, Duration.ofMinutes(10));

    /** Headers have their limit; what is longer is not remembered. */
    private static final int LONGEST = 1024;

    public Optional<String> read(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(named(request)))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]+"))
                .flatMap(value -> decoded(value).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        if (value.length() <= LONGEST) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            add(response, cookie(request, encoded).maxAge(lasts.isZero() ? Duration.ofSeconds(-1) : lasts));
        }
    }

    public void drop(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent()) {
            add(response, cookie(request, "").maxAge(Duration.ZERO));
        }
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(named(request), value)
                .path(path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    /** Over TLS under a name that browsers take over TLS alone. */
    private String named(HttpServletRequest request) {
        if (!request.isSecure()) {
            return name;
        }
        return (path.equals("/") ? Preferences.HOST_ONLY : "__Secure-") + name;
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
