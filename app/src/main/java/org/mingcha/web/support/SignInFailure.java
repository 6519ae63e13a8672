package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page, which says what to do; the login stays filled in. */
@Component
public class SignInFailure implements AuthenticationFailureHandler {
    private static final int LONGEST_LOGIN = 64;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof SignInProvider.Unfinished unfinished) {
            UnfinishedSignIn.begin(request, unfinished.who());
            response.sendRedirect(UnfinishedSignIn.path(unfinished.who()));
            return;
        }
        var login = request.getParameter("login");
        if (login != null && login.length() <= LONGEST_LOGIN) {
            SmallCookie.LOGIN.write(request, response, login);
        }
        var reason = failure instanceof SignInProvider.TooManyTries tries
                ? "wait=" + tries.rest().toSeconds()
                : "denied";
        response.sendRedirect("/sign-in?" + reason);
    }
}
