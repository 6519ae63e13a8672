package org.mingcha.web;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.web.AssessmentWorld.Standing;

/** Assessments: read in the subtree, answered by the unit's officer, signed by its leader. */
final class AssessmentRoutes {
    private static final Set<Role> WRITERS = EnumSet.of(CLERK, OFFICER);
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final String ONE = "/assessments/{id:\\d{1,18}}";
    private static final String ITEM = ONE + "/items/{item}";

    private AssessmentRoutes() {}

    static void addTo(Routes routes) {
        templates(routes);
        routes.everywhere("GET /assessments", "/assessments");
        routes.row(
                "POST /assessments",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(
                        "/assessments",
                        Map.of("unit", WebWorld.INSIDE, "checklist", "town-online-work", "period", "2026-H1")));
        read(routes);
        acts(routes);
    }

    /** A unit's own template; what is sent is refused, so that nothing changes whoever sends it. */
    private static void templates(Routes routes) {
        var publishers = EnumSet.of(LEADER, ADMIN);
        var one = "/templates/{unit:\\d{2,12}}";
        routes.everywhere("GET /templates", "/templates");
        routes.inside("GET " + one, Routes.ALL, _ -> "/templates/" + WebWorld.INSIDE);
        routes.row(
                "POST " + one,
                publishers,
                200,
                404,
                (browser, _) -> browser.post("/templates/" + WebWorld.INSIDE, Map.of("yaml", "id: own")));
        routes.row(
                "POST " + one + "/preview",
                publishers,
                200,
                404,
                (browser, _) ->
                        browser.upload("/templates/" + WebWorld.INSIDE + "/preview", Map.of("yaml", "id: own")));
        routes.row(
                "POST " + one + "/{index:\\d{1,18}}/withdrawal",
                publishers,
                200,
                404,
                (browser, _) -> browser.post("/templates/" + WebWorld.INSIDE + "/1/withdrawal", Map.of()));
    }

    private static void read(Routes routes) {
        routes.inside("GET " + ONE, Routes.ALL, path(Standing::opened, ""));
        routes.inside("GET " + ITEM, Routes.ALL, path(Standing::opened, "/items/1"));
        routes.inside("GET " + ONE + "/check", WRITERS, path(Standing::opened, "/check"));
        routes.inside("GET " + ONE + "/signature", EnumSet.of(LEADER), path(Standing::submitted, "/signature"));
        routes.inside("GET " + ONE + "/report", Routes.ALL, path(Standing::opened, "/report"));
        routes.inside(
                "GET " + ONE + "/documents/{file}", Routes.ALL, path(Standing::submitted, "/documents/figures.json"));
        routes.inside(
                "GET " + ONE + "/seals/{act:submitted|returned|accepted}",
                Routes.ALL,
                path(Standing::signed, "/seals/accepted"));
        routes.inside(
                "GET " + ITEM + "/evidence/{sha256:[0-9a-f]{64}}",
                Routes.ALL,
                world -> "/assessments/" + world.assessments.shown().value() + "/items/" + AssessmentWorld.SHOWN
                        + "/evidence/" + world.file.sha256());
    }

    /** Each by a version that nobody has seen: whoever may act is told that somebody was faster. */
    private static void acts(Routes routes) {
        routes.row("POST " + ITEM, WRITERS, 409, 404, post("/items/1", Map.of("narrative", "x", "act", "save")));
        routes.row("POST " + ITEM + "/confirmation", WRITERS, 409, 404, post("/items/1/confirmation", Map.of()));
        routes.row("POST " + ONE + "/submission", WRITERS, 409, 404, post("/submission", Map.of()));
        routes.row("POST " + ONE + "/signature", EnumSet.of(LEADER), 409, 404, post("/signature", Map.of()));
        routes.row("POST " + ONE + "/taking-back", UNIT, 302, 404, post("/taking-back", Map.of()));
        routes.row("POST " + ONE + "/recomputation", UNIT, 302, 404, post("/recomputation", Map.of()));
        routes.row(
                "POST " + ONE + "/bundle",
                EnumSet.of(CLERK, OFFICER, LEADER, INSPECTOR),
                200,
                404,
                (browser, world) ->
                        browser.post(path(Standing::signed, "/bundle").apply(world), Map.of()));
    }

    private static java.util.function.BiFunction<SignedInBrowser, WebWorld, HttpResponse<String>> post(
            String rest, Map<String, String> form) {
        return (browser, world) -> browser.post(path(Standing::opened, rest).apply(world), form);
    }

    private static Function<WebWorld, String> path(Function<Standing, AssessmentId> which, String rest) {
        return world -> "/assessments/" + which.apply(world.assessments).value() + rest;
    }
}
