package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server says of itself to whoever asks. */
record Health(int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    boolean isUp() {
        return readiness().path("status").asString().equals("UP");
    }

    /** How often its database went away. */
    int outages() {
        return readiness().at("/components/database/details/outages").asInt();
    }

    void await(String what, Duration limit, Predicate<Health> condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.test(this)) {
            assertTrue(System.nanoTime() < end, () -> "not " + what + " within " + limit + ": " + readiness());
            LockSupport.parkNanos(50_000_000);
        }
    }

    JsonNode readiness() {
        return JSON.readTree(get("/actuator/health/readiness").body());
    }

    HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
