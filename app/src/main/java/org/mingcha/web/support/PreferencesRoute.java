package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets what the reader prefers, in cookies that hold nothing else, and goes back. */
@Controller
class PreferencesRoute {
    private static final Map<String, List<String>> KNOWN = Map.of(
            "lang",
            Preferences.LANGUAGES,
            "size",
            Preferences.SIZES,
            "density",
            Preferences.DENSITIES,
            "keys",
            Preferences.KEYS);

    @GetMapping("/preferences")
    @Everyone
    String prefer(@RequestParam Map<String, String> wanted, HttpServletRequest request, HttpServletResponse response) {
        KNOWN.forEach((name, values) -> Optional.ofNullable(wanted.get(name))
                .filter(values::contains)
                .ifPresent(value -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, value, request))));
        return "redirect:" + safe(wanted.getOrDefault("to", "/"));
    }

    /** A path of our own; anything else would send readers wherever a link says. */
    private static String safe(String path) {
        return path.matches("/([A-Za-z0-9_\\-./?&=%]*)") && !path.startsWith("//") ? path : "/";
    }

    private static String cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(request.isSecure() ? Preferences.HOST_ONLY + name : name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
