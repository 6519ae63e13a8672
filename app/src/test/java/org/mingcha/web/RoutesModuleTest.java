package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Casework;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, by every role, inside and outside its subtree, through the real security chain on real PostgreSQL. */
@WebWorldTest(properties = "mingcha.correction.asks-per-minute=1000")
class RoutesModuleTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WRITERS = EnumSet.of(CLERK, OFFICER);

    /** Of every answer, a page, a file or a refusal: what a browser may do with it. */
    private static final Map<String, String> HARDENED = Map.of(
            "Content-Security-Policy",
                    "(default-src 'none'; script-src 'self'; .*frame-ancestors 'none'.*|sandbox; default-src 'none'; .*"
                            + OpenRoutes.VERIFIER_POLICY + ")",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Routes ROUTES = new Routes();

    static {
        ROUTES.everywhere("GET /", "/");
        ROUTES.everywhere("GET /brief", "/brief");
        ROUTES.everywhere("GET /ledger", "/ledger");
        ROUTES.everywhere("GET /feedback", "/feedback");
        ROUTES.inside("GET /ledger/workbook", ALL, world -> "/ledger/workbook?unit=" + WebWorld.INSIDE);
        ROUTES.inside("GET /ledger/{id:\\d{1,18}}", ALL, world -> entry(world, ""));
        ROUTES.inside("GET /ledger/{id:\\d{1,18}}/receipt", ALL, world -> entry(world, "/receipt"));
        ROUTES.inside("GET /ledger/{id:\\d{1,18}}/proof", ALL, world -> entry(world, "/proof"));
        ROUTES.inside(
                "GET /ledger/{id:\\d{1,18}}/evidence/{sha256:[0-9a-f]{64}}",
                ALL,
                world -> entry(world, "/evidence/" + world.file.sha256()));
        ROUTES.inside("GET /ledger/{id:\\d{1,18}}/amendment", WRITERS, world -> entry(world, "/amendment"));
        ROUTES.inside("GET /ledger/{id:\\d{1,18}}/withdrawal", WRITERS, world -> entry(world, "/withdrawal"));
        ROUTES.row(
                "GET /ledger/at/{index:\\d{1,18}}",
                ALL,
                302,
                404,
                (browser, world) -> browser.get("/ledger/at/" + world.index));
        ROUTES.row("GET /ledger/new", WRITERS, 200, 200, (browser, world) -> browser.get("/ledger/new?type=meeting"));
        ROUTES.row("POST /ledger", WRITERS, 302, 404, RoutesModuleTest::submit);
        ROUTES.row(
                "POST /ledger/{id:\\d{1,18}}/amendment",
                WRITERS,
                200,
                404,
                (browser, world) -> browser.upload(entry(world, "/amendment"), Map.of("type", "meeting")));
        ROUTES.row(
                "POST /ledger/{id:\\d{1,18}}/withdrawal",
                WRITERS,
                200,
                404,
                (browser, world) -> browser.post(entry(world, "/withdrawal"), Map.of("reason", "")));
        ImportRoutes.addTo(ROUTES);
        PaperRoutes.addTo(ROUTES);
        ROUTES.inside("GET /assessments/{unit:\\w+}/{period}", ALL, world -> assessment(""));
        ROUTES.inside("GET /assessments/{unit:\\w+}/{period}/items/{item}", ALL, world -> assessment("/items/1"));
        ROUTES.inside(
                "GET /assessments/{unit:\\w+}/{period}/documents/{file}",
                ALL,
                world -> assessment("/documents/figures.json"));
        ROUTES.row(
                "POST /assessments/{unit:\\w+}/{period}/bundle",
                EnumSet.of(CLERK, OFFICER, LEADER, INSPECTOR),
                200,
                404,
                (browser, world) -> browser.post(assessment("/bundle"), Map.of()));
        ROUTES.row(
                "POST /feedback",
                ALL,
                302,
                302,
                (browser, world) -> browser.post("/feedback", Map.of("body", "Fewer forms")));
        ChecklistRoutes.addTo(ROUTES);
        RegisterRoutes.addTo(ROUTES);
        AccountRoutes.addTo(ROUTES);
        SetupRoutes.addTo(ROUTES);
        ROUTES.everywhere("GET /sign-in", "/sign-in");
        ROUTES.everywhere("GET /accessibility", "/accessibility");
        ROUTES.row("GET /preferences", ALL, 302, 302, (browser, world) -> browser.get("/preferences?lang=en"));
        ROUTES.row("GET /welcome/{token}", ALL, 200, 200, (browser, world) -> browser.get("/welcome/none"));
        ROUTES.row(
                "POST /welcome/{token}",
                ALL,
                200,
                200,
                (browser, world) -> browser.post(
                        "/welcome/none", Map.of("password", "a long password", "again", "a long password")));
        CampaignRoutes.addTo(ROUTES);
        AssessmentRoutes.addTo(ROUTES);
        FindingRoutes.addTo(ROUTES);
        IncidentRoutes.addTo(ROUTES);
        PlainRoutes.addTo(ROUTES);
        AssignmentRoutes.addTo(ROUTES);
        ClaimRoutes.addTo(ROUTES);
        NotificationRoutes.addTo(ROUTES);
        AppraisalRoutes.addTo(ROUTES);
        OpenRoutes.addTo(ROUTES);
        MatrixRoutes.addTo(ROUTES);
        ReviewRoutes.addTo(ROUTES);
        DrawRoutes.addTo(ROUTES);
        ReturnRoutes.addTo(ROUTES);
        ROUTES.row("ANY /error", ALL, 404, 404, (browser, world) -> browser.get("/error"));
    }

    /** Those that need no sign-in. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "GET /accessibility",
            "GET /preferences",
            "GET /calendar/{key:[\\w-]{1,64}}.ics",
            "GET /welcome/{token}",
            "POST /welcome/{token}",
            "ANY /error");

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
        }
    }

    @Test
    void everyRouteHasItsRow() {
        var mapped = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        mapped.add("ANY " + pattern);
                    }
                    methods.forEach(method ->
                            CaseRoutes.of(method + " " + pattern, casework).forEach(mapped::add));
                }));
        // Programs' routes have their own walk: ApiRoutesModuleTest.
        mapped.removeIf(name -> name.contains(" /api/"));
        assertThat(mapped).isEqualTo(new TreeSet<>(ROUTES.names()));
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
    void withoutSignInOnlyTheOpenRoutesAnswer() {
        var wrong = new ArrayList<String>();
        ROUTES.rows().forEach((name, route) -> {
            var browser = new SignedInBrowser(port);
            browser.get("/sign-in");
            var answer = route.ask().apply(browser, world);
            var sentToSignIn = answer.statusCode() == 302
                    && answer.headers().firstValue("location").orElse("").endsWith("/sign-in");
            if (sentToSignIn
                    == (OPEN.contains(name)
                            || SetupRoutes.FIRST.equals(name)
                            || AccountRoutes.OPEN.contains(name)
                            || OpenRoutes.OPEN.contains(name)
                            || ReturnRoutes.OPEN.contains(name))) {
                wrong.add(name + " answered " + answer.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void walk(Role role, String unit, List<String> wrong) {
        var browser = SignedInBrowser.of(port, WebWorld.login(role, unit), WebWorld.PASSWORD);
        ROUTES.rows().forEach((name, route) -> {
            var home = unit.equals(WebWorld.INSIDE) ? route.inside() : route.outside();
            var expected = route.roles().contains(role) ? home : 404;
            var answer = route.ask().apply(browser, world);
            var status = answer.statusCode();
            if (status != expected) {
                wrong.add("%s %s as %s of %s, expected %d".formatted(status, name, role, unit, expected));
            }
            HARDENED.forEach((header, value) -> {
                var said = answer.headers().firstValue(header).orElse("");
                if (!said.matches(value)) wrong.add(name + " says " + header + ": " + said);
            });
        });
    }

    private static HttpResponse<String> submit(SignedInBrowser browser, WebWorld world) {
        return browser.upload(
                "/ledger",
                Map.of(
                        "type", "meeting",
                        "unit", WebWorld.INSIDE,
                        "v.happened_on", "2026-11-21",
                        "v.title", "Weekly meeting",
                        "v.kind", "\u5b66\u4e60",
                        "v.attendance", "8",
                        "confirmed", "yes"));
    }

    private static String entry(WebWorld world, String rest) {
        return "/ledger/" + world.entry.value() + rest;
    }

    private static String assessment(String rest) {
        return "/assessments/" + WebWorld.INSIDE + "/2026" + rest;
    }
}
