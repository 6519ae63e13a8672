package org.mingcha.web;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Campaigns: read by whoever sees the issuer or a unit that is asked; prepared, issued and closed by an inspector. */
final class CampaignRoutes {
    private static final Set<Role> ISSUERS = EnumSet.of(INSPECTOR);
    private static final Set<Role> COLLECTORS = EnumSet.of(INSPECTOR, OFFICER);
    private static final String ONE = "/campaigns/{id:\\d{1,18}}";

    private CampaignRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /campaigns", "/campaigns");
        routes.inside("GET " + ONE, Routes.ALL, world -> one(world, ""));
        routes.row(
                "GET /campaigns/new",
                ISSUERS,
                200,
                404,
                (browser, world) -> browser.get("/campaigns/new?copy=" + world.campaign.value()));
        routes.row(
                "POST /campaigns/new", ISSUERS, 200, 200, (browser, world) -> browser.post("/campaigns/new", draft()));
        routes.row(
                "POST /campaigns/new/units-without-users",
                ISSUERS,
                200,
                200,
                (browser, world) -> browser.post("/campaigns/new/units-without-users", draft()));
        routes.row("POST /campaigns", ISSUERS, 200, 200, (browser, world) -> browser.post("/campaigns", draft()));
        reports(routes);
        routes.inside("GET " + ONE + "/closure", ISSUERS, world -> one(world, "/closure"));
        routes.row(
                "POST " + ONE + "/closure",
                ISSUERS,
                409,
                404,
                (browser, world) -> browser.post(one(world, "/closure"), Map.of("seen", "0")));
    }

    /** Who asks for a file that is not there is led back to the page. */
    private static void reports(Routes routes) {
        post(routes, "/reports", 302);
        post(routes, "/reports/cancellation", 302);
        post(routes, "/reports/file", 302);
    }

    private static void post(Routes routes, String rest, int inside) {
        routes.row(
                "POST " + ONE + rest,
                COLLECTORS,
                inside,
                404,
                (browser, world) -> browser.post(one(world, rest), Map.of()));
    }

    /** Without a title: never issued, whoever sends it. */
    private static Map<String, String> draft() {
        return Map.of("scope", WebWorld.INSIDE, "checklist", "town-online-work", "period", "2025", "due", "2099-01-15");
    }

    private static String one(WebWorld world, String rest) {
        return "/campaigns/" + world.campaign.value() + rest;
    }
}
