package org.mingcha.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no handler saw: filters, the container, a template that failed. */
@Controller
class ErrorRoute implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorRoute.class);

    private final ErrorPages pages;

    ErrorRoute(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Everyone
    Object error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) {
            return pages.of(request, status);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException form) {
            return pages.of(request, form.getErrorCode());
        }
        var incident = pages.newIncident();
        LOG.error(
                "Incident {} in {}",
                incident,
                LogPath.of(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return pages.incident(request, incident);
    }
}
