package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.command.CommandResult;
import org.mingcha.duties.DutyList;
import org.mingcha.duties.DutyScope;

/** Tasks from superiors, the burden and lists of duties: read in the subtree, sent by who works there, answered by the unit. */
final class AssignmentRoutes {
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final Set<Role> SENDERS = EnumSet.of(OFFICER, LEADER);
    private static final Set<Role> PUBLISHERS = EnumSet.of(INSPECTOR);
    private static final String ASSIGNMENT = "/assignments/{id:\\d{1,18}}";
    private static final String DISPATCH = "/dispatches/{id:\\d{1,18}}";

    private AssignmentRoutes() {}

    static void addTo(Routes routes) {
        for (var list : List.of("/assignments", "/dispatches", "/burden", "/duties")) {
            routes.everywhere("GET " + list, list);
        }
        routes.inside("GET " + ASSIGNMENT, Routes.ALL, world -> "/assignments/" + assignment(world));
        routes.inside("GET " + DISPATCH, Routes.ALL, world -> "/dispatches/" + dispatch(world));
        routes.inside("GET /burden/workbook", Routes.ALL, world -> "/burden/workbook?unit=" + WebWorld.INSIDE);
        routes.row("GET /dispatches/new", SENDERS, 200, 200, (browser, world) -> browser.get("/dispatches/new"));
        routes.row("POST /dispatches", SENDERS, 200, 404, (browser, world) -> browser.post("/dispatches", draft()));
        for (var act : List.of("take", "answer", "give-back")) {
            routes.row(
                    "POST " + ASSIGNMENT + "/" + act,
                    UNIT,
                    409,
                    404,
                    (browser, world) ->
                            browser.post("/assignments/" + assignment(world) + "/" + act, Map.of("seen", "77")));
        }
        routes.row(
                "POST " + DISPATCH + "/reminders/{unit:\\d{2,12}}",
                EnumSet.of(OFFICER, LEADER, INSPECTOR),
                200,
                404,
                (browser, world) ->
                        browser.post("/dispatches/" + dispatch(world) + "/reminders/" + WebWorld.VILLAGE, Map.of()));
        routes.row(
                "POST /duties/drafts",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.upload("/duties/drafts", Map.of("file", "@a,b", "whose", "town")));
        routes.row(
                "POST /duties/publication",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.post("/duties/publication", Map.of("document", blank())));
    }

    /** The first town's task for its village; sent once, whoever asks. */
    private static long dispatch(WebWorld world) {
        var command = new SendAssignment(
                WebWorld.INSIDE,
                "Count the notice boards",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2099, 1, 15),
                5L,
                WebWorld.VILLAGE);
        return switch (world.bean(Assignments.class).send(Actor.operator(), command, true)) {
            case CommandResult.Done<Long>(var id) -> id;
            case CommandResult.Duplicate<Long>(var id) -> id;
            case CommandResult<Long> other -> throw new AssertionError("Not sent: " + other);
        };
    }

    private static long assignment(WebWorld world) {
        return world.bean(Assignments.class)
                .assignments(Actor.operator(), AssignmentQuery.of(dispatch(world)))
                .rows()
                .getFirst()
                .id();
    }

    /** Without a title: never sent, whoever sends it. */
    private static Map<String, String> draft() {
        return Map.of("unit", WebWorld.INSIDE, "due_on", "2099-01-15", "minutes", "5", "receivers", WebWorld.VILLAGE);
    }

    private static String blank() {
        var list = new DutyList(new DutyScope("CN", "town"), "", "Nothing", List.of());
        return new String(list.toCanonicalJson(), StandardCharsets.UTF_8);
    }

    static void addTo(ApiCorrectionRoutes.Rows rows) {
        for (var list : List.of("/api/v1/assignments", "/api/v1/dispatches")) {
            rows.row("GET " + list, Routes.ALL, 200, 200, (program, world) -> program.get(list));
        }
        rows.row(
                "GET /api/v1/assignments/{id}",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/assignments/" + assignment(world)));
        rows.row(
                "GET /api/v1/dispatches/{id}",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/dispatches/" + dispatch(world)));
        rows.row(
                "GET /api/v1/burden",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/burden?year=2026&unit=" + WebWorld.INSIDE));
        rows.row(
                "POST /api/v1/dispatches",
                SENDERS,
                422,
                404,
                (program, world) ->
                        program.post("/api/v1/dispatches", """
                {"unit": "%s", "title": "", "due_on": "2099-01-15", "minutes": 5, "receivers": "%s"}""".formatted(WebWorld.INSIDE, WebWorld.VILLAGE)));
        for (var act : List.of("take", "answer", "give-back")) {
            rows.row(
                    "POST /api/v1/assignments/{id}/" + act,
                    UNIT,
                    409,
                    404,
                    (program, world) ->
                            program.post("/api/v1/assignments/" + assignment(world) + "/" + act, "{\"version\": 77}"));
        }
    }
}
