package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.cli.CommandDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kind without doors of its own through all three: tasks, which tests alone have. */
@WebWorldTest
class PlainCasesModuleTest {
    private static final String PAGES = "/cases/tasks";
    private static final String PROGRAMS = "/api/v1/cases/tasks";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void pagesListBeginShowAndTakeWhatTheKindSays() {
        var clerk = PageAnswers.english(port, CLERK, WebWorld.INSIDE);
        assertThat(clerk.get(PAGES).body()).contains("What superiors asked for", "Reply to the county", "Overdue ");
        assertThat(clerk.get("/ledger").body()).contains("href=\"/cases/tasks\"");
        assertThat(clerk.get("/ledger/" + world.task.value()).body()).contains("Work on it under Tasks");
        assertThat(clerk.get(PAGES + "/new").body()).contains("name=\"due_on\"", "As it came.");
        assertThat(clerk.post(PAGES, task("")).statusCode()).isEqualTo(200);
        var one = PageAnswers.path(clerk.post(PAGES, task("Roof mended")));
        assertThat(clerk.get(one).body()).contains("Roof mended", "Open", "Record it", "One step is for a colleague");
        assertThat(clerk.post(one + "/refer", Map.of("seen", "1")).body()).contains("Please give the number.");
        assertThat(PageAnswers.path(clerk.post(one + "/refer", Map.of("seen", "1", "reference", "No 7"))))
                .isEqualTo(one);
        assertThat(clerk.post(one + "/refer", Map.of("seen", "1", "reference", "No 8"))
                        .body())
                .contains("A colleague was faster");
        var leader = PageAnswers.english(port, LEADER, WebWorld.INSIDE);
        leader.post(one + "/finish", Map.of("seen", "2", "done_on", "2026-11-21"));
        assertThat(leader.get(one).body())
                .contains("Done", "No 7", "2026-11-21")
                .doesNotContain("One step is for");
        assertThat(leader.get(PAGES + "?show=done").body())
                .contains("Roof mended")
                .doesNotContain("Reply to the");
        assertThat(PageAnswers.english(port, INSPECTOR, WebWorld.INSIDE)
                        .get(PAGES + "/new")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/cases/claims").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> task(String title) {
        return Map.of("unit", WebWorld.INSIDE, "title", title, "happened_on", "2026-11-20");
    }

    @Test
    void programsAreAnsweredAsOfAnyKind() {
        var clerk = Program.of(context, port, WebWorld.login(CLERK, WebWorld.INSIDE), true);
        var begun = clerk.post(PROGRAMS, sent("Bridge painted"), "one-bridge");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(clerk.post(PROGRAMS, sent("Bridge painted"), "one-bridge").body())
                .isEqualTo(begun.body());
        assertThat(clerk.post(PROGRAMS, sent("Bridge painted")).statusCode()).isEqualTo(200);
        var one = begun.headers().firstValue("location").orElseThrow();
        var task = Program.json(clerk.get(one));
        assertThat(task.at("/case/fields/due_on").stringValue()).isEqualTo("2026-11-30");
        assertThat(task.at("/case/state").stringValue()).isEqualTo("open");
        assertThat(task.at("/may/0").stringValue()).isEqualTo("refer");
        assertThat(task.get("may")).hasSize(1);
        var refused = clerk.post(one + "/finish", "{\"version\": 1, \"done_on\": \"2026-11-21\"}");
        assertThat(Program.json(refused).at("/errors/0/code").stringValue()).isEqualTo("same-eyes");
        assertThat(clerk.post(one + "/finish", "{\"version\": 9}").statusCode()).isEqualTo(409);
        assertThat(clerk.post(one + "/refer", "{\"version\": 1, \"by\": \"x\"}").statusCode())
                .isEqualTo(400);
        var referred = Program.json(clerk.post(one + "/refer", "{\"version\": 1, \"reference\": \"No 9\"}"));
        assertThat(referred.get("version").intValue()).isEqualTo(2);
        assertThat(Program.json(clerk.get(one)).at("/history/1/changes").toString())
                .isEqualTo("{\"reference\":\"No 9\"}");
        assertThat(Program.json(clerk.get(PROGRAMS + "?limit=1")).get("next").isString())
                .isTrue();
        assertThat(Program.json(clerk.get(PROGRAMS + "?show=overdue")).findValuesAsString("title"))
                .contains("Reply to the county");
        assertThat(clerk.get(PROGRAMS + "?show=some").statusCode()).isEqualTo(400);
        assertThat(Program.of(context, port, WebWorld.login(OFFICER, WebWorld.OUTSIDE), true)
                        .get(one)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String sent(String title) {
        return """
                {"unit": "%s", "title": "%s", "happened_on": "2026-11-20", "due_on": "2026-11-30"}""".formatted(WebWorld.INSIDE, title);
    }

    @Test
    void theConsoleHasItsCommands() {
        var added =
                json("task", "add", "--unit", WebWorld.INSIDE, "--title", "Well dug", "--happened-on", "2026-11-20");
        var index = added.at("/case/index").toString();
        index = json("task", "refer", index, "--reference", "No 5")
                .at("/case/index")
                .toString();
        var shown = run("task", "show", index).out();
        assertThat(shown).contains("Open", "Well dug", "Document number No 5", "Possible now: refer");
        assertThat(run("task", "finish", index, "--done-on", "2026-11-22").exit())
                .as("by whoever entered it")
                .isEqualTo(1);
        assertThat(json("task", "list", "--show", "open").get("cases").findValuesAsString("title"))
                .contains("Well dug");
        assertThat(run("task", "list", "--show", "some").exit()).isEqualTo(2);
        assertThat(run("task", "show", "999999").exit()).isEqualTo(1);
        assertThat(run("--help").out()).contains("task", "What superiors asked for");
    }

    private JsonNode json(String... line) {
        var all = new ArrayList<>(List.of(line));
        all.add("--json");
        var said = run(all.toArray(String[]::new));
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }

    private CommandDoor.Output run(String... line) {
        return new CommandDoor(context).run("", "C", List.of(line));
    }
}
