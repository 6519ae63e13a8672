package org.mingcha.web;

import java.util.Map;
import java.util.Set;

/** What everybody may read and ask: the same for all, signed in or not. */
final class OpenRoutes {
    static final String ONE = "GET /p/corrections/{year:\\d{4}}/{slug:[a-z0-9-]{3,60}}";
    static final String VERIFIER = "GET /p/verify";
    /** Its own scripts and styles by their digests, and nothing else. */
    static final String VERIFIER_POLICY =
            "|default-src 'none'; script-src( 'sha256-[^' ]{44}')+; style-src 'sha256-[^' ]{44}'; img-src data:;"
                    + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    static final String TILES = "GET /log/tile/**";
    static final String FACTS = "GET /log/facts/*";
    static final String SETS = "GET /log/set/{index:[0-9]{1,18}}";
    private static final String NONE = "/p/corrections/2026/none";

    /** All of them: nobody has to sign in. */
    static final Set<String> OPEN = Set.of(
            VERIFIER,
            "GET /p/accessibility",
            "GET /p/ask",
            "POST /p/ask",
            "GET /p/ask/answer",
            "POST /p/ask/answer",
            "GET /p/corrections",
            "GET /p/corrections.zip",
            "GET /p/corrections.{format:rss|atom|json}",
            ONE,
            ONE + "/claim-review",
            ONE + "/editions/{edition:\\d{1,4}}/proof",
            ONE + "/files/{sha256:[0-9a-f]{64}}",
            "GET /log/checkpoint",
            TILES,
            FACTS,
            SETS);

    private OpenRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /p/accessibility", "/p/accessibility");
        routes.everywhere(VERIFIER, "/p/verify");
        routes.everywhere("GET /p/corrections", "/p/corrections");
        routes.everywhere("GET /p/corrections.{format:rss|atom|json}", "/p/corrections.rss");
        routes.everywhere("GET /p/corrections.zip", "/p/corrections.zip");
        routes.everywhere("GET /p/ask", "/p/ask");
        routes.everywhere("GET /p/ask/answer", "/p/ask/answer");
        routes.everywhere("GET /log/checkpoint", "/log/checkpoint");
        absent(routes, TILES, "/log/tile/0/000.p/1");
        absent(routes, FACTS, "/log/facts/0");
        absent(routes, SETS, "/log/set/0");
        absent(routes, ONE, NONE);
        absent(routes, ONE + "/claim-review", NONE + "/claim-review");
        absent(routes, ONE + "/editions/{edition:\\d{1,4}}/proof", NONE + "/editions/1/proof");
        absent(routes, ONE + "/files/{sha256:[0-9a-f]{64}}", NONE + "/files/" + "0".repeat(64));
        routes.row("POST /p/ask", Routes.ALL, 422, 422, (browser, world) -> browser.post("/p/ask", Map.of("text", "")));
        routes.row(
                "POST /p/ask/answer",
                Routes.ALL,
                200,
                200,
                (browser, world) -> browser.post("/p/ask/answer", Map.of("receipt", "none")));
    }

    private static void absent(Routes routes, String name, String path) {
        routes.row(name, Routes.ALL, 404, 404, (browser, world) -> browser.get(path));
    }
}
