package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.claims.question.AskQuestion;
import org.mingcha.claims.question.Questions;
import org.mingcha.command.CommandResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Claims, questions and corrections by programs: from received to published and changed, and what is refused on the way. */
@WebWorldTest
class ApiClaimsModuleTest {
    private static final String PATH = "/api/v1/claims";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;
    private static Program leader;
    private static Program neighbour;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
            leader = Program.of(context, port, WebWorld.login(LEADER, WebWorld.INSIDE), true);
            neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true);
        }
    }

    @Test
    void fromReceivedToPublishedAndChangedWithTwoPairsOfEyes() {
        var one = received("The well of Upper Terrace is poisoned");
        done(officer, one + "/assess", "{\"version\": 0, \"consequence\": \"safety\", \"knowledge\": \"published\"}");
        done(officer, one + "/save", verification(1, "The well was tested and is clean", ""));
        assertThat(done(officer, one + "/submit", version(2)).get("state").stringValue())
                .isEqualTo("submitted");
        var own = officer.post(one + "/approve", version(3));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(why(own)).isEqualTo("same-eyes");
        assertThat(json(officer.get(one)).get("another").booleanValue()).isTrue();
        done(leader, one + "/approve", version(3));
        done(officer, one + "/publish", "{\"version\": 4, \"slug\": \"well-tested\"}");
        done(officer, one + "/save", verification(5, "The well was tested twice and is clean", """
                , "change": "fact-corrected", "note": "A second test" """));
        done(officer, one + "/submit", version(6));
        done(leader, one + "/approve", version(7));
        done(leader, one + "/publish", version(8));
        var published = json(neighbour.get("/api/v1"
                + json(officer.get(one)).get("correction").stringValue().substring(2)));
        assertThat(published.at("/editions/0/headline").stringValue()).isEqualTo("The well was tested and is clean");
        assertThat(published.at("/editions/1/change").stringValue()).isEqualTo("fact-corrected");
        assertThat(published.at("/editions/1/index").isNumber()).isTrue();
        assertThat(json(neighbour.get("/api/v1/corrections?words=twice&limit=1"))
                        .at("/corrections/0/editions")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void oneKeyReceivesOnceAndActsOnce() {
        var body = claim("The ferry has stopped", "");
        var first = officer.post(PATH, body, "ferry");
        var again = officer.post(PATH, body, "ferry");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(json(officer.get(PATH + "?show=all")).findValuesAsString("sentence").stream()
                        .filter("The ferry has stopped"::equals))
                .hasSize(1);
        assertThat(officer.post(PATH, claim("The ferry is full", ""), "ferry").statusCode())
                .isEqualTo(409);
        var one = location(first);
        var assess = "{\"version\": 0, \"consequence\": \"safety\", \"knowledge\": \"nothing\"}";
        var acted = officer.post(one + "/assess", assess, "ferry-1");
        assertThat(officer.post(one + "/assess", assess, "ferry-1").body()).isEqualTo(acted.body());
        assertThat(json(officer.get(one)).get("version").intValue()).isEqualTo(1);
        assertThat(officer.post(one + "/assess", assess).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsRefusedLeavesNothingAndMayBePutRightUnderItsKey() {
        var bad = officer.post(PATH, claim("Ring 13800138000 about the dam", ""), "dam");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(why(bad)).isEqualTo("personal-data");
        var link = officer.post(PATH, claim("See https://example.com/x", ""), "dam");
        assertThat(why(link)).isEqualTo("link-in-text");
        var unknown = officer.post(PATH, claim("The dam leaks", "").replace("hotline", "friend"), "dam");
        assertThat(why(unknown)).isEqualTo("choice-unknown");
        assertThat(officer.post(PATH, claim("The dam leaks", ", \"source\": \"x\""), "dam")
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.post(PATH, claim("The dam leaks", ""), "dam").statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodysPostIsASourceAndAFileIsNamedOnlyWhereItIs() {
        var one = received("The bus line ends");
        var post =
                verification(0, "It goes on", "").replace("https://www.gov.cn/x.html", "https://example.com/somebody");
        assertThat(why(officer.post(one + "/save", post))).isEqualTo("link-not-official");
        var others = verification(0, "It goes on", "")
                .replace("\"link\"", "\"file\": \"" + world.file.sha256() + "\", \"link\"");
        assertThat(why(officer.post(one + "/save", others))).isEqualTo("choice-unknown");
        assertThat(officer.post(one + "/save", "{\"headline\": \"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(json(officer.get(one)).get("version").intValue()).isZero();
    }

    @Test
    void aNeighbourSeesNothingAndAClerkDoesNotApprove() {
        var one = received("The school is closed");
        assertThat(neighbour.get(one).statusCode()).isEqualTo(404);
        assertThat(neighbour.get(PATH + "/999999").statusCode()).isEqualTo(404);
        assertThat(neighbour.post(one + "/submit", version(0)).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(PATH, claim("The road is open", "")).statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .get("/api/v1/response-times?from=2026-01-01&to=2026-12-31&unit=" + WebWorld.INSIDE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(neighbour.get(PATH)).get("claims")).isEmpty();
        var clerk = Program.of(context, port, WebWorld.login(CLERK, WebWorld.INSIDE), true);
        assertThat(clerk.post(one + "/approve", version(0)).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherAndEndWithNull() {
        received("The mill burns");
        received("The mill is sold");
        var seen = new java.util.TreeSet<Long>();
        var next = PATH + "?limit=1&unit=" + WebWorld.INSIDE;
        int pages = 0;
        for (; next != null; pages++) {
            var page = json(officer.get(next));
            page.get("claims")
                    .valueStream()
                    .forEach(row -> seen.add(row.get("claim").longValue()));
            next = page.get("next").isNull() ? null : page.get("next").stringValue();
        }
        assertThat(seen).hasSize(pages).hasSizeGreaterThanOrEqualTo(3);
        assertThat(officer.get(PATH + "?after=elsewhere").statusCode()).isEqualTo(400);
        assertThat(officer.get(PATH + "?show=interesting").statusCode()).isEqualTo(400);
    }

    @Test
    void theSuperiorAcknowledgesWhatWentUpOnce() {
        var county = "999900000000";
        world.addAccount("officer.county", OFFICER, county);
        var above = Program.of(context, port, "officer.county", true);
        var one = received("The reservoir is empty");
        done(officer, one + "/assess", "{\"version\": 0, \"consequence\": \"livelihood\", \"knowledge\": \"nothing\"}");
        assertThat(why(officer.post(one + "/escalate", "{\"version\": 1, \"help\": \"arrest\"}")))
                .isEqualTo("choice-unknown");
        done(officer, one + "/escalate", "{\"version\": 1, \"help\": \"verify\"}");
        var waiting = json(above.get("/api/v1/escalations")).at("/escalations/0");
        assertThat(waiting.get("help").stringValue()).isEqualTo("verify");
        assertThat(waiting.get("reply").isNull()).isTrue();
        assertThat(officer.post(one + "/acknowledge", "{\"version\": 2, \"reply\": \"noted\"}")
                        .statusCode())
                .isEqualTo(404);
        done(above, one + "/acknowledge", "{\"version\": 2, \"reply\": \"taken-over\"}");
        assertThat(json(above.get(one)).get("holder").stringValue()).isEqualTo(county);
    }

    @Test
    void aQuestionIsAcceptedAndAnsweredOrBecomesAClaim() {
        var one = asked("Is the market open on holidays?");
        assertThat(neighbour.get(one).statusCode()).isEqualTo(404);
        done(officer, one + "/accept", "{\"version\": 0, \"title\": \"Market days\"}");
        assertThat(officer.post(one + "/accept", "{\"version\": 0, \"title\": \"Market days\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(why(officer.post(one + "/answer", "{\"version\": 1, \"outcome\": \"ignored\", \"text\": \"x\"}")))
                .isEqualTo("choice-unknown");
        var answered = done(
                officer, one + "/answer", "{\"version\": 1, \"outcome\": \"explained\", \"text\": \"Every day.\"}");
        assertThat(answered.get("state").stringValue()).isEqualTo("answered");
        var other = asked("Is it true that the spring is dry?");
        done(officer, other + "/accept", "{\"version\": 0, \"title\": \"The spring\"}");
        var turned = done(officer, other + "/convert", "{\"version\": 1, \"sentence\": \"The spring is dry\"}");
        assertThat(officer.get(PATH + "/" + turned.get("claim").longValue()).statusCode())
                .isEqualTo(200);
    }

    private String asked(String text) {
        var asked = context.getBean(Questions.class).ask(new AskQuestion(WebWorld.INSIDE, text, true));
        assertThat(asked).isInstanceOf(CommandResult.Done.class);
        return json(officer.get("/api/v1/questions?show=pending"))
                .get("questions")
                .valueStream()
                .filter(row -> row.get("text").stringValue().equals(text))
                .map(row -> "/api/v1/questions/" + row.get("question").longValue())
                .findFirst()
                .orElseThrow();
    }

    private static String received(String sentence) {
        var answer = officer.post(PATH, claim(sentence, ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return location(answer);
    }

    private static String claim(String sentence, String more) {
        return """
                {"unit": "%s", "sentence": "%s", "came": "hotline", "received_on": "%s"%s}""".formatted(WebWorld.INSIDE, sentence, TODAY, more);
    }

    private static String verification(int version, String headline, String more) {
        return """
                {"version": %d, "verdict": "false", "headline": "%s", "facts": ["It was looked at[1]."],
                 "method": "Records compared", "sources": [{"kind": "document", "title": "Test report",
                 "issuer": "Water bureau", "dated_on": "%s", "link": "https://www.gov.cn/x.html"}]%s}""".formatted(version, headline, TODAY, more);
    }

    private static String version(int version) {
        return "{\"version\": " + version + "}";
    }

    private static JsonNode done(Program program, String path, String body) {
        var answer = program.post(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String why(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/errors/0/code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Program.json(answer);
    }
}
