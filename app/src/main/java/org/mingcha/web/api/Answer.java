package org.mingcha.web.api;

import java.util.List;
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

    /** With its sentence under {@code web.problem.<code>}. */
    public static Answer problem(Caller caller, int status, String code, List<Problem.Part> parts) {
        return of(new Problem(status, code, caller.words().of("web.problem." + code), "", parts));
    }

    /** What was sent cannot be taken as it is; the parts say why. */
    public static Answer refused(Caller caller, List<Problem.Part> parts) {
        return problem(caller, 422, "refused", parts);
    }

    /** Something may be personal data or a repetition: sent again with {@code confirmed} it is taken. */
    public static Answer unconfirmed(Caller caller, List<Problem.Part> parts) {
        return problem(caller, 422, "unconfirmed", parts);
    }

    /** Somebody acted in between. */
    public static Answer overtaken(Caller caller) {
        return problem(caller, 409, "overtaken", List.of());
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
