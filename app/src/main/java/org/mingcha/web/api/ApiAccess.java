package org.mingcha.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.mingcha.accounts.Bearer;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.AccessRecorder;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.BadRequest;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a token through to a route whose {@link Allowed} names one of its account's roles; fails closed. */
@Component
class ApiAccess implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        var bearer = CallerArgumentResolver.bearer();
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !holds(bearer, Set.of(allowed.value()))) {
            AccessRecorder.denied(request);
            throw new NotFound();
        }
        if (!bearer.writes() && !request.getMethod().equals("GET")) {
            throw new BadRequest(HttpServletResponse.SC_FORBIDDEN, "reads-only");
        }
        return true;
    }

    private static boolean holds(Bearer bearer, Set<Role> roles) {
        return bearer.actor().grants().stream().anyMatch(grant -> roles.contains(grant.role()));
    }
}
