package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.returns.Cadence;
import org.mingcha.evidence.returns.Returns;

/** Returns: read by everybody in the subtree, filed by the unit, linked by who answers for it. */
final class ReturnRoutes {
    /** What a link opens asks for no sign-in, nor does the outbox. */
    static final Set<String> OPEN = Set.of(
            "GET /t/{token:[\\w-]{1,64}}",
            "POST /t/{token:[\\w-]{1,64}}",
            "POST /t/{token:[\\w-]{1,64}}/withdrawal",
            "GET /outbox",
            "GET /outbox/session");

    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final Set<Role> LINKERS = EnumSet.of(OFFICER, LEADER, INSPECTOR);
    private static final String ONE = "/returns/{id:[a-z_]{1,40}}/{period:[0-9HQ-]{4,7}}";

    private ReturnRoutes() {}

    /** What comes with the product gets no other version, whoever tries. */
    private static String shipped() {
        return new String(
                Returns.shipped().all().getFirst().toCanonicalJson(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static void addTo(Routes routes) {
        routes.everywhere("GET /returns", "/returns");
        routes.everywhere("GET /returns/exchange", "/returns/exchange");
        routes.everywhere("GET /returns/definitions", "/returns/definitions");
        routes.row(
                "POST /returns/definitions/drafts",
                EnumSet.of(INSPECTOR),
                200,
                200,
                (browser, world) -> browser.upload("/returns/definitions/drafts", Map.of("file", "@id: x")));
        routes.row(
                "POST /returns/definitions/publication",
                EnumSet.of(INSPECTOR),
                200,
                200,
                (browser, world) -> browser.post("/returns/definitions/publication", Map.of("document", shipped())));
        routes.inside(
                "GET /returns/export",
                Routes.ALL,
                world -> "/returns/export?format=csv&id=monthly&year=2026&unit=" + WebWorld.INSIDE);
        routes.row(
                "POST /returns/import",
                UNIT,
                200,
                200,
                (browser, world) -> browser.upload("/returns/import", Map.of("id", "monthly", "file", "@unit,period")));
        routes.inside("GET " + ONE, Routes.ALL, world -> one(world, ""));
        routes.row(
                "POST " + ONE,
                UNIT,
                302,
                404,
                (browser, world) -> browser.post(one(world, ""), Map.of("v.incidents", "0")));
        routes.row("GET " + ONE + "/withdrawal", UNIT, 302, 404, (browser, world) -> browser.get(unfiled(world)));
        routes.row(
                "POST " + ONE + "/withdrawal",
                UNIT,
                302,
                404,
                (browser, world) -> browser.post(unfiled(world), Map.of("reason", "By mistake")));
        routes.inside("GET /receipts/{number:[\\w-]{4,16}}", Routes.ALL, world -> "/receipts/" + world.receipt);
        routes.row("GET /returns/links", LINKERS, 200, 200, (browser, world) -> browser.get("/returns/links"));
        routes.row(
                "POST /returns/links",
                LINKERS,
                200,
                200,
                (browser, world) -> browser.post("/returns/links", Map.of("of", "none")));
        routes.row(
                "POST /returns/links/{id:\\d{1,18}}/void",
                LINKERS,
                302,
                404,
                (browser, world) ->
                        browser.post("/returns/links/" + world.link.link().id() + "/void", Map.of()));
        openTo(routes);
    }

    private static void openTo(Routes routes) {
        routes.row("GET /t/{token:[\\w-]{1,64}}", Routes.ALL, 410, 410, (browser, world) -> browser.get("/t/none"));
        routes.row(
                "POST /t/{token:[\\w-]{1,64}}",
                Routes.ALL,
                410,
                410,
                (browser, world) -> browser.post("/t/none", Map.of()));
        routes.row(
                "POST /t/{token:[\\w-]{1,64}}/withdrawal",
                Routes.ALL,
                410,
                410,
                (browser, world) -> browser.post("/t/none/withdrawal", Map.of("reason", "By mistake")));
        routes.everywhere("GET /outbox", "/outbox");
        routes.everywhere("GET /outbox/session", "/outbox/session");
    }

    private static String one(WebWorld world, String rest) {
        return "/returns/monthly/" + world.month.code() + rest + "?unit=" + WebWorld.INSIDE;
    }

    /** Where nothing was filed there is nothing to withdraw, and the way leads back. */
    private static String unfiled(WebWorld world) {
        var before = Cadence.MONTHLY.at(world.month.from().minusDays(1));
        return "/returns/monthly/" + before.code() + "/withdrawal?unit=" + WebWorld.INSIDE;
    }
}
