package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;

/** An officer of one unit who is signed in and reads pages. */
final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "reads every page of it";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    private Reader(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static Reader of(Accounts accounts, String unit, int port) {
        // Of a bench that ran here before, a reader is there already.
        var login = "reader." + unit + "." + System.nanoTime();
        if (!(accounts.add(Actor.operator(), NewAccount.named(login, Role.OFFICER, unit))
                instanceof AccountAddition.Invited(var invitation))) {
            throw new IllegalStateException("No account was made for " + unit);
        }
        accounts.setPassword(invitation.token(), PASSWORD);
        var reader = new Reader(port);
        reader.signIn(login);
        return reader;
    }

    private void signIn(String login) {
        var form = TOKEN.matcher(text("/sign-in"));
        if (!form.find()) {
            throw new IllegalStateException("The page of the sign-in has no form");
        }
        var body = "login=" + login + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(form.group(1));
        var post = HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        read(post);
    }

    private String text(String path) {
        try (var body = open(HttpRequest.newBuilder(URI.create(base + path)))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes the page has, read to its end as they come. */
    long read(String path) {
        return read(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private long read(HttpRequest.Builder request) {
        try (var body = open(request)) {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.uri() + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
