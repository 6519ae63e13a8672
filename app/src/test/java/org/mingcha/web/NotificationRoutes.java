package org.mingcha.web;

import static org.mingcha.accounts.Role.ADMIN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** One's own mailbox and calendar for everybody; groups for admins of their units; backups for nobody in a town. */
final class NotificationRoutes {
    private static final Set<Role> KEEPERS = EnumSet.of(ADMIN);
    private static final String OWN = "/account/notifications";
    private static final String BACKUPS = "/settings/backups";
    private static final String GROUPS = "/settings/notifications";

    private NotificationRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET " + OWN, OWN);
        own(routes, "/mailbox", 200);
        own(routes, "/mailbox/confirmation", 200);
        own(routes, "/mailbox/removal", 302);
        own(routes, "/calendar", 200);
        own(routes, "/calendar/revocation", 302);
        routes.row(
                "GET /calendar/{key:[\\w-]{1,64}}.ics",
                Routes.ALL,
                404,
                404,
                (browser, world) -> browser.get("/calendar/none.ics"));
        // For administrators of the root alone, who are in neither town: BackupsPageModuleTest.
        routes.row("GET " + BACKUPS, Set.of(), 404, 404, (browser, world) -> browser.get(BACKUPS));
        routes.row("GET " + GROUPS, KEEPERS, 200, 200, (browser, world) -> browser.get(GROUPS));
        routes.row(
                "POST " + GROUPS,
                KEEPERS,
                200,
                200,
                (browser, world) -> browser.post(GROUPS, Map.of("unit", WebWorld.INSIDE, "label", "")));
        routes.row(
                "POST " + GROUPS + "/{id:\\d{1,18}}/{act:test|on|off|removal}",
                KEEPERS,
                302,
                404,
                (browser, world) -> browser.post(GROUPS + "/" + world.webhook + "/off", Map.of()));
    }

    private static void own(Routes routes, String rest, int status) {
        routes.row(
                "POST " + OWN + rest,
                Routes.ALL,
                status,
                status,
                (browser, world) -> browser.post(OWN + rest, Map.of()));
    }
}
