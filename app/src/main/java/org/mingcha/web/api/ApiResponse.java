package org.mingcha.web.api;

import java.util.List;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.ApiProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What came of something sent.
 *
 * @param location where what was made can be read; empty where nothing was made
 */
@SuppressWarnings("ArrayRecordComponent") // kept and sent as it is
public record ApiResponse(int status, String location, byte[] body) {
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int FIRST_FAILURE = 300;

    public static ApiResponse created(String location, Object made) {
        return new ApiResponse(201, location, Json.bytes(made));
    }

    public static ApiResponse ok(Object found) {
        return new ApiResponse(200, "", Json.bytes(found));
    }

    /** With its sentence under {@code web.problem.<code>}. */
    public static ApiResponse problem(Caller caller, int status, String code, List<ApiProblem.Part> parts) {
        return of(new ApiProblem(status, code, caller.words().of("web.problem." + code), "", parts));
    }

    /** What was sent cannot be taken as it is; the parts say why. */
    public static ApiResponse refused(Caller caller, List<ApiProblem.Part> parts) {
        return problem(caller, 422, "refused", parts);
    }

    /** Something may be personal data or a repetition: sent again with {@code confirmed} it is taken. */
    public static ApiResponse unconfirmed(Caller caller, List<ApiProblem.Part> parts) {
        return problem(caller, 422, "unconfirmed", parts);
    }

    /** Somebody acted in between. */
    public static ApiResponse overtaken(Caller caller) {
        return problem(caller, 409, "overtaken", List.of());
    }

    public static ApiResponse of(ApiProblem problem) {
        return new ApiResponse(problem.status(), "", ApiProblems.bytes(problem));
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
