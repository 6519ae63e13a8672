package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Spot checks by programs: each side with a token of its own. */
@WebWorldTest(properties = WebWorldTest.DEMO)
class ApiDrawsModuleTest {
    private static final String PATH = "/api/v1/draws";
    private static final String COUNTY = "999900000000";
    private static int secrets;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;
    private static Program officer;
    private static Program neighbour;
    private static Program inspector;
    private final Hash ours = newSecret();
    private final Hash theirs = newSecret();

    private static Hash newSecret() {
        return Hashing.sha256(new byte[] {(byte) secrets++});
    }

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("inspector.county", INSPECTOR, COUNTY);
            officer = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.INSIDE), true);
            neighbour = Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true);
            inspector = Program.of(context, port, "inspector.county", true);
        }
    }

    @AfterEach
    void trueTime() {
        clock().endSimulation();
    }

    @Test
    void isOpenedContributedToDrawnAndPublished() {
        var one = committed();
        assertThat(refused(inspector.post(one + "/randomness", randomness(now()))))
                .isEqualTo("randomness-early");
        assertThat(refused(officer.post(one + "/secrets/inspected", secret(ours))))
                .isEqualTo("secret-other");
        assertThat(neighbour.post(one + "/secrets/inspected", secret(theirs)).statusCode())
                .isEqualTo(404);
        done(inspector.post(one + "/secrets/inspector", secret(ours)));
        done(officer.post(one + "/secrets/inspected", secret(theirs)));
        clock().simulate(now().plus(Duration.ofHours(2)));
        assertThat(json(inspector.get(one)).get("state").stringValue()).isEqualTo("closed");
        assertThat(refused(inspector.post(one + "/result", "{}"))).isEqualTo("randomness-missing");
        done(inspector.post(one + "/randomness", randomness(now().minusSeconds(60))));
        var result = inspector.post(one + "/result", "{}", "result");
        assertThat(inspector.post(one + "/result", "{}", "result").body()).isEqualTo(result.body());
        assertThat(json(result).get("state").stringValue()).isEqualTo("done");
        var draw = json(inspector.get(one));
        assertThat(draw.get("drawn")).hasSize(1);
        assertThat(draw.get("silent")).isEmpty();
        assertThat(draw.get("seed").stringValue()).hasSize(64);
        assertThat(draw.get("index").isIntegralNumber()).isTrue();
        assertThat(json(inspector.get(one + "/draw.json")).get("format").stringValue())
                .isEqualTo("mingcha-draw/1");
    }

    @Test
    void opensOnceUnderItsKeyAndIsSeenByWhomItConcerns() {
        var body = draw();
        var first = inspector.post(PATH, body, "draw");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(inspector.post(PATH, body, "draw").body()).isEqualTo(first.body());
        assertThat(inspector
                        .post(PATH, draw().replace("round 1", "round 2"), "draw")
                        .statusCode())
                .isEqualTo(409);
        assertThat(json(inspector.post(PATH, body)).get("draw"))
                .isEqualTo(json(first).get("draw"));
        var one = first.headers().firstValue("location").orElseThrow();
        assertThat(neighbour.get(one).statusCode()).isEqualTo(200);
        assertThat(neighbour.get(PATH + "?after=elsewhere").statusCode()).isEqualTo(400);
        assertThat(neighbour.get(PATH + "/" + world.draw).statusCode()).isEqualTo(404);
        assertThat(neighbour.get(PATH + "/" + world.draw + "/draw.json").statusCode())
                .isEqualTo(404);
        assertThat(officer.post(PATH, body).statusCode()).isEqualTo(404);
        var page = json(inspector.get(PATH + "?limit=1"));
        assertThat(page.at("/draws/0/draw")).isEqualTo(json(first).get("draw"));
        var next = json(inspector.get(page.get("next").stringValue()));
        assertThat(next.at("/draws/0/draw").longValue())
                .isLessThan(page.at("/draws/0/draw").longValue());
    }

    @Test
    void refusesWhatCouldNotBeRunAgain() {
        assertThat(refused(inspector.post(PATH, draw().replace("\"units\"", "\"people\""))))
                .isEqualTo("choice-unknown");
        assertThat(refused(inspector.post(PATH, draw().replace("\"sample\": 1", "\"sample\": 99"))))
                .isEqualTo("sample");
        assertThat(refused(inspector.post(PATH, draw().replace("\"from\": \"" + clock().today() + "\", ", ""))))
                .isEqualTo("filter");
        assertThat(refused(inspector.post(PATH, draw().replace(digest(theirs), digest(ours)))))
                .isEqualTo("digests-equal");
        assertThat(inspector.post(PATH, draw().replace("T", " ")).statusCode()).isEqualTo(400);
        assertThat(inspector.get(PATH + "/987654").statusCode()).isEqualTo(404);
    }

    private MingchaClock clock() {
        return context.getBean(MingchaClock.class);
    }

    private Instant now() {
        return clock().now();
    }

    private String draw() {
        return """
                {"unit": "%s", "of": "units", "from": "%s", "sample": 1, "inspected": "%s", "inspector_digest": "%s",
                 "inspected_digest": "%s", "reveal_by": "%s", "source": "drand quicknet, round 1"}""".formatted(
                        COUNTY,
                        clock().today(),
                        WebWorld.INSIDE,
                        digest(ours),
                        digest(theirs),
                        now().plus(Duration.ofHours(1)));
    }

    private String committed() {
        var answer = inspector.post(PATH, draw());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String digest(Hash secret) {
        return Secret.digest(secret).hex();
    }

    private static String secret(Hash secret) {
        return "{\"secret\": \"%s\"}".formatted(secret.hex());
    }

    private static String randomness(Instant born) {
        return "{\"published\": \"2026-03-02: 1 2 3\", \"born\": \"%s\"}".formatted(born);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer).at("/errors/0/code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Program.json(answer);
    }
}
