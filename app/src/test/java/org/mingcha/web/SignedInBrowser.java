package org.mingcha.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: cookies, forms and their CSRF token, no redirects followed. */
final class SignedInBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager jar = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(jar)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private String token = "";

    SignedInBrowser(int port) {
        base = "http://localhost:" + port;
    }

    static SignedInBrowser of(int port, String login, String password) {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        var answer = browser.post("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("location").orElse("").contains("sign-in")) {
            throw new AssertionError("Cannot sign in as " + login + ": " + answer.headers());
        }
        browser.get("/");
        return browser;
    }

    /** As the header says them: for requests that no client would send. */
    String cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(base).resolve(path)));
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posting(path, form));
    }

    /** A file. */
    byte[] getForBytes(String path) {
        return send(HttpRequest.newBuilder(URI.create(base).resolve(path)), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** For a form that answers with a file. */
    byte[] postForBytes(String path, Map<String, String> form) {
        return send(posting(path, form), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** As an outbox sends it. */
    HttpResponse<String> deliver(String path, Map<String, String> form, String key) {
        return send(posting(path, form).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** A form with a file in it; a value that begins with "@" is the file's content. */
    HttpResponse<String> upload(String path, Map<String, String> form) {
        return upload(path, form, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> upload(String path, Map<String, String> form, Charset charset) {
        var boundary = "mingcha-boundary";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", token);
        all.forEach((name, value) -> body.writeBytes(part(boundary, name, value, charset)));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The same with the bytes of a file, each as one sign. */
    HttpResponse<String> uploadBytes(String path, Map<String, String> form) {
        return upload(path, form, StandardCharsets.ISO_8859_1);
    }

    private static byte[] part(String boundary, String name, String value, Charset charset) {
        var isFile = value.startsWith("@");
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (isFile ? "; filename=\"file.txt\"\r\nContent-Type: text/plain" : "") + "\r\n\r\n";
        return (head + (isFile ? value.substring(1) : value) + "\r\n").getBytes(charset);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
