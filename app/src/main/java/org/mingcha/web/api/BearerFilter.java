package org.mingcha.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mingcha.accounts.Bearer;
import org.mingcha.accounts.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who comes with {@code Authorization: Bearer …}. Nothing is remembered from one request to the next. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final Tokens tokens;
    private final Unknown unknown;

    /** What a caller without a token that works is told. */
    @FunctionalInterface
    interface Unknown {
        void tell(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    BearerFilter(Tokens tokens, Unknown unknown) {
        this.tokens = tokens;
        this.unknown = unknown;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = bearer(header);
        if (bearer.isEmpty()) {
            unknown.tell(request, response);
            return;
        }
        enter(bearer.get());
        chain.doFilter(request, response);
    }

    private Optional<Bearer> bearer(String header) {
        return header.length() <= LONGEST && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.bearer(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static void enter(Bearer bearer) {
        var authorities = bearer.actor().administersInstallation()
                ? AuthorityUtils.createAuthorityList(ApiSecurity.INSTALLATION)
                : AuthorityUtils.NO_AUTHORITIES;
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(bearer, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
