package org.mingcha.tour;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;

/** Programs: each comes with its account's token, and keeps no cookies. */
final class ProgramDoor {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;
    private final Function<TourCaller, String> tokens;

    /** @param tokens by caller; empty for one without */
    ProgramDoor(int port, Function<TourCaller, String> tokens) {
        this.base = "http://localhost:" + port;
        this.tokens = tokens;
    }

    TourAnswer ask(TourCaller caller, TourStep step) {
        var request = HttpRequest.newBuilder(URI.create(base + step.target()))
                .header("Content-Type", "application/json")
                .header("Accept-Language", caller.language());
        var token = tokens.apply(caller);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!caller.key().isEmpty()) {
            request.header("Idempotency-Key", caller.key());
        }
        var body = step.rest().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(step.rest());
        return HttpDoor.answer(HttpDoor.send(client, request.method(step.verb(), body)));
    }
}
