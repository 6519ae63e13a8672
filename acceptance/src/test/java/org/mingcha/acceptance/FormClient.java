package org.mingcha.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: cookies, and forms with the token of the page before; follows no redirect. */
final class FormClient implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "mingcha-boundary";

    private final HttpClient http;
    private final String base;
    private volatile String token = "";

    /** A file of a form. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Upload(String field, String name, byte[] content) {}

    FormClient(int port) {
        this(port, "127.0.0.1");
    }

    /** @param from an address of the loopback that it comes from */
    FormClient(int port, String from) {
        try {
            http = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .localAddress(InetAddress.getByName(from))
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(30))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        base = "http://127.0.0.1:" + port;
    }

    /** Follows a one-time link, sets the password and signs in. */
    static FormClient invited(int port, String login, String link) throws IOException {
        var client = new FormClient(port);
        client.get(link);
        var set = client.post(link, Map.of("password", Site.PASSWORD, "again", Site.PASSWORD));
        if (set.statusCode() != 302) throw new AssertionError(login + " set no password: " + set.statusCode());
        if (!client.signIn(login, Site.PASSWORD)) throw new AssertionError(login + " cannot sign in");
        client.get("/");
        return client;
    }

    boolean signIn(String login, String password) throws IOException {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("login", login, "password", password));
        return answer.statusCode() == 302
                && !answer.headers().firstValue("location").orElse("").contains("sign-in");
    }

    HttpResponse<String> get(String path) throws IOException {
        var answer = send(asking(path));
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException {
        var all = new LinkedHashMap<>(form);
        all.putIfAbsent("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String path, Map<String, String> form, Upload file) throws IOException {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(form);
        all.putIfAbsent("_csrf", token);
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** A body of any kind, from somebody who is signed in. */
    HttpResponse<String> send(String path, String type, byte[] body) throws IOException {
        return send(asking(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** As a program, by its token. */
    HttpResponse<String> send(String path, String type, byte[] body, String bearer) throws IOException {
        return send(asking(path)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + bearer)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(base).resolve(path)).timeout(Duration.ofMinutes(3));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException("broken off", end);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
