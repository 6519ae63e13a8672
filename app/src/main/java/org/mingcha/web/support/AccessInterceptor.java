package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a reader through to a route whose {@link Allowed} names one of the reader's roles; fails closed. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private final Visits visits;

    AccessInterceptor(Visits visits) {
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !visits.of(request).holds(Set.of(allowed.value()))) {
            throw new NotFound();
        }
        return true;
    }
}
