package org.mingcha.web;

import static org.mingcha.accounts.Role.ADMIN;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Setting up is for administrators of the root: whoever administers a town finds nothing, like everybody else. */
final class SetupRoutes {
    static final String FIRST = "POST /setup/administrator";
    private static final Set<Role> ADMINS = EnumSet.of(ADMIN);

    private SetupRoutes() {}

    static void addTo(Routes routes) {
        routes.row("GET /setup", Routes.ALL, 404, 404, (browser, world) -> browser.get("/setup"));
        routes.row(FIRST, Routes.ALL, 200, 200, (browser, world) -> browser.post("/setup/administrator", Map.of()));
        List.of("log", "units", "bodies", "people", "server", "backups")
                .forEach(step -> absent(routes, "/setup/" + step));
        List.of("units", "people", "backups")
                .forEach(step -> routes.row(
                        "POST /setup/" + step,
                        ADMINS,
                        404,
                        404,
                        (browser, world) -> browser.upload("/setup/" + step, Map.of("text", ""))));
        List.of("log", "bodies", "server", "people/links").forEach(step -> posted(routes, "/setup/" + step));
        routes.row(
                "GET /setup/{step:definitions|notifications|return}",
                ADMINS,
                404,
                404,
                (browser, world) -> browser.get("/setup/return"));
        routes.row(
                "POST /setup/marks/{step:[a-z]{1,32}}",
                ADMINS,
                404,
                404,
                (browser, world) -> browser.post("/setup/marks/backups", Map.of()));
    }

    private static void absent(Routes routes, String path) {
        routes.row("GET " + path, ADMINS, 404, 404, (browser, world) -> browser.get(path));
    }

    private static void posted(Routes routes, String path) {
        routes.row("POST " + path, ADMINS, 404, 404, (browser, world) -> browser.post(path, Map.of()));
    }
}
