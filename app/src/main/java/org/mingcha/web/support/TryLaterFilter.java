package org.mingcha.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost edge: whatever broke off for want of the database, of room or of time, in a handler, in the session or in
 * a filter, is answered here and is no fault of ours. Also on the way to the error page, which asks the database who reads it.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class TryLaterFilter extends OncePerRequestFilter {
    private final TryLaterAnswers answers;

    TryLaterFilter(TryLaterAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        answers.begin(request);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var later = answers.seen(request, failure);
            if (response.isCommitted() || later.isEmpty()) {
                throw failure;
            }
            response.resetBuffer();
            answers.answer(request, response, later.get());
        }
    }
}
