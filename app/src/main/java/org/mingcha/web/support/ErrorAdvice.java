package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what handlers throw into error pages and problems; only faults of ours are logged. */
@ControllerAdvice
class ErrorAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final int SERVER_ERROR = 500;

    private final ErrorPages pages;
    private final ApiProblems problems;
    private final TryLaterAnswers later;

    ErrorAdvice(ErrorPages pages, ApiProblems problems, TryLaterAnswers later) {
        this.pages = pages;
        this.problems = problems;
        this.later = later;
    }

    @ExceptionHandler(BadRequest.class)
    Object unfit(HttpServletRequest request, BadRequest unfit) {
        return problems.answer(problems.of(request, unfit.status(), unfit.code()));
    }

    /** What is thrown again goes on to {@link TryLaterFilter}. */
    @ExceptionHandler(Exception.class)
    Object others(HttpServletRequest request, Exception failure) throws Exception {
        if (later.seen(request, failure).isPresent()) throw failure;
        int status = status(failure);
        if (status < SERVER_ERROR) {
            return pages.of(request, status);
        }
        var incident = pages.newIncident();
        LOG.error("Incident {} in {} {}", incident, request.getMethod(), LogPath.of(request.getRequestURI()), failure);
        return pages.incident(request, incident);
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case NotFound _, MethodArgumentTypeMismatchException _ -> 404;
            case MaxUploadSizeExceededException _ -> 413;
            // The container finds out with the first look at a form, and would call it a fault of ours.
            case InvalidParameterException form -> form.getErrorCode();
            case ErrorResponse known -> known.getStatusCode().value();
            default -> ErrorPages.isBrokenOff(failure) ? 408 : ErrorPages.isUnfit(failure) ? 400 : SERVER_ERROR;
        };
    }
}
