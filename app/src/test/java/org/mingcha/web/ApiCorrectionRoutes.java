package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mingcha.accounts.Role;

/** Campaigns, claims, questions, incidents, findings, risks and spot checks for programs: who may, and from where. */
final class ApiCorrectionRoutes {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> UNIT = EnumSet.of(CLERK, OFFICER, LEADER);
    private static final Set<Role> ANOTHER = EnumSet.of(OFFICER, LEADER);
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    /** Older than what is there: whoever may act is told so, and nothing is done. */
    private static final String STALE = "{\"version\": 77}";

    /** What has to be chosen is asked for before anything else. */
    private static final Map<String, String> CHOSEN = Map.of(
            "assess", ", \"consequence\": \"safety\", \"knowledge\": \"nothing\"",
            "escalate", ", \"help\": \"verify\"",
            "answer", ", \"outcome\": \"solved\"",
            "discard", ", \"why\": \"repeated\"",
            "decide", ", \"granted\": true",
            "verify", ", \"passed\": true");

    /** Where rows go. */
    @FunctionalInterface
    interface Rows {
        void row(
                String name,
                Set<Role> roles,
                int inside,
                int outside,
                BiFunction<Program, WebWorld, HttpResponse<String>> ask);
    }

    private final Rows rows;

    private ApiCorrectionRoutes(Rows rows) {
        this.rows = rows;
    }

    static void addTo(Rows rows) {
        var routes = new ApiCorrectionRoutes(rows);
        routes.lists();
        routes.campaigns();
        routes.claims();
        routes.questions();
        routes.incidents();
        routes.findings();
        routes.risks();
        routes.draws();
        AssignmentRoutes.addTo(rows);
        PaperRoutes.addTo(rows);
    }

    private void lists() {
        for (var list : new String[] {
            "campaigns", "claims", "questions", "corrections", "incidents", "escalations", "findings", "risks", "draws"
        }) {
            get(list, 200, world -> "");
        }
        get("response-times", 404, world -> "?from=2026-01-01&to=2026-12-31&unit=" + WebWorld.INSIDE);
        rows.row(
                "GET /api/v1/corrections/{year}/{slug}",
                ALL,
                404,
                404,
                (program, world) -> program.get("/api/v1/corrections/2026/nothing-there"));
    }

    private void campaigns() {
        one("campaigns", world -> world.campaign.value());
        post("campaigns", EnumSet.of(INSPECTOR), 422, 404, """
                {"title": "", "basis": "B", "plan": "P", "checklist": "town-online-work", "period": "2026",
                 "scope": "%s", "due": "2030-01-15"}""".formatted(WebWorld.INSIDE));
        act("campaigns", "close", EnumSet.of(INSPECTOR), world -> world.campaign.value());
    }

    private void claims() {
        one("claims", world -> world.claim.value());
        post("claims", UNIT, 422, 404, """
                {"unit": "%s", "sentence": "Water is off", "came": "hotline", "received_on": "2099-01-01"}""".formatted(WebWorld.INSIDE));
        for (var act : new String[] {"save", "assess", "submit", "publish", "join", "separate", "escalate"}) {
            act("claims", act, UNIT, world -> world.claim.value());
        }
        act("claims", "approve", ANOTHER, world -> world.claim.value());
        act("claims", "give-back", ANOTHER, world -> world.claim.value());
        acknowledge("claims", world -> world.claim.value());
    }

    private void questions() {
        one("questions", world -> world.question.value());
        for (var act : new String[] {"accept", "answer", "convert", "discard"}) {
            act("questions", act, UNIT, world -> world.question.value());
        }
    }

    private void incidents() {
        one("incidents", world -> world.incident.value());
        post("incidents", UNIT, 422, 404, """
                {"unit": "%s", "title": "Portal down", "found": "2026-11-19T09:20", "severity": "huge"}""".formatted(WebWorld.INSIDE));
        for (var act : new String[] {
            "report",
            "report-to-authority",
            "report-further",
            "report-finally",
            "contain",
            "transfer",
            "notify",
            "close",
            "review"
        }) {
            act("incidents", act, UNIT, world -> world.incident.value());
        }
        acknowledge("incidents", world -> world.incident.value());
    }

