package org.mingcha.web.support;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * On to the page that was asked for. The session now lasts half a working day; until here it lasts a short while only,
 * since anybody can begin one and each is a row.
 */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final Duration LASTS = Duration.ofHours(4);

    SignInSuccess() {
        setRedirectStrategy((request, response, url) -> response.sendRedirect(onOurs(url)));
    }

    /** The page that was asked for, without the host that it was asked by. */
    private static String onOurs(String url) {
        return "/" + url.replaceFirst("^(?:https?://[^/?]*)?/*", "");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        request.getSession().setMaxInactiveInterval((int) LASTS.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
