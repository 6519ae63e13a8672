package org.mingcha.notification.digest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The robots' side: an HTTP server on the loopback that keeps what it gets and answers as told. */
final class RobotDouble {
    /** What came: path, query and message. */
    record Heard(String path, String query, JsonNode message) {}

    /** @param body null: hangs up without an answer */
    record Answer(int status, String body) {}

    static final Answer TAKEN = new Answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    static final Answer HANG_UP = new Answer(0, "");

    private final List<Heard> heard = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    RobotDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Scheme, host and port. */
    String place() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void next(Answer... wanted) {
        answers.clear();
        answers.addAll(List.of(wanted));
    }

    /** All messages since the last call. */
    synchronized List<Heard> heard() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private void take(HttpExchange exchange) throws IOException {
        var answer = keep(exchange);
        try (exchange) {
            if (answer.equals(HANG_UP)) {
                return;
            }
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer keep(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var message = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        heard.add(new Heard(uri.getPath(), String.valueOf(uri.getRawQuery()), message));
        var answer = answers.poll();
        return answer == null ? TAKEN : answer;
    }
}
