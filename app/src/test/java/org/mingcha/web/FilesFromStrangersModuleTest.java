package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Bodies with files in them, as bytes on the line: whose are parsed, and what stays behind on the disk. */
@WebWorldTest(properties = WebWorldTest.DEMO)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesFromStrangersModuleTest {
    private static final int ANNOUNCED = 40_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private SignedInBrowser officer;

    @BeforeAll
    void signIn() {
        WebWorld.of(context);
        officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
    }

    /** Had the server begun to parse, it would wait for the rest, which never comes. */
    @Test
    void whoIsNotSignedInIsAnsweredBeforeTheFileHasCome() throws IOException {
        var anonymous = new SignedInBrowser(port);
        anonymous.get("/sign-in");
        for (var cookie : List.of("", anonymous.cookies())) {
            for (var type : List.of("multipart/form-data", "Multipart/Form-Data", "multipart/mixed")) {
                assertStatus("POST /sign-in", type, cookie, 415);
                assertStatus("POST /ledger", type, cookie, cookie.isEmpty() ? 403 : 302);
            }
            for (var route : List.of(
                    "GET /sign-in",
                    "POST /p/ask",
                    "GET /log/checkpoint",
                    "POST /api/v1/returns",
                    "PUT /imports",
                    "POST /nothing/here",
                    "POST /welcome/x",
                    "POST /t/x",
                    "GET /assets/app.css",
                    "POST /error")) {
                assertStatus(route, "multipart/form-data", cookie, 415);
            }
            assertStatus("POST /a//b;c", "multipart/form-data", cookie, 400);
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void whoIsSignedInSendsFilesToWhereFilesBelongOnly() throws IOException {
        for (var route :
                List.of("POST /feedback", "POST /account/tokens", "POST /sign-out", "GET /ledger", "POST /p/ask")) {
            assertStatus(route, "multipart/form-data", officer.cookies(), 415);
        }
        assertThat(left()).isEmpty();
        var taken = officer.upload("/imports", Map.of("unit", WebWorld.INSIDE, "workbook", "@no workbook"));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(left()).as("after the answer").isEmpty();
    }

    /** Such a form was a fault of ours, with a stack trace in the log. */
    @Test
    void aFormWithoutPartsIsTheWrongKindWhereFilesAreAskedFor() {
        var inspector = SignedInBrowser.of(port, WebWorld.login(Role.INSPECTOR, WebWorld.INSIDE), WebWorld.PASSWORD);
        for (var path : List.of(
                "/imports",
                "/ledger",
                "/ledger/1/amendment",
                "/returns/import",
                "/claims/1/draft",
                "/findings/1/plan")) {
            assertThat(officer.post(path, Map.of("id", "monthly")).statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
        for (var path : List.of("/findings", "/findings/1/decision", "/checklists/drafts")) {
            assertThat(inspector.post(path, Map.of()).statusCode()).as(path).isEqualTo(415);
        }
        assertThat(officer.post("/imports", Map.of()).body()).contains("发送的格式不对");
    }

    @Test
    void everyHandlerThatAsksForFilesIsOnARouteThatTakesThem() {
        var forgotten = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var asks = List.of(handler.getMethod().getParameterTypes()).stream()
                    .anyMatch(type -> type.getSimpleName().startsWith("Multipart"));
            var allowed = handler.getMethodAnnotation(org.mingcha.web.support.Allowed.class);
            if (asks && (allowed == null || !allowed.files())) forgotten.add(route.toString());
        });
        assertThat(forgotten).isEmpty();
    }

    /** A browser that sends more than we take shall see our page; who sends without an end sees the line's. */
    @Test
    void whatNobodyAskedForIsDroppedUpToALimit() throws IOException {
        try (var line = new Socket("localhost", port)) {
            assertThat(flood(line, 100_000_000)).isEqualTo(100_000_000);
            var answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
        try (var line = new Socket("localhost", port)) {
            assertThat(flood(line, 2_000_000_000)).isLessThan(500_000_000);
        }
    }

    /** @return bytes sent until all are, or the line was closed */
    private int flood(Socket line, int announced) throws IOException {
        var out = line.getOutputStream();
        out.write(("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + announced + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        var some = new byte[1_000_000];
        int sent = 0;
        try {
            for (; sent < announced; sent += some.length) out.write(some);
        } catch (SocketException closed) {
            return sent;
        }
        return sent;
    }

    @Test
    void whatALineThatBrokeLeftIsSweptAway() throws IOException {
        try (var line = new Socket("localhost", port)) {
            send(line, "POST /imports", "multipart/form-data", officer.cookies());
            until("the file to begin", () -> !left().isEmpty());
        }
        until("the rest of it to go", () -> left().isEmpty());
    }

    private void assertStatus(String route, String type, String cookies, int expected) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            send(line, route, type, cookies);
            var answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).as(route + " " + type).isEqualTo("HTTP/1.1 " + expected);
        }
    }

    /** The head of a large upload and its first hundred thousand bytes. */
    private void send(Socket line, String route, String type, String cookies) throws IOException {
        var head = "%s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s; boundary=b\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(
                        route,
                        port,
                        type,
                        route.contains("/p/ask") ? 16_000 : ANNOUNCED,
                        cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
        var part = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"; filename=\"f\"\r\n\r\n";
        var out = line.getOutputStream();
        out.write((head + part + "x".repeat(route.contains("/p/ask") ? 100 : 100_000))
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void until(String what, java.util.function.BooleanSupplier state) {
        var end = Instant.now().plus(PATIENCE);
        while (!state.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("Waited in vain for " + what);
            Thread.onSpinWait();
        }
    }

    /** What the container keeps of uploads. */
    private List<Path> left() {
        var folder = (java.io.File)
                ((WebApplicationContext) context).getServletContext().getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.walk(folder.toPath())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (java.nio.file.NoSuchFileException | UncheckedIOException gone) {
            return left();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
