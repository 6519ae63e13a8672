package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingcha.bounds.Overloaded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The answers to what went wrong, each with its status: pages, for programs problems. What is forbidden looks absent. */
@Component
class ErrorPages {
    /** Request attribute: true where a form came too late, not from somebody who may not. */
    static final String EXPIRED = ErrorPages.class.getName() + ".expired";

    private static final String NOT_IN_REPERTOIRE = "22021";
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final Visits visits;
    private final Problems problems;
    private final OpenErrors open;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Visits visits, Problems problems, OpenErrors open) {
        this.visits = visits;
        this.problems = problems;
        this.open = open;
    }

    Object of(HttpServletRequest request, int status) {
        if (Problems.wanted(request)) {
            return problems.answer(problems.of(request, status));
        }
        if (OpenErrors.wanted(request)) {
            return open.page(request, status, "");
        }
        var late = Boolean.TRUE.equals(request.getAttribute(EXPIRED));
        return page(visits.of(request), status == FORBIDDEN && !late ? 404 : status, "");
    }

    /** No fault and no news: whoever asked may ask again. */
    Object overloaded(HttpServletRequest request, HttpServletResponse response, Overloaded refusal) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
        boolean isFull = refusal.reason() == Overloaded.Reason.FULL;
        if (Problems.wanted(request)) {
            return problems.answer(problems.of(request, UNAVAILABLE, isFull ? "overloaded" : "out-of-time"));
        }
        return page(visits.of(request), UNAVAILABLE, isFull ? "web.error.503" : "web.error.out-of-time", "");
    }

    /** For faults of ours; asks nothing of the database, which may be the one at fault. */
    Object incident(HttpServletRequest request, String number) {
        if (Problems.wanted(request)) {
            return problems.answer(problems.incident(request, number));
        }
        return OpenErrors.wanted(request)
                ? open.page(request, SERVER_ERROR, number)
                : page(visits.nobody(request), SERVER_ERROR, number);
    }

    /** Whether a text was sent that the database cannot hold (NUL): the asker's fault, not ours, and no news. */
    static boolean isUnfit(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && NOT_IN_REPERTOIRE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    String newIncident() {
        return String.format(Locale.ROOT, "E-%06X", random.nextInt(0x1000000));
    }

    private static ModelAndView page(Visit visit, int status, String incident) {
        return page(
                visit,
                status,
                switch (status) {
                    case 403, 404, 405, 409, 413, 415, 500 -> "web.error." + status;
                    default -> status < SERVER_ERROR ? "web.error.400" : "web.error.500";
                },
                incident);
    }

    private static ModelAndView page(Visit visit, int status, String key, String incident) {
        var shell = visit.shell(Place.NOWHERE, key + ".heading");
        var model = new ModelAndView("support/error");
        model.addObject("page", new ErrorPage(shell, visit.t(key + ".heading"), visit.t(key + ".advice"), incident));
        model.setStatus(HttpStatusCode.valueOf(status));
        return model;
    }
}
