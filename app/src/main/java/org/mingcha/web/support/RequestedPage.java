package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The page that somebody asked for before signing in: path and query, never a host. */
final class RequestedPage {
    private RequestedPage() {}

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getMethod().equals("GET")
                && request.getHeader("X-Requested-With") == null
                && request.getHeader("HX-Request") == null;
        if (page) {
            var query = request.getQueryString();
            SmallCookie.ASKED.write(
                    request, response, query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        }
    }

    /** The first page where none was asked for, or something that is no page of ours. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        var asked = SmallCookie.ASKED
                .read(request)
                .filter(page -> page.matches("/(?![/\\\\])[\\x21-\\x7e]*"))
                .orElse("/");
        SmallCookie.ASKED.drop(request, response);
        return asked;
    }
}
