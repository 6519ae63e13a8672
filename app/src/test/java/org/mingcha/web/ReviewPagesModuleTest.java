package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.web.ReviewWorld.done;
import static org.mingcha.web.WebWorld.INSIDE;
import static org.mingcha.web.WebWorld.OUTSIDE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.draw.DrawVerification;
import org.mingcha.evidence.draw.DrawVerifier;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentItem.Decision;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Review and spot checks as people do them, through the real security chain and without script. */
@WebWorldTest(properties = WebWorldTest.DEMO)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesModuleTest {
    private static final String COUNTY = "999900000000";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");
    private static final Pattern ROW = Pattern.compile("href=\"(/reviews/\\d+/items/[^\"]+)\"");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MingchaClock clock;

    private ReviewWorld world;
    private SignedInBrowser one;
    private SignedInBrowser other;
    private SignedInBrowser officer;

    @BeforeAll
    void build() {
        var towns = WebWorld.of(context);
        towns.addAccount(Role.INSPECTOR, COUNTY);
        towns.addAccount("second.inspector", Role.INSPECTOR, COUNTY);
        world = new ReviewWorld(context, COUNTY);
        one = SignedInBrowser.of(port, WebWorld.login(Role.INSPECTOR, COUNTY), WebWorld.PASSWORD);
        other = SignedInBrowser.of(port, "second.inspector", WebWorld.PASSWORD);
        officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, INSIDE), WebWorld.PASSWORD);
        world.signed(INSIDE);
        world.signed(OUTSIDE);
    }

    @AfterEach
    void trueTime() {
        clock.endSimulation();
    }

    private AssessmentItem waiting(AssessmentId id) {
        return world.view(id).items().stream()
                .filter(item -> !item.looks().isEmpty() && item.review().decision() == Decision.NONE)
                .findFirst()
                .orElseThrow();
    }

    private static String place(AssessmentId id, String item, String act) {
        return "/reviews/" + id.value() + "/items/" + item + act;
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> returned(String version, String words) {
        return Map.of("version", version, "reason", "evidence-missing", "words", words);
    }

    @Test
    void secondOfTwoReviewersSeesWhatHappenedAndLosesNoWord() {
        var id = world.of(INSIDE);
        var item = waiting(id).id();
        var seen = version(one.get(place(id, item, "")).body());
        assertThat(version(other.get(place(id, item, "")).body())).isEqualTo(seen);
        assertThat(one.post(place(id, item, "/acceptance"), Map.of("version", seen))
                        .statusCode())
                .isEqualTo(302);
        var late = other.post(place(id, item, "/return"), returned(seen, "Cite the duty roster of August."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("先通过了这一项").contains("Cite the duty roster of August.</textarea>");
        assertThat(world.item(id, item).review().decision()).isEqualTo(Decision.ACCEPTED);
        var again = other.post(
                place(id, item, "/return"), returned(version(late.body()), "Cite the duty roster of August."));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(world.item(id, item).review().words()).isEqualTo("Cite the duty roster of August.");
        var tooLate = one.post(place(id, item, "/acceptance"), Map.of("version", seen));
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("先退回了这一项").contains("Cite the duty roster of August.");
        assertThat(world.item(id, item).review().decision()).isEqualTo(Decision.RETURNED);
        answeredAgain(id, item);
    }

    /** The unit files the item again; its reviewer reads what was asked for. */
    private void answeredAgain(AssessmentId id, String item) {
        var actor = world.actor(Role.OFFICER, INSIDE);
        var seen = new ItemVersion(id, item, world.item(id, item).version());
        done(world.assessments().answer(actor, seen, ItemAnswer.narrated("The roster is entry 1.")));
        done(world.assessments()
                .confirm(actor, new ItemVersion(id, item, world.item(id, item).version())));
        world.filed(id, INSIDE);
        assertThat(one.get(place(id, item, "")).body())
                .contains("现在是重新报送的")
                .contains("Cite the duty roster of August.")
                .contains("The roster is entry 1.");
    }

    @Test
    void returnNeedsItsReasonAndWords() {
        var id = world.of(INSIDE);
        var item = waiting(id);
        var version = Integer.toString(item.version());
        var without = one.post(place(id, item.id(), "/return"), Map.of("version", version, "words", "Say more."));
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(without.body()).contains("请先选一个退回原因").contains("Say more.</textarea>");
        assertThat(one.post(place(id, item.id(), "/return"), returned(version, " "))
                        .body())
                .contains("请写明理由");
        assertThat(world.item(id, item.id()).review().decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void wholeIsAcceptedOnceNothingWaits() {
        var id = world.of(OUTSIDE);
        var whole = "/reviews/" + id.value();
        var early = one.post(
                whole + "/acceptance",
                Map.of("version", Integer.toString(world.view(id).version())));
        assertThat(early.body()).contains("还有需要看的项目没有办");
        assertThat(world.view(id).row().state()).isEqualTo(AssessmentState.IN_REVIEW);
        var at = whole;
        for (var page = one.get(at).body();
                page.contains("/acceptance\"") && !page.contains(whole + "/acceptance\""); ) {
            var item = waiting(id).id();
            var sent = one.post(place(id, item, "/acceptance"), Map.of("version", version(page)));
            assertThat(sent.statusCode()).isEqualTo(302);
            at = sent.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
            page = one.get(at).body();
        }
        assertThat(at).isEqualTo(whole);
        var version = version(one.get(whole).body());
        assertThat(one.get("/reviews?campaign=" + world.campaign.value()).body())
                .contains("可以接收");
        assertThat(other.post(whole + "/acceptance", Map.of("version", version)).statusCode())
                .isEqualTo(302);
        assertThat(one.post(whole + "/acceptance", Map.of("version", version)).statusCode())
                .isEqualTo(302);
        context.getBean(TransparencyLog.class).seal();
        assertThat(one.get(whole).body()).contains("已经接收，封存为记录");
        assertThat(world.view(id).row().state()).isEqualTo(AssessmentState.ACCEPTED);
    }

    @Test
    void findingStartsWithWhatWasFiled() {
        var id = world.of(INSIDE);
        var item = waiting(id);
        var form = one.get("/findings/new?assessment=" + id.value() + "&item=" + item.id())
                .body();
        assertThat(form).contains("value=\"" + INSIDE + "\" selected").contains(item.question());
        assertThat(one.get(place(id, item.id(), "")).body())
                .contains("/findings/new?assessment=" + id.value() + "&amp;item=" + item.id());
    }

    @Test
    void queueIsReadPageByPageWithoutGapOrRepetition() {
        var second = new ReviewWorld(context, COUNTY);
        second.signed(INSIDE);
        second.signed(OUTSIDE);
        var rows = new LinkedHashSet<String>();
        int seen = 0;
        for (var at = "/reviews"; at != null; ) {
            var page = one.get(at).body();
            for (var row = ROW.matcher(page); row.find(); seen++) {
                rows.add(row.group(1));
            }
            var next = NEXT.matcher(page);
            at = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(rows).hasSize(seen).hasSizeGreaterThan(50);
        assertThat(one.get("/reviews").body()).contains("需看 " + seen + " 项");
        assertThat(one.get("/reviews?campaign=" + second.campaign.value() + "&look=not-met&after=nonsense")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void spotCheckRunsFromCommitToListByPage() throws Exception {
        var ours = secret(one);
        var theirs = secret(officer);
        var today = clock.today();
        var population = Map.of(
                "of",
                "items",
                "unit",
                COUNTY,
                "campaign",
                Long.toString(world.campaign.value()),
                "from",
                today.minusDays(1).toString(),
                "to",
                today.toString(),
                "by",
                "unit");
        var query = new StringBuilder("/draws/new?");
        population.forEach(
                (name, value) -> query.append(name).append('=').append(value).append('&'));
        assertThat(one.get(query.toString()).body()).contains("从 50 个中抽取");
        var form = new java.util.HashMap<>(population);
        form.putAll(Map.of(
                "sample",
                "4",
                "inspected",
                INSIDE,
                "inspector-digest",
                ours.get(1),
                "inspected-digest",
                theirs.get(1),
                "reveal-by",
                "PT1H",
                "source",
                "drand quicknet, round 1"));
        var sent = one.post("/draws", form);
        var place = sent.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        context.getBean(TransparencyLog.class).seal();
        assertThat(officer.get(place).body()).contains("/secrets/inspected").doesNotContain("/secrets/inspector\"");
        assertThat(officer.post(place + "/secrets/inspected", Map.of("secret", ours.getFirst()))
                        .body())
                .contains("这不是当初承诺的那个随机数");
        assertThat(officer.post(place + "/secrets/inspected", Map.of("secret", theirs.getFirst()))
                        .statusCode())
                .isEqualTo(302);
        clock.simulate(clock.now().plus(Duration.ofHours(2)));
        var late = one.post(place + "/secrets/inspector", Map.of("secret", ours.getFirst()));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body()).contains("已过揭示截止时间").contains("按全零计");
        var x = Map.of("published", "03 07 12 19 22 31 + 05", "born", "PT0S");
        assertThat(one.post(place + "/randomness", x).statusCode()).isEqualTo(302);
        assertThat(one.post(place + "/result", Map.of()).statusCode()).isEqualTo(302);
        context.getBean(TransparencyLog.class).seal();
        listed(place);
    }

    private void listed(String place) throws Exception {
        var page = one.get(place).body();
        assertThat(page).contains("抽中 4 个").contains("没有揭示，按全零计").contains("python3 draw.py");
        var rows = ROW.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        assertThat(one.get(rows.getFirst()).body()).contains("抽查抽中");
        assertThat(one.get("/reviews?look=drawn&campaign=" + world.campaign.value())
                        .body())
                .contains("抽查抽中");
        var file = officer.get(place + "/draw.json").body().getBytes(StandardCharsets.UTF_8);
        var made = (DrawVerification.Made) new DrawVerifier(DrawVerifier.Trust.FILE_ONLY).verify(file);
        assertThat(made.holds()).isTrue();
        assertThat(made.finished()).isTrue();
        assertThat(officer.get("/draws/draw.py").body()).isEqualTo(Files.readString(Path.of("../docs/spec/draw.py")));
    }

    /** Secret and digest. */
    private static List<String> secret(SignedInBrowser browser) {
        var page = browser.get("/draws/secret").body();
        return HEX.matcher(page).results().map(match -> match.group()).toList();
    }
}