    private void findings() {
        one("findings", world -> world.finding.value());
        post("findings", EnumSet.of(INSPECTOR), 422, 404, """
                {"unit": "%s", "problem": "x", "level": "minor", "owner": "officer", "due": "2020-01-02"}""".formatted(WebWorld.INSIDE));
        for (var act : new String[] {"plan", "extend", "appeal", "rectify"}) {
            act("findings", act, UNIT, world -> world.finding.value());
        }
        for (var act : new String[] {"decide", "verify", "close", "reopen"}) {
            act("findings", act, EnumSet.of(INSPECTOR), world -> world.finding.value());
        }
    }

    private void risks() {
        one("risks", world -> world.risk.value());
        post("risks", UNIT, 422, 404, """
                {"unit": "%s", "title": "", "planned": "2026-11-20"}""".formatted(WebWorld.INSIDE));
        for (var act : new String[] {"assess", "decide", "close"}) {
            under("risks", act, UNIT, 409, world -> world.risk.value(), STALE);
        }
    }

    /** Refused with one sentence: no secret, and too early for all else. */
    private void draws() {
        one("draws", world -> world.draw);
        post("draws", EnumSet.of(INSPECTOR), 422, 404, """
                {"unit": "%s", "of": "units", "from": "2026-11-20", "sample": 1}""".formatted(WebWorld.INSIDE));
        rows.row(
                "GET /api/v1/draws/{id}/draw.json",
                ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/draws/" + world.draw + "/draw.json"));
        under("draws", "secrets/inspector", EnumSet.of(INSPECTOR), 422, world -> world.draw, "{}");
        under("draws", "secrets/inspected", ANOTHER, 422, world -> world.draw, "{}");
        under("draws", "randomness", EnumSet.of(INSPECTOR), 422, world -> world.draw, "{\"published\": \"7\"}");
        under("draws", "result", EnumSet.of(INSPECTOR), 422, world -> world.draw, "{}");
    }

    private void get(String list, int outside, Function<WebWorld, String> query) {
        var path = "/api/v1/" + list;
        rows.row("GET " + path, ALL, 200, outside, (program, world) -> program.get(path + query.apply(world)));
    }

    private void one(String list, Function<WebWorld, Long> id) {
        var path = "/api/v1/" + list + "/";
        rows.row("GET " + path + "{id}", ALL, 200, 404, (program, world) -> program.get(path + id.apply(world)));
    }

    private void post(String list, Set<Role> roles, int inside, int outside, String body) {
        var path = "/api/v1/" + list;
        rows.row("POST " + path, roles, inside, outside, (program, world) -> program.post(path, body));
    }

    private void act(String list, String act, Set<Role> roles, Function<WebWorld, Long> id) {
        under(list, act, roles, 409, id, STALE.replace("}", CHOSEN.getOrDefault(act, "") + "}"));
    }

    private void under(
            String list, String step, Set<Role> roles, int inside, Function<WebWorld, Long> id, String body) {
        var path = "/api/v1/" + list + "/";
        rows.row(
                "POST " + path + "{id}/" + step,
                roles,
                inside,
                404,
                (program, world) -> program.post(path + id.apply(world) + "/" + step, body));
    }

    /** Nothing was handed up: whoever may acknowledge such things finds nothing to acknowledge. */
    private void acknowledge(String list, Function<WebWorld, Long> id) {
        var path = "/api/v1/" + list + "/";
        rows.row(
                "POST " + path + "{id}/acknowledge",
                NOBODY,
                404,
                404,
                (program, world) -> program.post(
                        path + id.apply(world) + "/acknowledge", "{\"version\": 77, \"reply\": \"noted\"}"));
    }
}
