package org.mingcha.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** A real Keycloak with one realm, one client and two people, on this machine. */
final class Keycloak implements AutoCloseable {
    static final String CLIENT = "mingcha";
    static final String SECRET = "only-of-this-test";
    static final String PASSWORD = "a word of the provider";

    private static final Path ARCHIVES = Path.of("target", "keycloak");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final long MINUTES = 5;

    private final int port = freePort();
    private final Path log;
    private final Process server;

    /** @param place where it is unpacked */
    Keycloak(Path place) throws IOException {
        var home = unpacked(place);
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("town.json"), realm());
        log = place.resolve("keycloak.log");
        var builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--http-management-port=" + freePort(),
                        "--hostname=http://localhost:" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        server = builder.start();
        await();
    }

    /** Fetched by the build where the long tests run. */
    static boolean isThere() {
        return Files.isDirectory(ARCHIVES);
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/town";
    }

    /** Somebody signs in there in a browser of their own; answers where that browser is sent then. */
    URI signedIn(String address, String person) throws IOException, InterruptedException {
        var browser = HttpClient.newHttpClient();
        var page =
                browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form to sign in with: " + page.statusCode() + " " + page.body());
        }
        var typed = "username=" + person + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(page))
                        .POST(HttpRequest.BodyPublishers.ofString(typed))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError("Not sent on: " + answer.statusCode() + " " + answer.body())));
    }

    /** As browsers send them to this machine: those for TLS too, which the JDK's keeper of cookies holds back. */
    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static Path unpacked(Path place) throws IOException {
        try (var found = Files.list(ARCHIVES);
                var zip = new ZipFile(found.filter(file -> file.toString().endsWith(".zip"))
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
        try (var made = Files.list(place)) {
            var home = made.filter(Files::isDirectory).findFirst().orElseThrow();
            home.resolve("bin/kc.sh").toFile().setExecutable(true);
            return home;
        }
    }

    private static String realm() {
        var person = """
                {"username": "%1$s", "enabled": true, "email": "%1$s@example.invalid", "emailVerified": true,
                 "firstName": "%1$s", "lastName": "%1$s",
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
                """;
        return """
                {"realm": "town", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "%s", "enabled": true, "protocol": "openid-connect", "secret": "%s",
                   "clientAuthenticatorType": "client-secret", "standardFlowEnabled": true,
                   "redirectUris": ["http://localhost:*"],
                   "attributes": {"pkce.code.challenge.method": "S256"}}],
                 "users": [%s, %s]}
                """.formatted(CLIENT, SECRET, person.formatted("li", PASSWORD), person.formatted("wang", PASSWORD));
    }

    /** Asks until it answers: its first start builds itself. */
    private void await() throws IOException {
        var asking = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (System.nanoTime() < end) {
            try {
                if (!server.waitFor(500, TimeUnit.MILLISECONDS)
                        && asking.send(question, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200) {
                    return;
                }
                if (!server.isAlive()) break;
            } catch (IOException notYet) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new AssertionError("Keycloak does not answer:\n" + Files.readString(log));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
