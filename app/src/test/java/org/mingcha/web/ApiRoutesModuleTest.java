package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Casework;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of programs, by a token of every role, inside and outside its subtree; and its description. */
@WebWorldTest
class ApiRoutesModuleTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WRITERS = EnumSet.of(CLERK, OFFICER);

    /** A token from the first town, and one from the second, ask for what belongs to the first. */
    private record Route(
            BiFunction<Program, WebWorld, HttpResponse<String>> ask, Set<Role> roles, int inside, int outside) {}

    private static final Map<String, Route> ROUTES = new HashMap<>();

    static {
        row("GET /api/openapi.json", ALL, 200, 200, (program, world) -> program.get("/api/openapi.json"));
        row("GET /api/v1/units", ALL, 200, 404, (program, world) -> program.get("/api/v1/units?under=" + inside()));
        row("GET /api/v1/changes", ALL, 200, 200, (program, world) -> program.get("/api/v1/changes"));
        row("GET /api/v1/entries", ALL, 200, 200, (program, world) -> program.get("/api/v1/entries?unit=" + inside()));
        row("GET /api/v1/entries/{id}", ALL, 200, 404, (program, world) -> program.get(entry(world, "")));
        row("GET /api/v1/entries/{id}/proof", ALL, 200, 404, (program, world) -> program.get(entry(world, "/proof")));
        row(
                "POST /api/v1/entries",
                WRITERS,
                422,
                404,
                (program, world) -> program.post("/api/v1/entries", """
                {"unit": "%s", "register": "meeting", "values": {"happened_on": "never"}}""".formatted(inside())));
        row(
                "POST /api/v1/entries/{id}/amendment",
                WRITERS,
                422,
                404,
                (program, world) -> program.post(entry(world, "/amendment"), "{\"version\": 1, \"reason\": \"\"}"));
        row(
                "POST /api/v1/entries/{id}/withdrawal",
                WRITERS,
                422,
                404,
                (program, world) -> program.post(entry(world, "/withdrawal"), "{\"reason\": \"\"}"));
        row(
                "POST /api/v1/returns",
                EnumSet.of(CLERK, OFFICER, LEADER),
                422,
                404,
                (program, world) -> program.post("/api/v1/returns", """
                {"unit": "%s", "return": "monthly", "period": "2026-10", "values": {"no": "1"}}""".formatted(inside())));
        row(
                "GET /api/v1/returns",
                ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/returns?return=monthly&periods=2026-10&unit=" + inside()));
        row(
                "POST /api/v1/returns/import",
                EnumSet.of(CLERK, OFFICER, LEADER),
                422,
                422,
                (program, world) -> program.post("/api/v1/returns/import?return=monthly", "unit,period"));
        row(
                "GET /api/v1/returns/{unit}/{id}/{period}",
                ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/returns/" + inside() + "/monthly/2026-10"));
        row(
                "POST /api/v1/returns/{unit}/{id}/{period}/withdrawal",
                EnumSet.of(CLERK, OFFICER, LEADER),
                422,
                404,
                (program, world) -> program.post(
                        "/api/v1/returns/" + inside() + "/monthly/2026-10/withdrawal", "{\"reason\": \"\"}"));
        row(
                "GET /api/v1/completeness",
                ALL,
                200,
                404,
                (program, world) ->
                        program.get("/api/v1/completeness?return=monthly&periods=2026-10&unit=" + inside()));
        row(
                "GET /api/v1/missing",
                ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/missing?return=monthly&period=2026-10&unit=" + inside()));
        row(
                "GET /api/v1/reports/{unit}/{checklist}/{period}",
                ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1/reports/" + inside() + "/town-online-work/2026"));
    }

    static {
        row("GET /api/v1/assessments", ALL, 200, 200, (program, world) -> program.get("/api/v1/assessments"));
        row("GET /api/v1/assessments/{id}", ALL, 200, 404, (program, world) -> program.get(assessment(world, "")));
        row(
                "GET /api/v1/assessments/{id}/items",
                ALL,
                200,
                404,
                (program, world) -> program.get(assessment(world, "/items")));
    }

    static {
        ApiCorrectionRoutes.addTo(ApiRoutesModuleTest::row);
        PlainRoutes.addTo(ApiRoutesModuleTest::row);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Casework casework;

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private static WebWorld world;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("root.admin", ADMIN, "CN");
        }
    }

    @Test
    void everyRouteHasItsRow() {
        assertThat(mapped()).isEqualTo(new TreeSet<>(ROUTES.keySet()));
    }

    /** OpenApiTest holds the routes against it. */
    @Test
    void theDescriptionIsServedAsItIsPublished() throws IOException {
        var published = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("src/main/resources/api/openapi.yaml")));
        var served = new Program(port, "").get("/api/openapi.json");
        assertThat(Program.json(served)).isEqualTo(JsonMapper.shared().<JsonNode>valueToTree(published));
    }

    @Test
    void rolesReachTheirSubtreeAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var role : Role.held()) {
            walk(role, WebWorld.INSIDE, wrong);
            walk(role, WebWorld.OUTSIDE, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutATokenOnlyTheDescriptionAnswers() {
        var program = new Program(port, "");
        ROUTES.forEach((name, route) -> {
            var answer = route.ask().apply(program, world);
            assertThat(answer.statusCode()).as(name).isEqualTo(name.endsWith("openapi.json") ? 200 : 401);
            assertThat(answer.headers().map()).as(name).doesNotContainKey("set-cookie");
        });
        assertThat(new Program(port, "mingcha_guess").get("/api/v1/units").statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthIsForEverybodyAndMetricsForAdministratorsOfTheRoot() {
        assertThat(new Program(port, "").get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(new Program(port, "").get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        assertThat(program(OFFICER, WebWorld.INSIDE, true)
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program(ADMIN, WebWorld.INSIDE, true)
                        .get("/actuator/prometheus")
                        .statusCode())
                .as("of a town")
                .isEqualTo(404);
        var metrics = metrics();
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("mingcha_log_size", "mingcha_log_pending 0.0", "jvm_memory_used_bytes");
    }

    /** An alarm on a name that nobody measures never rings. */
    @Test
    void alarmsAndDashboardAskForWhatIsMeasured() throws IOException {
        var metrics = metrics().body();
        for (var file : List.of("mingcha-alerts.yaml", "mingcha-dashboard.json")) {
            var asked = Files.readString(Path.of("../packaging/monitoring", file));
            var names = Pattern.compile("\\b(?:mingcha_log|mingcha_backup|http_server|jvm|hikaricp|disk)_\\w+")
                    .matcher(asked)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(metrics).contains("\n" + name));
        }
    }

    private HttpResponse<String> metrics() {
        return Program.of(context, port, "root.admin", false).get("/actuator/prometheus");
    }

    private void walk(Role role, String unit, List<String> wrong) {
        var program = program(role, unit, true);
        var reader = program(role, unit, false);
        ROUTES.forEach((name, route) -> {
            var home = unit.equals(WebWorld.INSIDE) ? route.inside() : route.outside();
            var expected = route.roles().contains(role) ? home : 404;
            var status = route.ask().apply(program, world).statusCode();
            if (status != expected) {
                wrong.add("%s %s as %s of %s, expected %d".formatted(status, name, role, unit, expected));
            }
            var read = route.ask().apply(reader, world).statusCode();
            if (name.startsWith("POST") && route.roles().contains(role) && read != 403) {
                wrong.add("%s %s with a token that only reads".formatted(read, name));
            }
        });
    }

    private Program program(Role role, String unit, boolean writes) {
        return Program.of(context, port, WebWorld.login(role, unit), writes);
    }

    private TreeSet<String> mapped() {
        var mapped = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> CaseRoutes.of(method + " " + pattern, casework)
                                        .map(route -> route.replaceAll(":[^/]*}(?=/|$)", "}"))
                                        .forEach(mapped::add))));
        mapped.removeIf(name -> !name.contains(" /api/"));
        return mapped;
    }

    private static String inside() {
        return WebWorld.INSIDE;
    }

    private static String assessment(WebWorld world, String rest) {
        return "/api/v1/assessments/" + world.assessments.signed().value() + rest;
    }

    private static String entry(WebWorld world, String rest) {
        return "/api/v1/entries/" + world.entry.value() + rest;
    }

    private static void row(
            String name,
            Set<Role> roles,
            int inside,
            int outside,
            BiFunction<Program, WebWorld, HttpResponse<String>> ask) {
        ROUTES.put(name, new Route(ask, roles, inside, outside));
    }
}
