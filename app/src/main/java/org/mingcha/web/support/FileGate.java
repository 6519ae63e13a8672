package org.mingcha.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a body that may hold files through for who is signed in, to a route that takes files. The container writes such a
 * body into temporary files as soon as anybody asks it for a parameter, and the CSRF check asks first: so this stands
 * before it, in every chain.
 */
public final class FileGate extends OncePerRequestFilter {
    /** Request attribute: there where the body may be parsed ({@link AdmittedFiles}). */
    static final String ADMITTED = FileGate.class.getName() + ".admitted";

    private static final String MULTIPART = "multipart/";

    private final Predicate<HttpServletRequest> takesFiles;

    FileGate(Predicate<HttpServletRequest> takesFiles) {
        this.takesFiles = takesFiles;
    }

    /** For a chain none of whose routes takes files. */
    public static FileGate closed() {
        return new FileGate(_ -> false);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!holdsParts(request)) {
            chain.doFilter(request, response);
        } else if (!takesFiles.test(request)) {
            refuse(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (isSignedIn()) {
            request.setAttribute(ADMITTED, true);
            chain.doFilter(request, response);
        } else if (SmallCookie.FORM.read(request).isEmpty()) {
            // Mostly from a page that was open longer than the session lasted.
            request.setAttribute(ErrorPages.EXPIRED, true);
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(SecurityConfiguration.SIGN_IN);
        }
    }

    private static boolean holdsParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    private static boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }

    /** A body whose stream was handed out is no form to the container any more: the error page may ask for parameters. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        request.getInputStream();
        response.sendError(status);
    }
}
