package org.mingcha.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.mingcha.web.support.BadRequest;
import tools.jackson.core.JacksonException;

/**
 * What a program sent, byte for byte. Handlers take it as a parameter.
 *
 * @param address path and query: with the body it is what an idempotency key stands for
 * @param key the header {@code Idempotency-Key}
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record ApiRequest(String address, Optional<String> key, byte[] body) {
    private static final int LARGEST = 1 << 20;
    private static final String KEY = "[\\x21-\\x7e]{1,128}";

    static ApiRequest of(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new BadRequest(413, "too-large");
        }
        var key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        if (key.filter(text -> !text.matches(KEY)).isPresent()) {
            throw new BadRequest(400, "key-malformed");
        }
        var query = request.getQueryString();
        var path = request.getRequestURI();
        return new ApiRequest(query == null ? path : path + "?" + query, key, body);
    }

    /** The body as this type; unknown fields are refused, since a misspelt one would silently mean something else. */
    public <T> T as(Class<T> type) {
        try {
            var read = Json.MAPPER.readValue(body, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException unreadable) {
            // The sentence says what is expected; where the parser gave up helps nobody.
        }
        throw new BadRequest(400, "json");
    }
}
