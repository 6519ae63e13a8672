package org.mingcha.web;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Reviews: the inspectors of the issuer and nobody else. */
final class ReviewRoutes {
    private static final Set<Role> REVIEWERS = EnumSet.of(INSPECTOR);
    private static final String ONE = "/reviews/{id:\\d{1,18}}";

    private ReviewRoutes() {}

    static void addTo(Routes routes) {
        routes.row("GET /reviews", REVIEWERS, 200, 200, (browser, world) -> browser.get("/reviews"));
        routes.inside("GET " + ONE, REVIEWERS, world -> one(world, ""));
        routes.inside("GET " + ONE + "/items/{item}", REVIEWERS, world -> one(world, "/items/1"));
        // Nothing is decided, so that every role finds it undecided: the version is none that was shown.
        routes.row(
                "POST " + ONE + "/items/{item}/acceptance",
                REVIEWERS,
                409,
                404,
                (browser, world) -> browser.post(one(world, "/items/1/acceptance"), Map.of("version", "0")));
        routes.row(
                "POST " + ONE + "/items/{item}/return",
                REVIEWERS,
                200,
                404,
                (browser, world) -> browser.post(one(world, "/items/1/return"), Map.of("version", "0")));
        routes.row(
                "POST " + ONE + "/acceptance",
                REVIEWERS,
                200,
                404,
                (browser, world) -> browser.post(one(world, "/acceptance"), Map.of("version", "0")));
    }

    private static String one(WebWorld world, String rest) {
        return "/reviews/" + world.review.value() + rest;
    }
}
