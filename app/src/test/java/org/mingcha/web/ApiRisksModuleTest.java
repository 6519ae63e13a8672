package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Risks by programs: planned, assessed before the decision or not, looked at again, closed. */
@WebWorldTest
class ApiRisksModuleTest {
    private static final String PATH = "/api/v1/risks";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;
    private static Program neighbour;
    private static Program inspector;
    private static LocalDate today;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            today = context.getBean(MingchaClock.class).today();
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
            neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true);
            inspector = Program.of(context, port, WebWorld.login(INSPECTOR, WebWorld.INSIDE), true);
        }
    }

    @Test
    void isPlannedAssessedDecidedLookedAtAgainAndClosed() {
        var one = planned("Market moved across the river");
        assertThat(neighbour.get(one).statusCode()).isEqualTo(404);
        assertThat(json(inspector.get(one)).get("may")).isEmpty();
        assertThat(json(officer.get(one)).get("risk").get("score").isNull()).isTrue();
        done(one + "/assess", assessed(one, 5, 4));
        done(one + "/decide", on(one));
        done(one + "/assess", assessed(one, 2, 3));
        var risk = json(officer.get(one));
        assertThat(risk.at("/risk/timing").stringValue()).isEqualTo("before");
        assertThat(risk.at("/risk/score").intValue()).isEqualTo(6);
        assertThat(risk.at("/risk/band").stringValue()).isEqualTo("low");
        assertThat(risk.get("history").findValues("likelihood").stream().map(JsonNode::toString))
                .containsExactly("null", "5", "5", "2");
        assertThat(risk.get("history").get(3).get("index").isIntegralNumber()).isTrue();
        var close = on(one);
        var closed = officer.post(one + "/close", close, "close-risk");
        assertThat(officer.post(one + "/close", close, "close-risk").body()).isEqualTo(closed.body());
        assertThat(json(officer.get(one)).get("may")).isEmpty();
    }

    @Test
    void isListedAtItsPlaceAndPageByPage() {
        var one = planned("Dam raised");
        done(one + "/assess", assessed(one, 5, 5));
        var there = json(officer.get(PATH + "?show=high&likelihood=5&impact=5"));
        assertThat(there.findValuesAsString("title")).contains("Dam raised");
        assertThat(json(officer.get(PATH + "?likelihood=1&impact=1")).get("risks"))
                .isEmpty();
        planned("School merged");
        var page = json(officer.get(PATH + "?limit=1"));
        assertThat(page.get("risks")).hasSize(1);
        assertThat(json(officer.get(page.get("next").stringValue())).at("/risks/0/risk"))
                .isNotEqualTo(page.at("/risks/0/risk"));
        assertThat(officer.get(PATH + "?likelihood=6&impact=1").statusCode()).isEqualTo(400);
        assertThat(officer.get(PATH + "?likelihood=6").statusCode()).isEqualTo(400);
        assertThat(officer.get(PATH + "?show=some").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatItCannotTakeAndNamesTheField() {
        var one = planned("Road closed");
        assertThat(field(officer.post(one + "/assess", assessed(one, 0, 4)))).isEqualTo("likelihood");
        assertThat(field(officer.post(one + "/decide", "{\"version\": 1}"))).isEqualTo("on");
        assertThat(officer.post(one + "/decide", on(one).replace("1,", "9,")).statusCode())
                .isEqualTo(409);
        assertThat(field(officer.post(
                        PATH,
                        risk("x").replace(today.toString(), today.plusDays(9).toString()))))
                .isEqualTo("planned");
        assertThat(field(officer.post(PATH, "{\"unit\": \"%s\", \"title\": \"x\"}".formatted(WebWorld.INSIDE))))
                .isEqualTo("planned");
        assertThat(officer.post(PATH, risk("x").replace("title", "reporter")).statusCode())
                .isEqualTo(400);
        assertThat(neighbour.post(PATH, risk("x")).statusCode()).isEqualTo(404);
        assertThat(officer.post(PATH, risk("Road closed")).statusCode()).isEqualTo(200);
    }

    /** Its form is no longer there: the page that comes back says why all the same. */
    @Test
    void whatIsPossibleNoLongerIsAnsweredOnThePageToo() {
        var one = planned("Bridge widened");
        done(one + "/close", on(one));
        var browser = SignedInBrowser.of(port, WebWorld.login(OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        var page = browser.post(
                one.replace("/api/v1", "") + "/assess",
                Map.of(
                        "seen", Integer.toString(seen(one)),
                        "likelihood", "1",
                        "impact", "1",
                        "measure", "Signs",
                        "owner", "deputy head",
                        "review", today.plusMonths(3).toString()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("现在不能办理这一步，请看现在的情况。");
    }

    private static String risk(String title) {
        return """
                {"unit": "%s", "title": "%s", "planned": "%s"}""".formatted(WebWorld.INSIDE, title, today);
    }

    private static String planned(String title) {
        var answer = officer.post(PATH, risk(title));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String assessed(String one, int likelihood, int impact) {
        return """
                {"version": %d, "likelihood": %d, "impact": %d, "measure": "Stalls first", "owner": "deputy head",
                 "review": "%s"}""".formatted(seen(one), likelihood, impact, today.plusMonths(3));
    }

    private static String on(String one) {
        return "{\"version\": %d, \"on\": \"%s\"}".formatted(seen(one), today);
    }

    private static int seen(String one) {
        return json(officer.get(one)).get("version").intValue();
    }

    private static void done(String path, String body) {
        var answer = officer.post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    }

    private static String field(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/errors/0/field").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Program.json(answer);
    }
}
