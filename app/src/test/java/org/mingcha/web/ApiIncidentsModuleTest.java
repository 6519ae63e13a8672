package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Incidents, drills and campaigns by programs. */
@WebWorldTest
class ApiIncidentsModuleTest {
    private static final String PATH = "/api/v1/incidents";
    private static final String COUNTY = "999900000000";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;
    private static Program neighbour;
    private static Program above;
    private static Program inspector;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("officer.county", OFFICER, COUNTY);
            world.addAccount("inspector.county", INSPECTOR, COUNTY);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
            neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true);
            above = Program.of(context, port, "officer.county", true);
            inspector = Program.of(context, port, "inspector.county", true);
        }
    }

    @Test
    void goesUpIsAcknowledgedContainedAndClosed() {
        var one = recorded("Mail server encrypted", false);
        assertThat(neighbour.get(one).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(one + "/report", version(1)).statusCode()).isEqualTo(404);
        var reported = done(officer, one + "/report", version(seen(one)));
        // The superior is not whom the law names.
        assertThat(reported.get("reporting").stringValue()).isIn("due", "overdue");
        var told = "{\"version\": %d, \"authority\": \"省级网信部门\", \"at\": \"2026-11-20T09:50\"}".formatted(seen(one));
        assertThat(done(officer, one + "/report-to-authority", told)
                        .get("reporting")
                        .stringValue())
                .isIn("reported", "late");
        assertThat(json(above.get(PATH + "?show=received"))
                        .at("/incidents/0/title")
                        .stringValue())
                .isEqualTo("Mail server encrypted");
        assertThat(officer.post(one + "/acknowledge", "{\"version\": %d, \"reply\": \"noted\"}".formatted(seen(one)))
                        .statusCode())
                .isEqualTo(404);
        done(above, one + "/acknowledge", "{\"version\": %d, \"reply\": \"noted\"}".formatted(seen(one)));
        var early = "{\"version\": %d, \"at\": \"2020-01-01T00:00\"}".formatted(seen(one));
        assertThat(why(officer.post(one + "/contain", early))).isEqualTo("time-before");
        assertThat(officer.post(one + "/contain", version(0)).statusCode()).isEqualTo(409);
        done(officer, one + "/contain", "{\"version\": %d, \"at\": \"2026-11-20T10:00\"}".formatted(seen(one)));
        var close = "{\"version\": %d, \"at\": \"2026-11-20T12:00\"}".formatted(seen(one));
        var closed = officer.post(one + "/close", close, "close-1");
        assertThat(officer.post(one + "/close", close, "close-1").body()).isEqualTo(closed.body());
        assertThat(json(closed).get("progress").stringValue()).isEqualTo("closed");
        assertThat(json(officer.get(one)).get("stages").findValuesAsString("kind"))
                .contains("found", "handed-up", "acknowledged", "contained", "closed");
    }

    @Test
    void aDrillStandsInItsOwnListOnly() {
        recorded("Exercise of the portal", true);
        assertThat(json(officer.get(PATH + "?show=drills")).findValuesAsString("title"))
                .contains("Exercise of the portal");
        assertThat(json(officer.get(PATH)).findValuesAsString("title")).doesNotContain("Exercise of the portal");
    }

    @Test
    void refusesWhatItCannotReadAndNamesTheField() {
        var refused = officer.post(PATH, incident("Router down", false).replace("\u8f83\u5927", "huge"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").stringValue()).isEqualTo("severity");
        assertThat(officer.post(PATH, incident("Router down", false).replace("2026-11-20T09:20", "soon"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.post(PATH, incident("Router down", false).replace("title", "reporter"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.get(PATH + "/123456789").statusCode()).isEqualTo(404);
    }

    @Test
    void aCampaignIsIssuedOnceReadWithItsAssessmentsAndClosed() {
        var first = inspector.post("/api/v1/campaigns", campaign("town-online-work"), "camp");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var again = inspector.post("/api/v1/campaigns", campaign("town-online-work"), "camp");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(inspector
                        .post("/api/v1/campaigns", campaign("network-security-baseline"), "camp")
                        .statusCode())
                .isEqualTo(409);
        var one = first.headers().firstValue("location").orElseThrow();
        var read = json(officer.get(one));
        assertThat(read.at("/progress/expected").intValue()).isEqualTo(2);
        var page = json(inspector.get(read.get("assessments").stringValue() + "&limit=1"));
        assertThat(page.at("/assessments/0/unit").stringValue()).isEqualTo(WebWorld.INSIDE);
        assertThat(json(inspector.get(page.get("next").stringValue()))
                        .at("/assessments/0/unit")
                        .stringValue())
                .isEqualTo(WebWorld.OUTSIDE);
        assertThat(officer.post(one + "/close", version(0)).statusCode()).isEqualTo(404);
        assertThat(inspector.post(one + "/close", version(77)).statusCode()).isEqualTo(409);
        done(
                inspector,
                one + "/close",
                version(json(inspector.get(one)).get("version").intValue()));
        assertThat(json(inspector.get(one)).get("state").stringValue()).isEqualTo("closed");
    }

    @Test
    void aCampaignWithFaultsIsNotIssuedAndEachIsNamed() {
        var refused = inspector.post("/api/v1/campaigns", campaign("nothing").replace("\"B\"", "\"\""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").findValuesAsString("field")).contains("checklist", "basis");
        assertThat(why(inspector.post(
                        "/api/v1/campaigns", campaign("town-online-work").replace("2025", "soon"))))
                .isEqualTo("choice-unknown");
        var outsider = Program.of(context, port, WebWorld.login(INSPECTOR, WebWorld.OUTSIDE), true);
        assertThat(outsider.post("/api/v1/campaigns", campaign("town-online-work"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String campaign(String checklist) {
        return """
                {"title": "Year", "basis": "B", "plan": "2026-01", "checklist": "%s", "period": "2025",
                 "scope": "%s", "kinds": ["town"], "due": "2035-01-15"}""".formatted(checklist, COUNTY);
    }

    private static String recorded(String title, boolean drill) {
        var answer = officer.post(PATH, incident(title, drill));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String incident(String title, boolean drill) {
        return """
                {"unit": "%s", "title": "%s", "found": "2026-11-20T09:20", "severity": "\u8f83\u5927", "drill": %s,
                 "confirmed": true}""".formatted(WebWorld.INSIDE, title, drill);
    }

    private static int seen(String one) {
        return json(officer.get(one)).get("version").intValue();
    }

    private static String version(int version) {
        return "{\"version\": " + version + "}";
    }

    private static JsonNode done(Program program, String path, String body) {
        var answer = program.post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String why(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/errors/0/code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Program.json(answer);
    }
}
