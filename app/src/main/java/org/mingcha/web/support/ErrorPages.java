package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The answers to what went wrong, each with its status: pages, for programs problems. What is forbidden looks absent. */
@Component
class ErrorPages {
    /** Request attribute: true where a form came too late, not from somebody who may not. */
    static final String EXPIRED = ErrorPages.class.getName() + ".expired";

    private static final String LOG = "/log/";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final String NOT_IN_REPERTOIRE = "22021";
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final RequestContextResolver visits;
    private final ApiProblems problems;
    private final OpenErrors open;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(RequestContextResolver visits, ApiProblems problems, OpenErrors open) {
        this.visits = visits;
        this.problems = problems;
        this.open = open;
    }

    Object of(HttpServletRequest request, int status) {
        if (ApiProblems.wanted(request)) {
            return problems.answer(problems.of(request, status));
        }
        if (OpenErrors.wanted(request)) {
            return open.page(request, status, "");
        }
        if (isText(request)) {
            return text(request, status, "");
        }
        var late = Boolean.TRUE.equals(request.getAttribute(EXPIRED));
        return page(visits.of(request), status == FORBIDDEN && !late ? 404 : status, "");
    }

    /** For faults of ours; asks nothing of the database, which may be the one at fault. */
    Object incident(HttpServletRequest request, String number) {
        if (ApiProblems.wanted(request)) {
            return problems.answer(problems.incident(request, number));
        }
        if (isText(request)) {
            return text(request, SERVER_ERROR, number);
        }
        return OpenErrors.wanted(request)
                ? open.page(request, SERVER_ERROR, number)
                : page(visits.nobody(request), SERVER_ERROR, number);
    }

    /** What the log's files are asked for by: programs, which read sentences as text. */
    static boolean isText(HttpServletRequest request) {
        return OpenErrors.path(request).startsWith(LOG);
    }

    private ResponseEntity<String> text(HttpServletRequest request, int status, String incident) {
        var problem = problems.of(request, status);
        var sentence = (problem.title() + " " + incident).strip() + "\n";
        return ResponseEntity.status(problem.status())
                .contentType(TEXT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sentence);
    }

    /** @param page what the template takes */
    record Rendered(String template, Object page) {}

    /**
     * For who is to come again later: a page that asks nothing of the database.
     *
     * @param effect key of the sentence that says what became of what was sent; empty: nothing was sent
     */
    Rendered later(HttpServletRequest request, String key, String effect) {
        if (OpenErrors.wanted(request)) {
            return new Rendered("support/open-error.jte", open.later(request, key, effect));
        }
        var visit = visits.nobody(request);
        var advice = visit.t(key + ".advice");
        var both = effect.isEmpty() ? advice : visit.t("web.later.both", advice, visit.t(effect));
        var shell = visit.shell(NavSection.NOWHERE, key + ".heading");
        return new Rendered("support/error.jte", new ErrorPage(shell, visit.t(key + ".heading"), both, ""));
    }

    /** Whether what was being read broke off, or came too slowly: nobody's fault, and no news. */
    static boolean isBrokenOff(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
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

    private static ModelAndView page(RequestContext visit, int status, String incident) {
        var key = switch (status) {
            case 403, 404, 405, 409, 413, 415, 500 -> "web.error." + status;
            default -> status < SERVER_ERROR ? "web.error.400" : "web.error.500";
        };
        var shell = visit.shell(NavSection.NOWHERE, key + ".heading");
        var model = new ModelAndView("support/error");
        model.addObject("page", new ErrorPage(shell, visit.t(key + ".heading"), visit.t(key + ".advice"), incident));
        model.setStatus(HttpStatusCode.valueOf(status));
        return model;
    }
}
