package org.mingcha.tour;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People with browsers without script: each signs in when first needed, and sends forms with the token of the page before. */
final class PageDoor {
    static final String PASSWORD = "four unrelated words";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LOCATION = Pattern.compile("\nlocation: (\\S+)");
    private static final String BOUNDARY = "mingcha-boundary";

    private final String base;
    private final Map<TourCaller, Browser> browsers = new HashMap<>();

    PageDoor(int port) {
        base = "http://localhost:" + port;
    }

    private static final class Browser {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String token = "";
    }

    TourAnswer ask(TourCaller caller, TourStep step) {
        var browser = browser(caller);
        var fields = TourWords.fields(step.rest());
        return switch (step.verb()) {
            case "GET" -> get(browser, step.target());
            case "POST" -> post(browser, step.target(), fields);
            case "UPLOAD" -> upload(browser, step.target(), fields);
            default -> throw new IllegalArgumentException("No page answers to " + step.verb());
        };
    }

    /** The page that an answer leads to. */
    Optional<TourAnswer> follow(TourCaller caller, TourAnswer answer) {
        var found = LOCATION.matcher(answer.head());
        return answer.head().startsWith("302") && found.find()
                ? Optional.of(get(browser(caller), found.group(1)))
                : Optional.empty();
    }

    /** Sets the password that a link invites to. */
    void welcome(String path) {
        var browser = new Browser();
        get(browser, path);
        var done = post(browser, path, List.of(Map.entry("password", PASSWORD), Map.entry("again", PASSWORD)));
        if (!done.head().startsWith("302")) {
            throw new AssertionError("No password was set: " + done);
        }
    }

    private Browser browser(TourCaller caller) {
        var who = new TourCaller(caller.role(), caller.place(), caller.chinese(), "");
        return browsers.computeIfAbsent(who, this::arriving);
    }

    private Browser arriving(TourCaller caller) {
        var browser = new Browser();
        get(browser, "/sign-in");
        if (caller.hasAccount()) {
            var login = List.of(Map.entry("login", caller.login("pages")), Map.entry("password", PASSWORD));
            var answer = post(browser, "/sign-in", login);
            if (!answer.head().startsWith("302") || answer.head().contains("location: /sign-in")) {
                throw new AssertionError(caller + " cannot sign in: " + answer);
            }
        }
        get(browser, "/preferences?lang=" + caller.language() + "&to=/sign-in");
        get(browser, caller.hasAccount() ? "/" : "/sign-in");
        return browser;
    }

    private TourAnswer get(Browser browser, String path) {
        var answer = HttpDoor.answer(HttpDoor.send(
                browser.client, HttpRequest.newBuilder(URI.create(base).resolve(path))));
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            browser.token = found.group(1);
        }
        return answer;
    }

    private TourAnswer post(Browser browser, String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(browser.token) + "&", ""));
        return HttpDoor.answer(HttpDoor.send(
                browser.client,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))));
    }

    private TourAnswer upload(Browser browser, String path, List<Map.Entry<String, String>> fields) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", browser.token));
        fields.forEach(field -> body.writeBytes(part(field.getKey(), field.getValue())));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpDoor.answer(HttpDoor.send(
                browser.client,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    /** A value that begins with {@code @} is a file of that name. */
    private static byte[] part(String name, String value) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
        var text = value.startsWith("@")
                ? "; filename=\"" + value.substring(1) + "\"\r\n\r\n" + content(value)
                : "\r\n\r\n" + value;
        return (head + text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String content(String file) {
        return file.endsWith(".pdf") ? "%PDF-1.4\n% " + file + "\n%%EOF\n" : "MZ\u0000\u0001\u0002\u0003 no document";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
