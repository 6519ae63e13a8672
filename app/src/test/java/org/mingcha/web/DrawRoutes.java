package org.mingcha.web;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Spot checks: seen by all whom they concern, steered by none; each side acts for itself. */
final class DrawRoutes {
    private static final Set<Role> INSPECTING = EnumSet.of(INSPECTOR);
    private static final Set<Role> INSPECTED = EnumSet.of(OFFICER, LEADER);
    private static final Set<Role> SIDES = EnumSet.of(INSPECTOR, OFFICER, LEADER);
    private static final String ONE = "/draws/{no:\\d{1,18}}";

    private DrawRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /draws", "/draws");
        routes.everywhere("GET /draws/draw.py", "/draws/draw.py");
        routes.row("GET /draws/secret", SIDES, 200, 200, (browser, world) -> browser.get("/draws/secret"));
        routes.row("GET /draws/new", INSPECTING, 200, 200, (browser, world) -> browser.get("/draws/new"));
        routes.row("POST /draws", INSPECTING, 200, 404, (browser, world) -> browser.post("/draws", form()));
        routes.inside("GET " + ONE, Routes.ALL, world -> one(world, ""));
        routes.inside("GET " + ONE + "/draw.json", Routes.ALL, world -> one(world, "/draw.json"));
        step(routes, "/secrets/inspector", INSPECTING);
        step(routes, "/secrets/inspected", INSPECTED);
        step(routes, "/randomness", INSPECTING);
        step(routes, "/result", INSPECTING);
    }

    /** Refused with one sentence: no secret, and too early for all else. */
    private static void step(Routes routes, String step, Set<Role> roles) {
        routes.row(
                "POST " + ONE + step,
                roles,
                200,
                404,
                (browser, world) -> browser.post(one(world, step), Map.of("born", "PT0S", "published", "7")));
    }

    /** All but the digests. */
    private static Map<String, String> form() {
        return Map.of("of", "units", "unit", WebWorld.INSIDE, "from", "2026-11-20", "sample", "1", "reveal-by", "PT1H");
    }

    private static String one(WebWorld world, String rest) {
        return "/draws/" + world.draw + rest;
    }
}
