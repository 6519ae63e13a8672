package org.mingcha.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/** What pages and programs have in common: one request, its answer by what matters of it. */
final class HttpDoor {
    private static final List<String> HEADERS = List.of(
            "location",
            "content-type",
            "content-disposition",
            "cache-control",
            "idempotency-replayed",
            "retry-after",
            "www-authenticate",
            "link");

    private HttpDoor() {}

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static TourAnswer answer(HttpResponse<String> response) {
        var type = response.headers().firstValue("content-type").orElse("");
        return new TourAnswer(head(response), form(type), response.body());
    }

    private static String head(HttpResponse<String> response) {
        return response.statusCode()
                + HEADERS.stream()
                        .flatMap(name -> response.headers().allValues(name).stream()
                                .map(value -> "\n" + name + ": " + value.replaceFirst("^https?://localhost:\\d+", "")))
                        .collect(Collectors.joining());
    }

    private static String form(String type) {
        if (type.startsWith("text/html")) {
            return TourAnswer.HTML;
        }
        return type.contains("json") ? TourAnswer.JSON : TourAnswer.TEXT;
    }
}
