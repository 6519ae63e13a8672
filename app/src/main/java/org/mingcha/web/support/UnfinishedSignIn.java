package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * A sign-in whose password was right and that waits for its factor: a session without a security context, so that all but
 * the pages below ask its owner to sign in.
 */
public final class UnfinishedSignIn {
    static final String FACTOR = "/sign-in/factor";
    static final String SET_UP = "/sign-in/set-up";

    private UnfinishedSignIn() {}

    public static void begin(HttpServletRequest request, SignIn.Granted who) {
        another(request).setAttribute(SignedInSession.UNFINISHED, who);
    }

    /** Whatever session was there before has no part in it. */
    private static HttpSession another(HttpServletRequest request) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession();
        session.setAttribute(SignedInSession.DEVICE, Device.of(request.getHeader("User-Agent")));
        return session;
    }

    /** Empty: nobody has given a password in this session, or they are signed in. */
    public static Optional<SignIn.Granted> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SignedInSession.UNFINISHED) instanceof SignIn.Granted who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** Where it goes on. */
    public static String path(SignIn.Granted who) {
        return who.stage() == SignInStage.SET_UP_AWAITED ? SET_UP : FACTOR;
    }

    /** Begins the session that everything is open to, under another id; answers the page that was asked for. */
    public static String finish(HttpServletRequest request, HttpServletResponse response, SignIn.Granted who) {
        another(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.token(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return RequestedPage.take(request, response);
    }
}
