package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Who may bring a workbook, and decide what becomes of it. */
final class ImportRoutes {
    private static final Set<Role> WRITERS = EnumSet.of(CLERK, OFFICER);

    private ImportRoutes() {}

    static void addTo(Routes routes) {
        routes.row("GET /imports", WRITERS, 200, 200, (browser, world) -> browser.get("/imports"));
        routes.row(
                "GET /imports/templates/{register:\\w+}.xlsx",
                WRITERS,
                200,
                200,
                (browser, world) -> browser.get("/imports/templates/meeting.xlsx"));
        routes.row("POST /imports", WRITERS, 302, 200, ImportRoutes::importWorkbook);
        routes.row(
                "GET /imports/{id:\\d{1,18}}",
                WRITERS,
                200,
                404,
                (browser, world) ->
                        browser.get(place(browser.post(plan(browser, world, "/apply"), Map.of()), "/imports/1")));
        routes.row(
                "POST /imports/{id:\\d{1,18}}/undo",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(
                        place(browser.post(plan(browser, world, "/apply"), Map.of()), "/imports/1") + "/undo",
                        Map.of("reason", "mistaken")));
        routes.row(
                "GET /imports/plans/{number:\\d{1,18}}",
                WRITERS,
                200,
                404,
                (browser, world) -> browser.get(plan(browser, world, "")));
        routes.row(
                "GET /imports/plans/{number:\\d{1,18}}/marked.xlsx",
                WRITERS,
                200,
                404,
                (browser, world) -> browser.get(plan(browser, world, "/marked.xlsx")));
        routes.row(
                "POST /imports/plans/{number:\\d{1,18}}/tables/{table:\\d{1,4}}",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(plan(browser, world, "/tables/0"), Map.of("accept", "yes")));
        routes.row(
                "POST /imports/plans/{number:\\d{1,18}}/apply",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(plan(browser, world, "/apply"), Map.of()));
        routes.row(
                "POST /imports/plans/{number:\\d{1,18}}/open-books",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(plan(browser, world, "/open-books"), Map.of()));
        routes.row(
                "POST /imports/plans/{number:\\d{1,18}}/give-up",
                WRITERS,
                302,
                404,
                (browser, world) -> browser.post(plan(browser, world, "/give-up"), Map.of()));
    }

    /** The report of an import is for the account that sent it. */
    private static HttpResponse<String> importWorkbook(SignedInBrowser browser, WebWorld world) {
        return browser.upload("/imports", Map.of("unit", WebWorld.INSIDE, "workbook", "@no sheet that anybody knows"));
    }

    /** One of its own; somebody else's where the unit is out of its reach. */
    private static String plan(SignedInBrowser browser, WebWorld world, String rest) {
        return place(importWorkbook(browser, world), "/imports/plans/1") + rest;
    }

    private static String place(HttpResponse<String> answer, String otherwise) {
        return answer.headers()
                .firstValue("location")
                .filter(location -> location.contains("/imports/"))
                .map(place -> place.replaceFirst("https?://[^/]+", ""))
                .orElse(otherwise);
    }
}
