package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes over the line from people who mean ill, and what it costs those who do not. */
@WebWorldTest(properties = WebWorldTest.DEMO)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackersModuleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private SignedInBrowser officer;

    @BeforeAll
    void signIn() {
        WebWorld.of(context);
        officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
    }

    /** Characters that neither the database nor a seal takes: the asker is told, and nobody is called. */
    /** What nobody read is dropped, and no more than that. */
    @Test
    void whatIsSentBehindARefusedBodyIsTheNextRequest() throws IOException {
        var body = "{\"unit\": \"999901001000\", \"register\": \"meeting\"}";
        try (var line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("POST /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body
                                    + "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answers = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200", "UP");
        }
    }

    @Test
    void whatCannotBeKeptIsTheAskersFault() {
        var wrong = new ArrayList<String>();
        for (var path : List.of(
                "/ledger?unit=a%00b",
                "/ledger?q=a%00b",
                "/ledger/new?type=%00",
                "/returns?unit=%00",
                "/returns/export?unit=%00&return=monthly&periods=2026-10",
                "/matrix?unit=%00",
                "/assessments?unit=%00",
                "/findings?unit=%00",
                "/claims?q=%00",
                "/incidents?unit=%00",
                "/risks?unit=%00",
                "/brief?unit=%00",
                "/appraisal?unit=%00",
                "/?after=%00",
                "/calendar/%00.ics",
                "/p/corrections?q=%00",
                "/p/ask/answer?code=%00",
                "/welcome/a%25x")) {
            var status = officer.get(path).statusCode();
            if (status >= 500) wrong.add(path + " " + status);
        }
        var stranger = new SignedInBrowser(port);
        stranger.get("/sign-in");
        var signIn = stranger.post("/sign-in", Map.of("login", "a\u0000b", "password", "x"));
        if (!signIn.headers().firstValue("location").orElse("").endsWith("/sign-in?denied"))
            wrong.add("sign-in " + signIn);
        var none = stranger.post("/welcome/none", Map.of());
        if (none.statusCode() != 200) wrong.add("welcome " + none.statusCode());
        var program = Program.of(context, port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), true);
        for (var path : List.of(
                "/api/v1/entries?unit=%00",
                "/api/v1/returns?unit=%00&return=monthly&periods=2026-10",
                "/api/v1/returns/a%2500/monthly/2026-10",
                "/api/v1/missing?unit=%00&return=monthly&period=2026-10",
                "/api/v1/assessments?unit=%00",
                "/api/v1/units?below=%00")) {
            var status = program.get(path).statusCode();
            if (status >= 500) wrong.add(path + " " + status);
        }
        assertThat(wrong).isEmpty();
    }

    /** Filings share transactions: what breaks one off is refused before it gets there. */
    @Test
    void aProgramsUnkeepableTextNeverReachesASharedTransaction() {
        var program = Program.of(context, port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), true);
        for (var text : List.of("\\u0000", "\\ud800", "\\udc00x", "a\\ud800\\u0041")) {
            for (var field : List.of("unit", "return", "period", "explanation")) {
                var body =
                        "{\"nil\": true, \"unit\": \"999901001000\", \"return\": \"monthly\", \"period\": \"2026-09\", \"explanation\": \"\"}"
                                .replaceFirst(
                                        "(\"" + field + "\": \")[^\"]*",
                                        "$1" + java.util.regex.Matcher.quoteReplacement(text));
                var answer = program.post("/api/v1/returns", body);
                assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
            }
        }
        var emoji = program.post(
                "/api/v1/returns",
                "{\"nil\": true, \"unit\": \"999901001000\", \"return\": \"monthly\", \"period\": \"2026-09\","
                        + " \"explanation\": \"\\ud83d\\ude00\"}");
        assertThat(emoji.statusCode()).as(emoji.body()).isLessThan(300);
    }

    /** A key is its token's: under another's it is a key of its own. */
    @Test
    void nobodysAnswerIsHadByAnothersKey() {
        var body = "{\"nil\": true, \"unit\": \"999901001000\", \"return\": \"monthly\", \"period\": \"2026-08\"}";
        var first = program(Role.OFFICER, WebWorld.INSIDE).post("/api/v1/returns", body, "one-key");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var stranger = program(Role.OFFICER, WebWorld.OUTSIDE).post("/api/v1/returns", body, "one-key");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body())
                .doesNotContain(Program.json(first).get("receipt").stringValue());
        var colleague = program(Role.LEADER, WebWorld.INSIDE).post("/api/v1/returns", body, "one-key");
        assertThat(Program.json(colleague).get("status").stringValue()).isEqualTo("repeated");
    }

    private Program program(Role role, String unit) {
        return Program.of(context, port, WebWorld.login(role, unit), true);
    }

    /** Signed in, one goes on to the page that one asked for: on this server, whatever host it was asked by. */
    @Test
    void signingInLeadsNowhereElse() throws IOException {
        var asked = cookie(raw("GET /ledger?state=late HTTP/1.1\r\nHost: evil.example\r\n"), "mingcha-to");
        var page = raw("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nCookie: " + asked + "\r\n");
        var session = asked + "; " + cookie(page, "mingcha-form");
        var token = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(token.find()).isTrue();
        var form = "login=" + WebWorld.login(Role.CLERK, WebWorld.INSIDE) + "&password="
                + WebWorld.PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1);
        var answer = raw("POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nCookie: " + session
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n" + "Connection: close\r\n\r\n" + form);
        assertThat(answer).contains("Location: /ledger?state=late").doesNotContain("evil.example");
    }

    private static String cookie(String answer, String name) {
        var found = java.util.regex.Pattern.compile("Set-Cookie: (" + name + "=[^;]+)")
                .matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    /** A whole answer, to a request as it is on the line; its head is ended here where it isn't yet. */
    private String raw(String request) throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout((int) PATIENCE.toMillis());
            var whole = request.contains("\r\n\r\n") ? request : request + "Connection: close\r\n\r\n";
            line.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Who made somebody follow a link with a session of theirs has nothing of it. */
    @Test
    void signingInBeginsAnotherSession() {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        var before = browser.cookies();
        browser.post(
                "/sign-in",
                Map.of("login", WebWorld.login(Role.CLERK, WebWorld.INSIDE), "password", WebWorld.PASSWORD));
        assertThat(before).doesNotContain("mingcha=");
        var first = browser.cookies();
        assertThat(first).contains("mingcha=");
        browser.get("/sign-in");
        browser.post(
                "/sign-in",
                Map.of("login", WebWorld.login(Role.CLERK, WebWorld.INSIDE), "password", WebWorld.PASSWORD));
        assertThat(browser.cookies()).contains("mingcha=").isNotEqualTo(first);
    }

    @Test
    void nobodysHostNameStandsInAnAnswer() throws IOException {
        for (var path : List.of(
                "/ledger",
                "/preferences?lang=en&to=//evil.example/",
                "/preferences?lang=en&to=/%5Cevil.example",
                "/preferences?lang=en&to=https:evil.example")) {
            var answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n");
            assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
        }
    }

    @Test
    void whoResetsALeadersPasswordIsNamedOnTheLeadersPage() {
        var accounts = context.getBean(org.mingcha.accounts.Accounts.class);
        var login = WebWorld.login(Role.LEADER, WebWorld.INSIDE);
        var leader = SignedInBrowser.of(port, login, WebWorld.PASSWORD);
        assertThat(leader.get("/").body()).doesNotContain("note-warn gap");
        var admin = SignedInBrowser.of(port, WebWorld.login(Role.ADMIN, WebWorld.INSIDE), WebWorld.PASSWORD);
        var account = accounts.accounts(org.mingcha.accounts.Actor.operator()).stream()
                .filter(view -> view.login().equals(login))
                .findFirst()
                .orElseThrow();
        var made = admin.post("/users/" + account.id() + "/link", Map.of()).body();
        var link = java.util.regex.Pattern.compile("/welcome/([\\w-]+)").matcher(made);
        assertThat(link.find()).isTrue();
        accounts.setPassword(link.group(1), "five quite unrelated words");
        var again = SignedInBrowser.of(port, login, "five quite unrelated words");
        var adminName = accounts.accounts(org.mingcha.accounts.Actor.operator()).stream()
                .filter(view -> view.login().equals(WebWorld.login(Role.ADMIN, WebWorld.INSIDE)))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(again.get("/").body()).contains("note-warn gap").contains(adminName);
        for (var reader : List.of(Role.AUDITOR, Role.LEADER, Role.ADMIN)) {
            var outside = SignedInBrowser.of(port, WebWorld.login(reader, WebWorld.OUTSIDE), WebWorld.PASSWORD);
            assertThat(outside.get("/users/acts").body()).doesNotContain(">" + login + " ");
        }
        var auditor = SignedInBrowser.of(port, WebWorld.login(Role.AUDITOR, WebWorld.INSIDE), WebWorld.PASSWORD);
        assertThat(auditor.get("/users/acts").body()).contains(">" + login + " · " + account.name() + "<");
    }
}
