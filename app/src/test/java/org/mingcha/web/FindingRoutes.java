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

/** Findings: read by everybody in the subtree, answered by the unit, raised and verified by the superior. */
final class FindingRoutes {
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final Set<Role> SUPERIOR = EnumSet.of(INSPECTOR);
    private static final String ONE = "/findings/{id:\\d{1,18}}";

    private FindingRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /findings", "/findings");
        routes.inside("GET " + ONE, Routes.ALL, world -> one(world, ""));
        routes.inside(
                "GET " + ONE + "/evidence/{sha256:[0-9a-f]{64}}",
                Routes.ALL,
                world -> one(world, "/evidence/" + world.file.sha256()));
        routes.row("GET /findings/new", SUPERIOR, 200, 200, (browser, world) -> browser.get("/findings/new"));
        routes.row(
                "POST /findings",
                SUPERIOR,
                200,
                404,
                (browser, world) -> browser.upload("/findings", Map.of("unit", WebWorld.INSIDE, "problem", "")));
        for (var act : List.of("plan", "extend", "appeal", "rectify")) {
            act(routes, act, UNIT);
        }
        for (var act : List.of("decide", "verify", "close", "reopen")) {
            act(routes, act, SUPERIOR);
        }
    }

    private static void act(Routes routes, String command, Set<Role> roles) {
        routes.row(
                "POST " + ONE + "/" + command,
                roles,
                409,
                404,
                (browser, world) -> browser.upload(
                        one(world, "/" + command), Map.of("seen", "77", "granted", "yes", "passed", "yes")));
    }

    private static String one(WebWorld world, String rest) {
        return "/findings/" + world.finding.value() + rest;
    }
}
