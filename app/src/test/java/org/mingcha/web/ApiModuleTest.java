package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Tokens;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.api.IdempotencyKeyExpiry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs rely on: done once for each key, sealed before the answer, pages that end, problems that say why. */
@WebWorldTest
class ApiModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ledger ledger;

    private static WebWorld world;
    private static Program officer;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
        }
    }

    @Test
    void reportOfAPeriodThatHasNotBegunIsNotThere() {
        var reports = "/api/v1/reports/" + WebWorld.INSIDE + "/town-online-work/";
        assertThat(officer.get(reports + "2026").statusCode()).isEqualTo(200);
        assertThat(officer.get(reports + "2999").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsReadInEnglishAndInNoThirdLanguage() {
        var report = "/api/v1/reports/" + WebWorld.INSIDE + "/town-online-work/2026?lang=";
        var english = Program.json(officer.get(report + "en"));
        assertThat(english.path("format").stringValue()).isEqualTo("mingcha-reading/1");
        assertThat(english.at("/texts/lang").stringValue()).isEqualTo("en");
        var chinese = Program.json(officer.get(report + "zh"));
        assertThat(chinese.path("format").stringValue()).isEqualTo("mingcha-report/1");
        assertThat(english.at("/items/0/figures")).isEqualTo(chinese.at("/items/0/figures"));
        assertThat(officer.get(report + "fr").statusCode()).isEqualTo(400);
    }

    @Test
    void entersAndAnswersWhenSealed() {
        var made = officer.post("/api/v1/entries", meeting("Sealed at once"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var entry = officer.get(made.headers().firstValue("location").orElseThrow());
        assertThat(Program.json(entry).at("/versions/0/index").isNumber()).isTrue();
        assertThat(officer.get("/api/v1/entries/" + Program.json(made).get("entry") + "/proof")
                        .body())
                .startsWith("c2sp.org/tlog-proof@v1");
    }

    @Test
    void sameKeyIsAnsweredByTheSameBytesAndEntersOnce() {
        var first = officer.post("/api/v1/entries", meeting("Once"), "key-1");
        var second = officer.post("/api/v1/entries", meeting("Once"), "key-1");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(count("Once")).isEqualTo(1);
    }

    @Test
    void sameKeyForSomethingElseIsAConflict() {
        officer.post("/api/v1/entries", meeting("One thing"), "key-2");
        var other = officer.post("/api/v1/entries", meeting("Another thing"), "key-2");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Program.json(other).get("type").stringValue()).isEqualTo("urn:mingcha:problem:key-reused");
        assertThat(count("Another thing")).isZero();
    }

    @Test
    void refusedRequestMayBePutRightUnderItsKey() {
        var refused = officer.post("/api/v1/entries", meeting("Put right").replace("12", "many"), "key-3");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).at("/errors/0/code").stringValue()).isEqualTo("not-a-whole-number");
        assertThat(officer.post("/api/v1/entries", meeting("Put right"), "key-3")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void keysAreKeptPerToken() {
        officer.post("/api/v1/entries", meeting("Mine"), "key-4");
        var colleague = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
        var theirs = colleague.post("/api/v1/entries", meeting("Theirs"), "key-4");
        assertThat(theirs.statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtOnceUnderOneKeyEnterOnce() throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> send =
                    () -> officer.post("/api/v1/entries", meeting("Many at once"), "key-5");
            for (var each : threads.invokeAll(List.of(send, send, send, send, send, send))) {
                answers.add(each.get());
            }
        }
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(count("Many at once")).isEqualTo(1);
    }

    @Test
    void keysAreForgottenAfterAWeekAndNotBefore() {
        officer.post("/api/v1/entries", meeting("Kept"), "key-6");
        officer.post("/api/v1/entries", meeting("Forgotten"), "key-7");
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update web.idempotency set kept_at = now() - interval '7 days 1 minute' where key = 'key-7'")
                .update();
        context.getBean(IdempotencyKeyExpiry.class).forget();
        assertThat(jdbc.sql("select key from web.idempotency where key in ('key-6', 'key-7')")
                        .query(String.class)
                        .list())
                .containsExactly("key-6");
    }

    /** Of twelve that saw the same version one amends; the others read again. */
    @Test
    void anAmendmentNamesTheVersionThatItSaw() {
        var entered = Program.json(officer.post("/api/v1/entries", meeting("Amended over the interface")));
        var path = "/api/v1/entries/" + entered.get("entry").asLong() + "/amendment";
        var sent = "{%s\"values\": {\"happened_on\": \"2026-10-12\", \"title\": \"%s\","
                + " \"kind\": \"学习\", \"attendance\": \"12\"}, \"reason\": \"Title\"}";
        assertThat(officer.post(path, sent.formatted("", "None")).statusCode()).isEqualTo(400);
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(number -> officer.post(path, sent.formatted("\"version\": 1, ", "Number " + number)))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void listsAreReadToTheirEndPageByPage() {
        var admin = Program.of(context, port, WebWorld.login(ADMIN, WebWorld.INSIDE), false);
        var codes = new ArrayList<String>();
        var next = "/api/v1/units?under=" + WebWorld.INSIDE + "&limit=1";
        while (!next.isEmpty()) {
            var page = Program.json(admin.get(next));
            page.get("units").forEach(unit -> codes.add(unit.get("code").stringValue()));
            next = page.get("next").isNull() ? "" : page.get("next").stringValue();
        }
        assertThat(codes).containsExactly(WebWorld.INSIDE, "999901001201");
    }

    @Test
    void entriesPageByPageRepeatNone() {
        officer.post("/api/v1/entries", meeting("Page one"));
        officer.post("/api/v1/entries", meeting("Page two"));
        var seen = new ArrayList<Long>();
        var next = "/api/v1/entries?unit=" + WebWorld.INSIDE + "&register=meeting&from=2026-11-01&limit=1";
        while (!next.isEmpty()) {
            var page = Program.json(officer.get(next));
            page.get("entries").forEach(entry -> seen.add(entry.get("entry").longValue()));
            next = page.get("next").isNull() ? "" : page.get("next").stringValue();
        }
        assertThat(seen.size()).isGreaterThanOrEqualTo(3);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    @Test
    void assessmentsAndTheirItemsAreReadToTheirEndPageByPage() {
        var seen = new ArrayList<Long>();
        String next = "/api/v1/assessments?unit=" + WebWorld.INSIDE + "&limit=2";
        while (next != null) {
            var page = Program.json(officer.get(next));
            page.get("assessments")
                    .forEach(row -> seen.add(row.get("assessment").longValue()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        var standing = world.assessments;
        assertThat(seen)
                .doesNotHaveDuplicates()
                .contains(
                        standing.opened().value(),
                        standing.submitted().value(),
                        standing.signed().value());
        var accepted = Program.json(officer.get("/api/v1/assessments?state=accepted"));
        accepted.get("assessments")
                .forEach(row -> assertThat(row.get("state").asString()).isEqualTo("accepted"));
        assertThat(accepted.get("assessments")).isNotEmpty();
        var one = Program.json(
                officer.get("/api/v1/assessments/" + standing.signed().value()));
        assertThat(one.at("/seals/accepted").isNumber()).isTrue();
        assertThat(one.at("/drift").isArray()).isTrue();

        var items = new ArrayList<String>();
        var pages = 0;
        next = "/api/v1/assessments/" + standing.signed().value() + "/items?limit=10";
        while (next != null) {
            var page = Program.json(officer.get(next));
            page.get("items").forEach(item -> {
                items.add(item.get("id").asString());
                assertThat(item.at("/computed/figures").isArray()).isTrue();
                assertThat(item.get("progress").asString()).isEqualTo("done");
            });
            next = page.get("next").isNull() ? null : page.get("next").asString();
            pages++;
        }
        assertThat(items).hasSize(25).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
        for (var bad :
                List.of("?after=x", "?state=lost", "/" + standing.signed().value() + "/items?after=99")) {
            assertThat(officer.get("/api/v1/assessments" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    @Test
    void problemsSayWhyInTheCallersLanguage() {
        var english = officer.post("/api/v1/entries", "{\"unit\": 1, \"surprise\": true}");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Program.json(english).get("title").stringValue()).startsWith("The body is not the JSON");
        var chinese = Program.send(officer.request("/api/v1/nothing").setHeader("Accept-Language", "zh-CN"));
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(Program.json(chinese).get("title").stringValue()).contains("\u6ca1\u6709");
        assertThat(officer.post("/api/v1/units", "{}").statusCode()).isEqualTo(405);
        assertThat(officer.get("/api/v1/entries?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void revokedTokenOpensNothing() {
        var login = WebWorld.login(OFFICER, WebWorld.OUTSIDE);
        var program = Program.of(context, port, login, true);
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(200);
        var tokens = context.getBean(Tokens.class);
        var bearer = tokens.bearer(program.token).orElseThrow();
        assertThat(tokens.revoke(bearer.actor(), bearer.token())).isTrue();
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(401);
    }

    @Test
    void newPasswordEndsTheAccountsTokens() {
        var invitation = world.invitation();
        var program = Program.of(context, port, invitation.login(), true);
        context.getBean(Accounts.class).setPassword(invitation.token(), WebWorld.PASSWORD);
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(401);
    }

    private long count(String title) {
        var query = EntryQuery.all().withLimit(200);
        return ledger.entries(Actor.operator(), query).rows().stream()
                .filter(row -> row.title().equals(title))
                .count();
    }

    private static String meeting(String title) {
        return """
                {"unit": "%s", "register": "meeting", "confirmed": true, "values": {"happened_on": "2026-11-19",
                 "title": "%s", "kind": "\u5b66\u4e60", "attendance": "12"}}""".formatted(WebWorld.INSIDE, title);
    }
}
