package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLog;
import org.mingcha.accounts.Bearer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the log of access what was {@link AccessLogged}, and what was asked for by somebody whose roles do not allow it. */
@Component
public class AccessRecorder implements HandlerInterceptor {
    private static final String DENIED = AccessRecorder.class.getName() + ".denied";

    private final AccessLog log;

    AccessRecorder(AccessLog log) {
        this.log = log;
    }

    /** To be told at the end of the request: whoever refuses has no transaction, and need not wait for one. */
    public static void denied(HttpServletRequest request) {
        request.setAttribute(DENIED, true);
    }

    /** Nobody's where the session was over. */
    void signedOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn account) {
            log.add(AccessKind.SIGN_OUT, account.account(), "");
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        kind(request, response, handler)
                .ifPresent(kind -> account().ifPresent(who -> log.add(kind, who, LogPath.of(request.getRequestURI()))));
    }

    private static Optional<AccessKind> kind(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(DENIED) != null) {
            return Optional.of(AccessKind.DENIED);
        }
        return response.getStatus() / 100 == 2 && handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(AccessLogged.class))
                        .map(AccessLogged::value)
                : Optional.empty();
    }

    private static Optional<Long> account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedIn who -> Optional.of(who.account());
            case Bearer bearer -> Optional.of(bearer.actor().account());
            case null, default -> Optional.empty();
        };
    }
}
