package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer: always in a sandbox, so that no uploaded or rendered file ever runs as a
 * page of ours.
 */
public record Download(String mediaType, String name) {
    public static final Download XLSX =
            new Download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx");
    public static final Download TEXT = new Download("text/plain;charset=utf-8", "text.txt");

    public static final Download JSON = new Download("application/json", "figures.json");
    public static final Download ZIP = new Download("application/zip", "bundle.zip");

    public static final Download CSV = new Download("text/csv;charset=utf-8", "list.csv");

    public Download named(String other) {
        return new Download(mediaType, other);
    }

    /** With the whole content, or with a resource that is streamed. */
    public <T> ResponseEntity<T> of(T content) {
        return answer(ContentDisposition.attachment(), content);
    }

    /** To be read in the browser, still without script, forms or an origin. */
    public <T> ResponseEntity<T> inline(T content) {
        return answer(ContentDisposition.inline(), content);
    }

    /** Written by the caller while it is made. */
    public OutputStream to(HttpServletResponse answer) throws IOException {
        this.<Object>of("").getHeaders().forEach((name, values) -> answer.setHeader(name, values.getFirst()));
        return answer.getOutputStream();
    }

    private <T> ResponseEntity<T> answer(ContentDisposition.Builder disposition, T content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
                                + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
                .body(content);
    }
}
