package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.mingcha.accounts.SignInSource;

/** Tells browsers apart at sign-in by a random cookie that goes nowhere but there; accounts keeps its digest. */
public final class KnownBrowser {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownBrowser() {}

    static SignInSource source(HttpServletRequest request) {
        return new SignInSource(
                request.getRemoteAddr(), SmallCookie.BROWSER.read(request).orElse(""));
    }

    /** Given before sign-in, so that the one that succeeds has it; given again, so that it lasts. */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        var browser =
                SmallCookie.BROWSER.read(request).orElseGet(() -> HexFormat.of().formatHex(random));
        SmallCookie.BROWSER.write(request, response, browser);
    }
}
