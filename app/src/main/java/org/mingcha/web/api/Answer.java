package org.mingcha.web.api;

import org.mingcha.web.support.Problem;
import org.mingcha.web.support.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What came of something sent.
 *
 * @param location where what was made can be read; empty where nothing was made
 */
@SuppressWarnings("ArrayRecordComponent") // kept and sent as it is
public record Answer(int status, String location, byte[] body) {
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int FIRST_FAILURE = 300;

    public static Answer created(String location, Object made) {
        return new Answer(201, location, Json.bytes(made));
    }

    public static Answer ok(Object found) {
        return new Answer(200, "", Json.bytes(found));
    }

    public static Answer of(Problem problem) {
        return new Answer(problem.status(), "", Problems.bytes(problem));
    }

    /** Whether it was done: then it is kept under its key, and answered once it is sealed. */
    boolean isDone() {
        return status < FIRST_FAILURE;
    }

    ResponseEntity<byte[]> entity(boolean replayed) {
        var answer = ResponseEntity.status(status)
                .contentType(isDone() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!location.isEmpty()) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (replayed) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(body);
    }
}
