package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a reader through to a route whose {@link Allowed} names one of the reader's roles; fails closed. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    /** Tells the browser's worker whose page it is: what it keeps belongs to one account. */
    static final String OWNER = "Mingcha-Owner";

    private final RequestContextResolver visits;

    AccessInterceptor(RequestContextResolver visits) {
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        response.setHeader(OWNER, owner(visits.of(request)));
        if (method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !visits.of(request).holds(Set.of(allowed.value()))) {
            AccessRecorder.denied(request);
            throw new NotFound();
        }
        if (takesOnlyParts(method) && request.getAttribute(FileGate.ADMITTED) == null) {
            throw new HttpMediaTypeNotSupportedException(request.getContentType());
        }
        return true;
    }

    private static String owner(RequestContext context) {
        var actor = context.signedIn();
        return actor == null ? "none" : Long.toString(actor.account());
    }

    /** Its handler asks for files; any other form would be a fault of ours where it looks for them. */
    private static boolean takesOnlyParts(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> type == MultipartFile.class || type == MultipartHttpServletRequest.class);
    }
}
