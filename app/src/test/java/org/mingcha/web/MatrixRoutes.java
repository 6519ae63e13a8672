package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** The returns of a subtree: seen by everybody above, acted upon by superiors, handed up by the unit. */
final class MatrixRoutes {
    private static final Set<Role> SUPERIORS = EnumSet.of(OFFICER, LEADER, INSPECTOR);
    private static final String ONE = "/matrix/{unit:\\d{2,12}}/{id:[a-z_]{1,40}}/{period:[0-9HQ-]{4,7}}";
    private static final String VILLAGE = "/matrix/999901001201/monthly/2026-10";
    private static final String SUBTREE = "?unit=" + WebWorld.INSIDE + "&id=monthly&period=2026-10";

    private MatrixRoutes() {}

    static void addTo(Routes routes) {
        routes.inside("GET /matrix", Routes.ALL, world -> "/matrix?unit=" + WebWorld.INSIDE);
        routes.inside("GET /matrix/missing", Routes.ALL, world -> "/matrix/missing" + SUBTREE);
        routes.inside("GET /matrix/missing.csv", Routes.ALL, world -> "/matrix/missing.csv" + SUBTREE);
        routes.inside("GET /matrix/missing.xlsx", Routes.ALL, world -> "/matrix/missing.xlsx" + SUBTREE);
        routes.inside("GET /matrix/forward", Routes.ALL, world -> "/matrix/forward" + SUBTREE);
        routes.row(
                "POST /matrix/forward",
                EnumSet.of(CLERK, OFFICER, LEADER),
                200,
                404,
                (browser, world) -> browser.post(
                        "/matrix/forward", Map.of("unit", WebWorld.INSIDE, "id", "monthly", "period", "2026-10")));
        routes.inside("GET " + ONE, Routes.ALL, world -> VILLAGE);
        routes.row(
                "POST " + ONE + "/taking",
                SUPERIORS,
                200,
                404,
                (browser, world) -> browser.post(VILLAGE + "/taking", Map.of("seen", "1")));
        routes.row(
                "POST " + ONE + "/sending-back",
                SUPERIORS,
                200,
                404,
                (browser, world) -> browser.post(VILLAGE + "/sending-back", Map.of("seen", "1", "reason", "why")));
        routes.row(
                "POST " + ONE + "/note",
                EnumSet.of(CLERK, OFFICER, LEADER, INSPECTOR),
                200,
                404,
                (browser, world) -> browser.post(VILLAGE + "/note", Map.of("reason", "")));
        routes.row(
                "POST " + ONE + "/reminder",
                EnumSet.of(LEADER, INSPECTOR),
                200,
                404,
                (browser, world) -> browser.post(VILLAGE + "/reminder", Map.of()));
    }
}
