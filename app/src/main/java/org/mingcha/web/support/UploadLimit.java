package org.mingcha.web.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
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
    private final boolean mustAnnounce;

    UploadLimit(DataSize largest) {
        this(largest, false);
    }

    private UploadLimit(DataSize largest, boolean mustAnnounce) {
        this.largest = largest;
        this.mustAnnounce = mustAnnounce;
    }

    /** Refuses also what comes in chunks and doesn't say how much it will be. */
    static UploadLimit announced(DataSize largest) {
        return new UploadLimit(largest, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean silent = mustAnnounce && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (silent || request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
