package org.mingcha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.mingcha.accounts.NewToken;
import org.mingcha.accounts.TokenResult;
import org.mingcha.accounts.Tokens;
import org.mingcha.openapi.DescribedInterface;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program: comes with a token, or without one, keeps no cookies, and is answered as the description says. */
final class Program {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    final String base;
    final String token;

    Program(int port, String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    static Program of(ApplicationContext context, int port, String login, boolean writes) {
        var made = context.getBean(Tokens.class).makeFor(login, new NewToken("test", 1, writes));
        if (made instanceof TokenResult.Made done) {
            return new Program(port, done.text());
        }
        throw new AssertionError("No token for " + login + ": " + made);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)), json);
    }

    HttpResponse<String> post(String path, String json, String key) {
        return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(json)), json);
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, "");
    }

    /** Whatever is asked: the published description has to know the answer. */
    private static HttpResponse<String> send(HttpRequest.Builder builder, String sent) {
        try {
            var request = builder.build();
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            DescribedInterface.check(request, sent, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
