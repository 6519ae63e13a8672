package org.mingcha.web.support;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer: always an attachment and always in a sandbox, so that no uploaded or rendered file ever runs as a
 * page of ours.
 */
public record Download(String mediaType, String name) {
    public static final Download XLSX =
            new Download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx");
    public static final Download TEXT = new Download("text/plain;charset=utf-8", "text.txt");

    public Download named(String other) {
        return new Download(mediaType, other);
    }

    /** With the whole content, or with a resource that is streamed. */
    public <T> ResponseEntity<T> of(T content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .body(content);
    }
}
