package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Findings by programs: raised above, put right below, verified by another pair of eyes. */
@WebWorldTest
class ApiFindingsModuleTest {
    private static final String PATH = "/api/v1/findings";
    private static final String COUNTY = "999900000000";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;
    private static Program neighbour;
    private static Program inspector;
    private static Program colleague;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("inspector.county", INSPECTOR, COUNTY);
            world.addAccount("inspector.other", INSPECTOR, COUNTY);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
            neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true);
            inspector = Program.of(context, port, "inspector.county", true);
            colleague = Program.of(context, port, "inspector.other", true);
        }
    }

    @Test
    void isRaisedPutRightVerifiedByAnotherAndClosed() {
        var one = raised("The roster of the duty room has gaps");
        assertThat(neighbour.get(one).statusCode()).isEqualTo(404);
        assertThat(may(officer, one)).containsExactly("plan", "extend", "appeal", "rectify");
        done(officer, one + "/plan", said(one, "Reviewed each Friday"));
        done(
                officer,
                one + "/extend",
                said(one, "Staff on leave").replace("}", ", \"until\": \"%s\"}".formatted(day(30))));
        done(inspector, one + "/decide", said(one, "Agreed").replace("}", ", \"granted\": true}"));
        assertThat(json(officer.get(one)).at("/finding/due_on").stringValue()).isEqualTo(day(30));
        done(officer, one + "/rectify", said(one, "Filled in and signed"));
        assertThat(why(inspector.post(one + "/verify", passed(one)))).isEqualTo("same-person");
        done(colleague, one + "/verify", passed(one));
        var close = said(one, "");
        var closed = colleague.post(one + "/close", close, "close");
        assertThat(colleague.post(one + "/close", close, "close").body()).isEqualTo(closed.body());
        assertThat(json(closed).get("state").stringValue()).isEqualTo("closed");
        var acts = json(officer.get(one)).get("acts");
        assertThat(acts.findValuesAsString("act"))
                .containsExactly("raised", "planned", "extension-asked", "decided", "rectified", "verified", "closed");
        assertThat(acts.get(6).get("index").isIntegralNumber()).isTrue();
        assertThat(json(officer.get(PATH + "?show=pending")).findValuesAsString("problem"))
                .doesNotContain("The roster of the duty room has gaps");
    }

    @Test
    void raisedTwiceIsThereOnceAndAnOlderStateIsOvertaken() {
        var body = finding("No second pair of eyes before publishing");
        var first = inspector.post(PATH, body, "raise");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(inspector.post(PATH, body, "raise").body()).isEqualTo(first.body());
        var again = inspector.post(PATH, body);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("finding")).isEqualTo(json(first).get("finding"));
        var one = first.headers().firstValue("location").orElseThrow();
        var stale = officer.post(one + "/plan", "{\"version\": 0, \"said\": \"x\"}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(officer.post(one + "/plan", "{\"said\": \"x\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void comesFromAnEntryAndIsFoundPageByPage() {
        var from = finding("The notice was late").replace("}", ", \"entry\": %d}".formatted(world.incident.value()));
        var one = made(inspector.post(PATH, from));
        var read = json(inspector.get(one)).get("finding");
        assertThat(read.get("origin").stringValue()).isEqualTo("entry");
        assertThat(read.get("entry").longValue()).isEqualTo(world.incident.value());
        raised("One more");
        var page = json(inspector.get(PATH + "?limit=1&unit=" + WebWorld.INSIDE));
        assertThat(page.get("findings")).hasSize(1);
        var next = json(inspector.get(page.get("next").stringValue()));
        assertThat(next.at("/findings/0/finding")).isNotEqualTo(page.at("/findings/0/finding"));
        assertThat(inspector.get(PATH + "?show=lost").statusCode()).isEqualTo(400);
        assertThat(inspector.get(PATH + "?after=x").statusCode()).isEqualTo(400);
        assertThat(json(neighbour.get(PATH + "?unit=" + WebWorld.INSIDE)).get("findings"))
                .isEmpty();
    }

    @Test
    void refusesWhatItCannotTakeAndNamesTheField() {
        var graver = inspector.post(PATH, finding("x").replace("major", "huge"));
        assertThat(graver.statusCode()).isEqualTo(422);
        assertThat(json(graver).at("/errors/0/field").stringValue()).isEqualTo("level");
        assertThat(why(inspector.post(PATH, finding("x").replace(day(10), "2020-01-02"))))
                .isEqualTo("day-past");
        assertThat(inspector
                        .post(PATH, finding("x").replace("problem", "reporter"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(inspector
                        .post(PATH, finding("x").replace("}", ", \"assessment\": 987654321, \"item\": \"1\"}"))
                        .statusCode())
                .isEqualTo(422);
        var personal = inspector.post(PATH, finding("Ring 13800138000"));
        assertThat(json(personal).get("type").stringValue()).endsWith(":unconfirmed");
        var outsider = Program.of(context, port, WebWorld.login(INSPECTOR, WebWorld.OUTSIDE), true);
        assertThat(outsider.post(PATH, finding("x")).statusCode()).isEqualTo(404);
        var one = raised("Neither yes nor no");
        done(officer, one + "/appeal", said(one, "It is there"));
        var unsaid = inspector.post(one + "/decide", said(one, "Well"));
        assertThat(json(unsaid).at("/errors/0/field").stringValue()).isEqualTo("granted");
    }

    /** A working day, at least so many days from now. */
    private String day(int days) {
        LocalDate today = context.getBean(MingchaClock.class).today();
        return WorkingDays.shipped().after(today.plusDays(days), 1).toString();
    }

    private String finding(String problem) {
        return """
                {"unit": "%s", "problem": "%s", "level": "major", "owner": "duty officer", "due": "%s"}""".formatted(WebWorld.INSIDE, problem, day(10));
    }

    private String raised(String problem) {
        return made(inspector.post(PATH, finding(problem)));
    }

    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String said(String one, String text) {
        return "{\"version\": %d, \"said\": \"%s\"}".formatted(seen(one), text);
    }

    private static String passed(String one) {
        return said(one, "Looked at").replace("}", ", \"passed\": true}");
    }

    private static int seen(String one) {
        return json(officer.get(one)).at("/finding/version").intValue();
    }

    private static Iterable<String> may(Program program, String one) {
        return json(program.get(one)).get("may").values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private static void done(Program program, String path, String body) {
        var answer = program.post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    }

    private static String why(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/errors/0/code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Program.json(answer);
    }
}
