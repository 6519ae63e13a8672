package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.mingcha.tlog.Hashing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A public answer as bytes, plain and compressed once for all readers. */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record ReadyPage(MediaType type, byte[] plain, byte[] zipped, String tag) {
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    public static ReadyPage of(String type, String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var tag = '"' + Hashing.sha256(plain).hex().substring(0, 32) + '"';
        return new ReadyPage(MediaType.parseMediaType(type), plain, zip(plain), tag);
    }

    public ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean isKnown = known != null && known.contains(tag);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean isZipped = accepted != null && accepted.contains("gzip");
        var answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag("W/" + tag)
                .cacheControl(A_MINUTE)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown) return answer.build();
        answer.contentType(type);
        return isZipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped) : answer.body(plain);
    }

    private static byte[] zip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory", e);
        }
        return bytes.toByteArray();
    }
}
