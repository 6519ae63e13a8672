package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.reporting.LinkResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnLinks;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Returns through the real security chain, on 3 December 2026; each test has a month of its own. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "mingcha.log.origin=returns.invalid/log")
class ReturnPagesModuleTest {
    private static final String VILLAGE = "999901001201";
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4,}");

    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private ReturnLinks links;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void populate() {
        if (world == null) {
            clock.simulate(LocalDate.of(2026, 12, 3)
                    .atTime(LocalTime.NOON)
                    .atZone(clock.zone())
                    .toInstant());
            world = new WebWorld(context);
        }
    }

    @Test
    void linkShowsByGetFilesByPostAndNeedsNoSession() {
        var link = link(VILLAGE, "2026-11");
        var browser = new SignedInBrowser(port);
        var shown = browser.get(link);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().allValues("set-cookie")).isEmpty();
        assertThat(browser.get(link).body()).contains("btn-xl");
        assertThat(history(VILLAGE, "2026-11")).isEmpty();
        assertThat(browser.post(link, Map.of()).headers().firstValue("location"))
                .get()
                .asString()
                .endsWith(link);
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(history(VILLAGE, "2026-11")).containsExactly("filed link");
        var receipt = receipt(browser.get(link).body());
        assertThat(SignedInBrowser.of(port, login(Role.OFFICER), WebWorld.PASSWORD)
                        .get("/receipts/" + receipt)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post(link + "/withdrawal", Map.of("reason", "By mistake"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(history(VILLAGE, "2026-11")).containsExactly("filed link", "withdrawn link");
        assertThat(browser.get(link).body()).contains("btn-xl");
    }

    @Test
    void linkTellsOfEntriesWithoutTheirTitlesAndOpensNothingOnceVoided() {
        ledger.submit(
                Actor.operator(),
                new SubmitEntry(
                        WebWorld.INSIDE,
                        "claim",
                        Map.of("happened_on", "2026-11-27", "claim", "Schools are closed", "channel", "群众来询"),
                        java.util.List.of(),
                        true));
        log.seal();
        var link = link(WebWorld.INSIDE, "2026-11");
        var browser = new SignedInBrowser(port);
        reporting.withdraw(
                Actor.operator(), new org.mingcha.reporting.WithdrawReturn(key(WebWorld.INSIDE, "2026-11"), "Test"));
        assertThat(browser.get(link).body()).contains("2026-11-27").doesNotContain("Schools", "btn-xl");
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser.deliver(link, Map.of(), "attempt-1").statusCode()).isEqualTo(409);
        var leader = SignedInBrowser.of(port, login(Role.LEADER), WebWorld.PASSWORD);
        var page = leader.get("/returns/monthly/2026-11");
        assertThat(page.body()).contains("Schools are closed", "/ledger/at/");
        var explained = leader.post("/returns/monthly/2026-11", Map.of("nil", "yes", "seen", "0"));
        assertThat(explained.body()).contains("id=\"faults\"", "#explanation");
        var id = links.of(Actor.operator(), WebWorld.INSIDE).getFirst().id();
        assertThat(leader.post("/returns/links/" + id + "/void", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.deliver(link, Map.of(), "attempt-1").statusCode()).isEqualTo(410);
    }

    @Test
    void formNamesEverythingThatIsWrongAndTwoPostsAreOneFiling() {
        var clerk = SignedInBrowser.of(port, login(Role.CLERK), WebWorld.PASSWORD);
        var path = "/returns/quarterly/2026-Q3";
        clerk.get(path);
        var wrong = clerk.post(path, values("two", ""));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.body()).contains("href=\"#f-meetings\"", "href=\"#f-summary\"", "value=\"two\"");
        var first = clerk.post(path, values("2", "All quiet"));
        var second = clerk.post(path, values("2", "All quiet"));
        assertThat(receipt(location(second))).isEqualTo(receipt(location(first)));
        assertThat(quarter()).containsExactly("filed clerk");
        var unseen = clerk.post(path, values("3", "All quiet"));
        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(unseen.body()).contains("value=\"3\"");
        var corrected = new TreeMap<>(values("3", "All quiet"));
        corrected.put("seen", hidden(unseen.body()));
        assertThat(clerk.post(path, corrected).statusCode()).isEqualTo(302);
        var withdrawal = clerk.get(path + "/withdrawal");
        var form = Map.of("reason", "Wrong quarter", "seen", hidden(withdrawal.body()));
        assertThat(clerk.post(path + "/withdrawal", form).statusCode()).isEqualTo(302);
        assertThat(quarter()).containsExactly("filed clerk", "corrected clerk", "withdrawn clerk");
        assertThat(clerk.get(path).body()).contains("Wrong quarter", "All quiet");
    }

    @Test
    void outboxIsAnsweredTheSameHoweverOftenItComesBack() {
        var officer = SignedInBrowser.of(port, login(Role.OFFICER), WebWorld.PASSWORD);
        var path = "/returns/monthly/2026-10?unit=" + VILLAGE;
        var nil = Map.of("nil", "yes", "seen", "0");
        var first = officer.deliver(path, nil, "0b7c-attempt");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(officer.deliver(path, nil, "0b7c-attempt").body()).isEqualTo(first.body());
        assertThat(officer.deliver(path, nil, "another-attempt").body()).isEqualTo(first.body());
        assertThat(history(VILLAGE, "2026-10")).containsExactly("filed officer");
        var other = Map.of("v.incidents", "1", "seen", "0");
        assertThat(officer.deliver(path, other, "0b7c-attempt").statusCode()).isEqualTo(409);
        assertThat(officer.deliver(path, Map.of("v.incidents", "one"), "third-attempt")
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.deliver(path, nil, "?").statusCode()).isEqualTo(400);
        assertThat(officer.get("/outbox/session").body()).contains("\"token\"");
        assertThat(new SignedInBrowser(port).get("/outbox/session").body()).isEqualTo("{\"owner\":\"\"}");
    }

    private static Map<String, String> values(String meetings, String summary) {
        return Map.of("v.meetings", meetings, "v.summary", summary, "seen", "0");
    }

    private String link(String unit, String period) {
        return ((LinkResult.Made) links.make(Actor.operator(), key(unit, period))).path();
    }

    private java.util.List<String> history(String unit, String period) {
        return told(key(unit, period));
    }

    private java.util.List<String> quarter() {
        return told(new ReturnKey(
                WebWorld.INSIDE, "quarterly", Period.parse("2026-Q3").orElseThrow()));
    }

    private java.util.List<String> told(ReturnKey key) {
        return reporting.history(Actor.operator(), key).stream()
                .map((ReturnVersion version) -> version.act().code() + " " + version.role())
                .toList();
    }

    private static ReturnKey key(String unit, String period) {
        return new ReturnKey(unit, "monthly", Period.parse(period).orElseThrow());
    }

    private static String login(Role role) {
        return WebWorld.login(role, WebWorld.INSIDE);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("status " + answer.statusCode());
    }

    private static String receipt(String text) {
        return found(RECEIPT, text, 0).orElseThrow(() -> new AssertionError("no receipt in " + text));
    }

    /** The version that a form was made from. */
    private static String hidden(String page) {
        return found(Pattern.compile("name=\"seen\" value=\"(\\d+)\""), page, 1).orElseThrow();
    }

    private static Optional<String> found(Pattern pattern, String text, int group) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(group)) : Optional.empty();
    }
}
