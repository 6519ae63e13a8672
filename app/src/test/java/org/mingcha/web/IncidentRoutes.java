package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Incidents and risks: read by everybody in the subtree, written by the unit; acknowledged by the superior alone. */
final class IncidentRoutes {
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final String ONE = "/incidents/{id:\\d{1,18}}";
    private static final String RISK = "/risks/{id:\\d{1,18}}";

    private IncidentRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /incidents", "/incidents");
        routes.inside("GET " + ONE, Routes.ALL, world -> incident(world, ""));
        routes.row("GET /incidents/new", UNIT, 200, 200, (browser, world) -> browser.get("/incidents/new?drill=yes"));
        routes.row(
                "POST /incidents",
                UNIT,
                200,
                404,
                (browser, world) -> browser.post(
                        "/incidents",
                        Map.of("unit", WebWorld.INSIDE, "found", "2026-11-20T09:00", "title", "", "severity", "")));
        for (var act : List.of(
                "report",
                "report-to-authority",
                "report-further",
                "report-finally",
                "contain",
                "transfer",
                "notify",
                "close",
                "review")) {
            routes.row(
                    "POST " + ONE + "/" + act,
                    UNIT,
                    409,
                    404,
                    (browser, world) -> browser.post(incident(world, "/" + act), Map.of("seen", "99")));
        }
        // Not handed up yet: even who could acknowledge finds nothing to acknowledge.
        routes.row(
                "POST " + ONE + "/acknowledge",
                EnumSet.of(OFFICER, LEADER, INSPECTOR),
                404,
                404,
                (browser, world) ->
                        browser.post(incident(world, "/acknowledge"), Map.of("seen", "1", "reply", "noted")));
        routes.everywhere("GET /risks", "/risks?likelihood=5&impact=5");
        routes.inside("GET " + RISK, Routes.ALL, world -> risk(world, ""));
        routes.row("GET /risks/new", UNIT, 200, 200, (browser, world) -> browser.get("/risks/new"));
        routes.row(
                "POST /risks",
                UNIT,
                200,
                404,
                (browser, world) ->
                        browser.post("/risks", Map.of("unit", WebWorld.INSIDE, "title", "", "planned", "2026-11-20")));
        for (var act : List.of("assess", "decide", "close")) {
            routes.row(
                    "POST " + RISK + "/" + act,
                    UNIT,
                    409,
                    404,
                    (browser, world) -> browser.post(risk(world, "/" + act), Map.of("seen", "99")));
        }
    }

    private static String incident(WebWorld world, String rest) {
        return "/incidents/" + world.incident.value() + rest;
    }

    private static String risk(WebWorld world, String rest) {
        return "/risks/" + world.risk.value() + rest;
    }
}
