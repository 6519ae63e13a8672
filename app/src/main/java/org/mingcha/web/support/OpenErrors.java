package org.mingcha.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong for a reader of public pages: in the public pages' look, and nobody is looked up for it. */
@Component
class OpenErrors {
    private static final String PLACE = "/p";
    private static final String LIST = PLACE + "/corrections";

    private final OpenShells shells;

    OpenErrors(OpenShells shells) {
        this.shells = shells;
    }

    /** Whether a public page was asked for: also behind the container's way to the error page. */
    static boolean wanted(HttpServletRequest request) {
        var path = path(request);
        return path.equals(PLACE) || path.startsWith(PLACE + "/");
    }

    /** @param incident number to name when asking for help; empty where nothing was logged */
    ModelAndView page(HttpServletRequest request, int status, String incident) {
        var key = switch (status) {
            case 404, 405, 413, 500 -> "web.open-error." + status;
            default ->
                status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "web.open-error.400" : "web.open-error.500";
        };
        var reading = reading(request);
        var words = shells.words(reading);
        var shell = shells.withoutAsking(reading, words.of(key + ".heading"), here(request));
        var model = new ModelAndView("support/open-error");
        model.addObject("page", new OpenErrorPage(shell, words.of(key + ".advice"), incident));
        model.setStatus(HttpStatusCode.valueOf(status));
        return model;
    }

    /** @param effect key of the sentence that says what became of what was sent; empty: nothing was sent */
    OpenErrorPage later(HttpServletRequest request, String key, String effect) {
        var reading = reading(request);
        var words = shells.words(reading);
        var shell = shells.withoutAsking(reading, words.of(key + ".heading"), here(request));
        var advice = words.of(key + ".advice");
        var both = effect.isEmpty() ? advice : words.of("web.later.both", advice, words.of(effect));
        return new OpenErrorPage(shell, both, "");
    }

    /** Parameters that cannot be read may be what went wrong. */
    private static ReadingPreferences reading(HttpServletRequest request) {
        try {
            return ReadingPreferences.of(request);
        } catch (RuntimeException unreadable) {
            return ReadingPreferences.in(Locale.forLanguageTag(Preferences.accepted(request)));
        }
    }

    /** Where the switch of languages leads. */
    private static String here(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? path(request) : LIST;
    }

    static String path(HttpServletRequest request) {
        var before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return before == null ? request.getRequestURI() : before.toString();
    }
}
