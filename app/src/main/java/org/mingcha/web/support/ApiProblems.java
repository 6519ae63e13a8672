package org.mingcha.web.support;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.database.MingchaClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details in the caller's language, as answers. */
@Component
public class ApiProblems {
    /** Below this path programs ask, and are answered in JSON. */
    public static final String API = "/api/";

    private static final String TYPE = "urn:mingcha:problem:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MingchaClock clock;

    ApiProblems(MingchaClock clock) {
        this.clock = clock;
    }

    /** Whether a program asks: also behind the container's way to the error page. */
    static boolean wanted(HttpServletRequest request) {
        var before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (before == null ? request.getRequestURI() : before.toString()).startsWith(API);
    }

    /** One of the problems that have their sentence under {@code web.problem.<code>}. */
    public ApiProblem of(HttpServletRequest request, int status, String code) {
        return new ApiProblem(status, code, words(request).of("web.problem." + code), "", List.of());
    }

    /** What an HTTP status says by itself. */
    ApiProblem of(HttpServletRequest request, int status) {
        var code = switch (status) {
            case 403, 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "media-type";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "bad-request" : "fault";
        };
        return of(request, status == HttpServletResponse.SC_FORBIDDEN ? 404 : status, code);
    }

    /** A fault of ours, with the number to name when asking for help. */
    ApiProblem incident(HttpServletRequest request, String number) {
        var fault = of(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "fault");
        return new ApiProblem(fault.status(), fault.code(), fault.title(), number, List.of());
    }

    public ResponseEntity<byte[]> answer(ApiProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes(problem));
    }

    /** From a filter, where no handler answers. */
    public void write(ApiProblem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(bytes(problem));
    }

    public Messages words(HttpServletRequest request) {
        return new Messages(Preferences.of(request, "compact").locale(), clock.zone());
    }

    public static byte[] bytes(ApiProblem problem) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", TYPE + problem.code());
        fields.put("title", problem.title());
        fields.put("status", problem.status());
        if (!problem.detail().isEmpty()) {
            fields.put("detail", problem.detail());
        }
        if (!problem.parts().isEmpty()) {
            fields.put(
                    "errors", problem.parts().stream().map(ApiProblems::fields).toList());
        }
        return JSON.writeValueAsBytes(fields);
    }

    private static Map<String, Object> fields(ApiProblem.Part part) {
        var fields = new LinkedHashMap<String, Object>();
        if (!part.field().isEmpty()) {
            fields.put("field", part.field());
        }
        fields.put("code", part.code());
        fields.put("detail", part.detail());
        return fields;
    }
}
