package org.mingcha.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 413 to an upload that announces more than the limit. Before the CSRF check, which could not find its token in
 * a body that the container refuses to read, and would call it a forged request.
 */
public final class UploadLimit extends OncePerRequestFilter {
    /** Of one request: a workbook, or an entry with its evidence. */
    public static final DataSize LARGEST = DataSize.ofMegabytes(64);

    private final DataSize largest;

    UploadLimit(DataSize largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
