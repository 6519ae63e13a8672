package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Cases without doors of their own: read by everybody in the subtree, begun and acted on by whom their kind says. */
final class PlainRoutes {
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final String PAGES = "/cases/{cases}";
    private static final String PROGRAMS = "/api/v1/cases/{cases}";

    private PlainRoutes() {}

    static void addTo(Routes routes) {
        declarations(routes);
        routes.everywhere("GET " + PAGES, "/cases/tasks?show=all");
        routes.inside("GET " + PAGES + "/{id:\\d{1,18}}", Routes.ALL, world -> task(world, ""));
        routes.row("GET " + PAGES + "/new", UNIT, 200, 200, (browser, world) -> browser.get("/cases/tasks/new"));
        routes.row(
                "POST " + PAGES,
                UNIT,
                200,
                404,
                (browser, world) -> browser.post(
                        "/cases/tasks", Map.of("unit", WebWorld.INSIDE, "title", "", "happened_on", "2026-11-20")));
        routes.row(
                "POST " + PAGES + "/{id:\\d{1,18}}/{command:[a-z-]+}",
                UNIT,
                409,
                404,
                (browser, world) -> browser.post(task(world, "/finish"), Map.of("seen", "99")));
    }

    /** A field that none has; none has this number. */
    private static void declarations(Routes routes) {
        var ofUnit = "/declarations/{unit:\\d{2,12}}";
        var inside = "/declarations/" + WebWorld.INSIDE;
        routes.everywhere("GET /declarations", "/declarations");
        routes.inside("GET " + ofUnit, Routes.ALL, world -> inside);
        routes.row(
                "POST " + ofUnit,
                EnumSet.of(LEADER),
                200,
                404,
                (browser, world) -> browser.post(inside, Map.of("none", "x")));
        routes.row(
                "POST " + ofUnit + "/{no:\\d{1,9}}/withdrawal",
                EnumSet.of(LEADER),
                404,
                404,
                (browser, world) -> browser.post(inside + "/99/withdrawal", Map.of()));
    }

    static void addTo(ApiCorrectionRoutes.Rows rows) {
        rows.row("GET " + PROGRAMS, Routes.ALL, 200, 200, (program, world) -> program.get("/api/v1/cases/tasks"));
        rows.row(
                "GET " + PROGRAMS + "/{id}",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1" + task(world, "")));
        rows.row(
                "POST " + PROGRAMS,
                UNIT,
                422,
                404,
                (program, world) -> program.post("/api/v1/cases/tasks", """
                {"unit": "%s", "title": "", "happened_on": "2026-11-20"}""".formatted(WebWorld.INSIDE)));
        rows.row(
                "POST " + PROGRAMS + "/{id}/{command}",
                UNIT,
                409,
                404,
                (program, world) -> program.post("/api/v1" + task(world, "/finish"), "{\"version\": 77}"));
    }

    private static String task(WebWorld world, String rest) {
        return "/cases/tasks/" + world.task.value() + rest;
    }
}
