package org.mingcha.web.support;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.database.Causes;
import org.mingcha.database.CommitCounter;
import org.mingcha.database.CommitInDoubt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The answers where a request cannot be done now: one sentence, when to try again, and for what was sent whether it is
 * stored. Asks nothing of the database, which may be the one that is away.
 */
@Component
class TryLaterAnswers implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(TryLaterAnswers.class);
    private static final String BEFORE = TryLaterAnswers.class.getName() + ".before";
    private static final String DOUBT = TryLaterAnswers.class.getName() + ".doubt";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CommitCounter commits;
    private final ApiProblems problems;
    private final ErrorPages pages;
    private final TemplateEngine templates;
    private final RefusedRequests refusals;

    TryLaterAnswers(
            CommitCounter commits,
            ApiProblems problems,
            ErrorPages pages,
            TemplateEngine templates,
            RefusedRequests refusals) {
        this.commits = commits;
        this.problems = problems;
        this.pages = pages;
        this.templates = templates;
        this.refusals = refusals;
    }

    /** What was committed until here, of a session or of who asks, is nothing that was sent. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        begin(request);
        return true;
    }

    /** Call it before a request does anything. */
    void begin(HttpServletRequest request) {
        request.setAttribute(BEFORE, commits.onThisThread());
    }

    /**
     * Keeps what this failure leaves in doubt, where it is seen first: on its way out another may hide it, and what is
     * committed meanwhile, of a session, is nothing that was sent.
     *
     * @return empty where it is another failure; else it is to be answered by {@link #answer} at the outermost edge
     */
    Optional<TryLater> seen(HttpServletRequest request, Throwable failure) {
        var later = TryLater.of(failure);
        if (later.isPresent() && request.getAttribute(DOUBT) == null) {
            request.setAttribute(DOUBT, isInDoubt(request, failure));
        }
        return later;
    }

    private boolean isInDoubt(HttpServletRequest request, Throwable failure) {
        return Causes.of(failure).stream().anyMatch(CommitInDoubt.class::isInstance)
                || request.getAttribute(BEFORE) instanceof Long before && commits.onThisThread() > before;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, TryLater later) throws IOException {
        var effect = effect(request);
        refusals.count(later.code());
        if (effect.equals("in-doubt")) {
            LOG.warn("In doubt, stored or not: {} {}", request.getMethod(), LogPath.of(request.getRequestURI()));
        }
        response.setStatus(later.status());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(later.retryAfter().toSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        if (ApiProblems.wanted(request)) {
            problems.write(problem(request, later, effect), response);
        } else if (ErrorPages.isText(request)) {
            write(response, MediaType.TEXT_PLAIN_VALUE, sentence(request, later) + "\n");
        } else {
            write(response, MediaType.TEXT_HTML_VALUE, page(request, later, effect));
        }
    }

    /** Nothing to say of who only reads. */
    private static String effect(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return "";
        }
        return Boolean.TRUE.equals(request.getAttribute(DOUBT)) ? "in-doubt" : "nothing-stored";
    }

    private ApiProblem problem(HttpServletRequest request, TryLater later, String effect) {
        var detail = effect.isEmpty() ? "" : problems.words(request).of("web.problem." + effect);
        return new ApiProblem(later.status(), later.code(), sentence(request, later), detail, List.of());
    }

    private String sentence(HttpServletRequest request, TryLater later) {
        return problems.words(request).of("web.later." + later.code() + ".advice");
    }

    private String page(HttpServletRequest request, TryLater later, String effect) {
        var output = new StringOutput();
        var open = pages.later(request, "web.later." + later.code(), effect.isEmpty() ? "" : "web.later." + effect);
        templates.render(open.template(), open.page(), output);
        return output.toString();
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
