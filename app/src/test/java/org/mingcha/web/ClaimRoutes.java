package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** Claims and questions: read by everybody in the subtree, worked on by the unit, approved by another there. */
final class ClaimRoutes {
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final Set<Role> ANOTHER = EnumSet.of(OFFICER, LEADER);
    private static final String ONE = "/claims/{id:\\d{1,18}}";
    private static final String QUESTION = "/questions/{id:\\d{1,18}}";

    private ClaimRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /claims", "/claims");
        routes.everywhere("GET /claims/escalations", "/claims/escalations");
        routes.inside("GET " + ONE, Routes.ALL, world -> claim(world, ""));
        routes.inside(
                "GET " + ONE + "/evidence/{sha256:[0-9a-f]{64}}",
                Routes.ALL,
                world -> claim(world, "/evidence/" + world.file.sha256()));
        routes.row("GET /claims/new", UNIT, 200, 200, (browser, world) -> browser.get("/claims/new"));
        routes.row(
                "POST /claims",
                UNIT,
                200,
                200,
                (browser, world) -> browser.post("/claims", Map.of("unit", WebWorld.INSIDE, "claim", "")));
        routes.row(
                "POST " + ONE + "/{save:save|draft}",
                UNIT,
                409,
                404,
                (browser, world) -> browser.upload(claim(world, "/draft"), Map.of("seen", "77")));
        for (var act : List.of("submit", "publish", "join", "separate")) {
            act(routes, act, UNIT, Map.of("seen", "77"));
        }
        act(routes, "assess", UNIT, Map.of("seen", "77", "consequence", "safety", "knowledge", "nothing"));
        act(routes, "escalate", UNIT, Map.of("seen", "77", "help", "verify"));
        for (var act : List.of("approve", "give-back")) {
            act(routes, act, ANOTHER, Map.of("seen", "77"));
        }
        // Nothing was handed up: whoever may acknowledge such things finds nothing to acknowledge.
        routes.row(
                "POST " + ONE + "/acknowledge",
                EnumSet.noneOf(Role.class),
                404,
                404,
                (browser, world) -> browser.post(claim(world, "/acknowledge"), Map.of("seen", "77", "reply", "noted")));
        questions(routes);
    }

    private static void act(Routes routes, String command, Set<Role> roles, Map<String, String> sent) {
        routes.row(
                "POST " + ONE + "/" + command,
                roles,
                409,
                404,
                (browser, world) -> browser.post(claim(world, "/" + command), sent));
    }

    private static void questions(Routes routes) {
        routes.everywhere("GET /questions", "/questions");
        routes.inside("GET " + QUESTION, Routes.ALL, world -> "/questions/" + world.question.value());
        for (var act : List.of("accept", "answer", "convert", "discard")) {
            routes.row(
                    "POST " + QUESTION + "/" + act,
                    UNIT,
                    409,
                    404,
                    (browser, world) -> browser.post(
                            "/questions/" + world.question.value() + "/" + act,
                            Map.of("seen", "77", "outcome", "solved", "why", "repeated")));
        }
    }

    private static String claim(WebWorld world, String rest) {
        return "/claims/" + world.claim.value() + rest;
    }
}
