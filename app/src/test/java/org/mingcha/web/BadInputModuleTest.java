package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.web.PageAnswers.path;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people type, paste and press at the doors of claims, questions, incidents and risks. */
@WebWorldTest(properties = {"mingcha.correction.asks-per-minute=1000", WebWorldTest.DEMO})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputModuleTest {
    private static final String PERSONAL = "请回电13800138000，身份证号11010519491231002X";
    private static final String ABOUT_THE_MATTER = "写事，不写人";
    private static final String MEGABYTE = "水".repeat(350_000);
    private static final String UNSEEN = "\u0000\u0007\u202e\u0001";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private WebWorld world;
    private SignedInBrowser officer;
    private SignedInBrowser leader;
    private int number;

    @BeforeAll
    void signIn() {
        world = WebWorld.of(context);
        officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
        leader = SignedInBrowser.of(port, WebWorld.login(Role.LEADER, WebWorld.INSIDE), WebWorld.PASSWORD);
        Stream.of(officer, leader).forEach(each -> each.get("/preferences?lang=zh-CN&to=/"));
    }

    /** A form and the text field that is tried; everything else in it is in order. */
    private record Door(String path, boolean withFiles, Map<String, String> form, String field) {
        Door(String path, Map<String, String> form, String field) {
            this(path, false, form, field);
        }

        /** The page that it stands on. */
        String page() {
            return path.replaceFirst("(/\\d+)/\\w+$", "$1");
        }
    }

    @Test
    void whoeverWritesAboutPeopleIsAskedToWriteAboutTheMatter() {
        for (var door : doors()) {
            var answer = sent(door, PERSONAL);
            assertThat(answer.statusCode()).as(door + answer.body()).isIn(200, 422);
            assertThat(answer.body()).as(door.toString()).contains(ABOUT_THE_MATTER);
        }
    }

    @Test
    void aMegabyteIsToldToBeTooLongOrTooMuch() {
        for (var door : doors()) {
            assertThat(sent(door, MEGABYTE).statusCode()).as(door.toString()).isIn(200, 400, 413, 422);
        }
    }

    @Test
    void charactersThatNobodySeesGoNowhere() {
        for (var door : doors()) {
            var answer = sent(door, UNSEEN);
            assertThat(answer.statusCode()).as(door + answer.body()).isIn(200, 302, 422);
            assertThat(officer.get(door.page()).body())
                    .as(door.toString())
                    .doesNotContain("\u0007", "\u202e", "\u0001");
        }
    }

    @Test
    void aLinkToSomebodysPageIsNoSource() {
        var form = draft();
        form.put("s0-link", "https://weibo.example.com/u/12345");
        var answer = officer.upload(claim("/draft"), form);
        assertThat(answer.body()).contains("weibo.example.com").contains("class=\"errs");
        assertThat(officer.get(claim("")).body()).doesNotContain("weibo.example.com");
    }

    @Test
    void aSecondClickLeadsToWhatTheFirstOneMade() {
        var forms = Map.of(
                "/claims", claimForm("镇里要关停菜市场"),
                "/incidents", incidentForm("门户网站打不开"),
                "/risks", riskForm("校车线路调整"));
        forms.forEach((place, form) ->
                assertThat(path(officer.post(place, form))).isEqualTo(path(officer.post(place, form))));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        var claim = submitted();
        var approving = Map.of("seen", seen(leader.get(claim).body()), "then", "publish");
        world.addAccount("leader.two", Role.LEADER, WebWorld.INSIDE);
        var other = SignedInBrowser.of(port, "leader.two", WebWorld.PASSWORD);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var asked = Stream.of(leader, other)
                    .<Callable<Integer>>map(each ->
                            () -> each.post(claim + "/approve", approving).statusCode())
                    .toList();
            var answers = threads.invokeAll(asked).stream()
                    .map(each -> each.resultNow())
                    .sorted();
            assertThat(answers).containsExactly(302, 409);
        }
        var published = Pattern.compile("href=\"(/p/corrections/[^\"]+)\"")
                .matcher(officer.get(claim).body());
        assertThat(published.find()).isTrue();
        assertThat(officer.get(published.group(1)).body()).contains("菜市场照常营业").doesNotContain("第 2 版");
    }

    private List<Door> doors() {
        var question = "/questions/" + world.question.value();
        var risk = "/risks/" + world.risk.value();
        var review = Map.of("seen", "", "cause", "口令过弱", "lessons", "启用双因素认证");
        var assess = Map.of(
                "seen", "",
                "likelihood", "3",
                "impact", "3",
                "measure", "分步实施",
                "owner", "分管责任人",
                "review", "2027-06-01");
        var doors = Stream.concat(
                Stream.of("headline", "facts", "method", "note", "s0-title", "s0-issuer", "s0-reference")
                        .map(field -> new Door(claim("/draft"), true, draft(), field)),
                Stream.of(
                        new Door("/claims", claimForm("路"), "claim"),
                        new Door(question + "/accept", Map.of("seen", ""), "title"),
                        new Door("/incidents", incidentForm("站"), "title"),
                        new Door(closedIncident() + "/review", review, "cause"),
                        new Door(closedIncident() + "/review", review, "lessons"),
                        new Door("/risks", riskForm("桥"), "title"),
                        new Door(risk + "/assess", assess, "measure"),
                        new Door(risk + "/assess", assess, "owner"),
                        new Door("/p/ask", Map.of("unit", WebWorld.INSIDE), "text")));
        return doors.toList();
    }

    private HttpResponse<String> sent(Door door, String text) {
        var form = new HashMap<>(door.form);
        form.put(door.field, text);
        form.computeIfPresent("seen", (_, _) -> seen(officer.get(door.page()).body()));
        return door.withFiles ? officer.upload(door.path, form) : officer.post(door.path, form);
    }

    private String claim(String rest) {
        return "/claims/" + world.claim.value() + rest;
    }

    private Map<String, String> draft() {
        return draft(seen(officer.get(claim("")).body()));
    }

    private static Map<String, String> draft(String seen) {
        return new HashMap<>(Map.of(
                "seen", seen,
                "verdict", "false",
                "headline", "菜市场照常营业",
                "facts", "市场监管所没有关停计划[1]。",
                "method", "查阅原件。",
                "s0-kind", "document",
                "s0-title", "情况说明",
                "s0-issuer", "市场监管所",
                "s0-day", "2026-01-05",
                "s0-reference", "第1号"));
    }

    private Map<String, String> claimForm(String claim) {
        return Map.of("unit", WebWorld.INSIDE, "claim", claim, "came", "hotline", "day", today());
    }

    private Map<String, String> incidentForm(String title) {
        return Map.of("unit", WebWorld.INSIDE, "title", title, "found", today() + "T00:00", "severity", "一般");
    }

    private Map<String, String> riskForm(String title) {
        return Map.of("unit", WebWorld.INSIDE, "title", title, "kind", "重大政策", "planned", today());
    }

    private String today() {
        return context.getBean(org.mingcha.database.MingchaClock.class).today().toString();
    }

    private String closedIncident() {
        var place = path(officer.post("/incidents", incidentForm("停机" + ++number)));
        officer.post(place + "/close", Map.of("seen", seen(officer.get(place).body()), "at", today() + "T00:00"));
        return place;
    }

    /** A claim that waits for another pair of eyes. */
    private String submitted() {
        var claim = path(officer.post("/claims", claimForm("菜市场下周关停")));
        step(claim, "/assess", Map.of("consequence", "inconvenience", "knowledge", "published"));
        var form = draft(seen(officer.get(claim).body()));
        form.put("then", "submit");
        assertThat(path(officer.upload(claim + "/draft", form))).isEqualTo(claim);
        return claim;
    }

    private void step(String place, String step, Map<String, String> values) {
        var form = new HashMap<>(values);
        form.put("seen", seen(officer.get(place).body()));
        assertThat(path(officer.post(place + step, form))).isEqualTo(place);
    }

    /** The state that a page's forms hand back. */
    private static String seen(String page) {
        var found = SEEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
