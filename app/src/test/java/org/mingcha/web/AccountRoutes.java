package org.mingcha.web;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.AUDITOR;
import static org.mingcha.accounts.Role.LEADER;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;

/** Accounts for admins of their units; tokens for everybody's own. */
final class AccountRoutes {
    private static final Set<Role> ADMINS = EnumSet.of(ADMIN);

    /** Open to whoever has given a password, and leading elsewhere for everybody else. */
    private static final Map<String, BiFunction<SignedInBrowser, WebWorld, HttpResponse<String>>> FACTOR_OF_SIGN_IN =
            Map.of(
                    "GET /sign-in/factor", (browser, world) -> browser.get("/sign-in/factor"),
                    "POST /sign-in/factor", (browser, world) -> browser.post("/sign-in/factor", Map.of("code", "1")),
                    "POST /sign-in/passkey", (browser, world) -> browser.post("/sign-in/passkey", Map.of()),
                    "GET /sign-in/set-up", (browser, world) -> browser.get("/sign-in/set-up"),
                    "POST /sign-in/set-up", (browser, world) -> browser.post("/sign-in/set-up", Map.of()),
                    "POST /sign-in/set-up/confirm",
                            (browser, world) -> browser.post("/sign-in/set-up/confirm", Map.of("code", "1")));

    private static final List<String> PROVIDER = List.of("/sign-in/provider", "/sign-in/provider/return");

    /** Those that need no sign-in. */
    static final Set<String> OPEN = Stream.concat(
                    FACTOR_OF_SIGN_IN.keySet().stream(),
                    Stream.of(
                            "POST /sign-in/passkey/question", "GET /sign-in/provider", "GET /sign-in/provider/return"))
            .collect(Collectors.toUnmodifiableSet());

    private AccountRoutes() {}

    static void addTo(Routes routes) {
        routes.row("GET /users", ADMINS, 200, 200, (browser, world) -> browser.get("/users"));
        routes.row(
                "POST /users",
                ADMINS,
                200,
                200,
                (browser, world) ->
                        browser.post("/users", Map.of("login", "x", "role", "clerk", "unit", WebWorld.INSIDE)));
        routes.row(
                "GET /users/{id:\\d{1,18}}",
                ADMINS,
                200,
                404,
                (browser, world) -> browser.get("/users/" + world.clerk()));
        // A field that no act has: read by whoever may, and never carried out.
        routes.row(
                "POST /users/{id:\\d{1,18}}/{command:give|take|move|link|reset-factors|end-sessions|close|reopen}",
                ADMINS,
                200,
                404,
                (browser, world) -> browser.post("/users/" + world.clerk() + "/close", Map.of("none", "x")));
        routes.row(
                "GET /users/acts",
                EnumSet.of(ADMIN, LEADER, AUDITOR),
                200,
                200,
                (browser, world) -> browser.get("/users/acts"));
        routes.row("GET /plan", Routes.ALL, 200, 200, (browser, world) -> browser.get("/plan"));
        routes.row("GET /rules/coming", Routes.ALL, 200, 200, (browser, world) -> browser.get("/rules/coming"));
        routes.row("GET /letterhead", Routes.ALL, 200, 200, (browser, world) -> browser.get("/letterhead"));
        routes.row(
                "GET /letterhead/{unit:\\d{2,12}}",
                Routes.ALL,
                200,
                404,
                (browser, world) -> browser.get("/letterhead/" + WebWorld.INSIDE));
        routes.row(
                "POST /letterhead/{unit:\\d{2,12}}",
                EnumSet.of(LEADER, ADMIN),
                200,
                404,
                (browser, world) -> browser.post("/letterhead/" + WebWorld.INSIDE, Map.of("signature", "")));
        routes.row("GET /stand-ins", Routes.ALL, 200, 200, (browser, world) -> browser.get("/stand-ins"));
        routes.row(
                "GET /stand-ins/{unit:\\d{2,12}}",
                Routes.ALL,
                200,
                404,
                (browser, world) -> browser.get("/stand-ins/" + WebWorld.INSIDE));
        routes.row(
                "POST /stand-ins/{unit:\\d{2,12}}",
                EnumSet.of(LEADER, ADMIN),
                200,
                404,
                (browser, world) -> browser.post("/stand-ins/" + WebWorld.INSIDE, Map.of("none", "x")));
        // None has this number: absent for whoever may, too.
        routes.row(
                "POST /stand-ins/{unit:\\d{2,12}}/{id:\\d{1,18}}/end",
                EnumSet.of(LEADER, ADMIN),
                404,
                404,
                (browser, world) -> browser.post("/stand-ins/" + WebWorld.INSIDE + "/9/end", Map.of()));
        routes.row(
                "GET /users/access",
                EnumSet.of(ADMIN, LEADER, AUDITOR),
                200,
                200,
                (browser, world) -> browser.get("/users/access"));
        routes.row(
                "POST /users/access/look-up",
                EnumSet.of(ADMIN, LEADER, AUDITOR),
                200,
                200,
                (browser, world) -> browser.post("/users/access/look-up", Map.of("login", "nobody", "reason", "?")));
        routes.everywhere("GET /account", "/account");
        routes.row(
                "POST /account/{command:change-password|end-session|end-others}",
                Routes.ALL,
                302,
                302,
                (browser, world) ->
                        browser.post("/account/end-session", Map.of("session", "0", "present", WebWorld.PASSWORD)));
        routes.everywhere("GET /account/factor", "/account/factor");
        routes.row(
                "POST /account/factor/{command:set-up|confirm|remove|renew-codes|add-passkey|remove-passkey}",
                Routes.ALL,
                200,
                200,
                (browser, world) -> browser.post("/account/factor/set-up", Map.of("present", "not the password")));
        routes.row(
                "POST /account/factor/passkey",
                Routes.ALL,
                422,
                422,
                (browser, world) -> browser.post("/account/factor/passkey", Map.of("present", "not the password")));
        routes.row(
                "POST /sign-in/passkey/question",
                Routes.ALL,
                200,
                200,
                (browser, world) -> browser.post("/sign-in/passkey/question", Map.of()));
        // Where no provider is set there are no such places; IdentityProviderModuleTest has one.
        routes.row("GET /account/provider", Routes.ALL, 404, 404, (browser, world) -> browser.get("/account/provider"));
        routes.row(
                "POST /account/provider/{act:bind|unbind}",
                Routes.ALL,
                404,
                404,
                (browser, world) -> browser.post("/account/provider/bind", Map.of("present", "x")));
        PROVIDER.forEach(place -> routes.row(
                "GET " + place, Routes.ALL, 404, 404, (browser, world) -> browser.get(place + "?code=x&state=y")));
        FACTOR_OF_SIGN_IN.forEach((name, ask) -> routes.row(name, Routes.ALL, 302, 302, ask));
        routes.everywhere("GET /account/tokens", "/account/tokens");
        routes.row(
                "POST /account/tokens",
                Routes.ALL,
                200,
                200,
                (browser, world) -> browser.post("/account/tokens", Map.of("label", "", "days", "90")));
        routes.row(
                "POST /account/tokens/{id:\\d{1,18}}/revocation",
                Routes.ALL,
                302,
                302,
                (browser, world) -> browser.post("/account/tokens/1/revocation", Map.of()));
    }
}
