package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.verify.VerifyCommand;
import org.mingcha.evidence.verify.VerifyRequest;
import org.mingcha.inspection.Bundling;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.Issuing;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an officer and a leader do with an assessment, through the pages; nothing that was typed is lost. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentPagesModuleTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ITEM = Pattern.compile(".*/items/([^/?]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private WebWorld web;
    private AssessmentWorld world;

    @BeforeAll
    void populate() {
        web = new WebWorld(context);
        world = new AssessmentWorld(context);
    }

    @Test
    void anOfficerConfirmsItemByItemAndTheLeaderSignsTheVeryBytes() {
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var opened = officer.post("/assessments", form(WebWorld.INSIDE, "2026-H1"));
        var base = path(opened);
        assertThat(path(officer.post("/assessments", form(WebWorld.INSIDE, "2026-H1"))))
                .as("one unfinished at a time")
                .isEqualTo(base);
        assertThat(officer.get(base).body()).contains("Continue: item 1").doesNotContain("accept all");
        var next = confirmAll(officer, base + "/items/1");
        assertThat(next).isEqualTo(base + "/check");
        var check = officer.get(next).body();
        assertThat(check).contains("confirmed 25 of 25", "Submit for the leader");
        var version = version(check);
        var first = officer.post(base + "/submission", Map.of("version", version));
        var second = officer.post(base + "/submission", Map.of("version", version));
        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(302, 302);
        assertThat(path(second)).isEqualTo(path(first)).endsWith("?done=submitted");
        assertThat(officer.get(path(first)).body()).contains("waits for the leader", "Take back to change");

        var leader = browser(LEADER, WebWorld.INSIDE);
        var signing = leader.get(base + "/signature").body();
        for (var name : List.of("figures.json", "report.docx", "report.pdf")) {
            var id = id(base);
            var filing = world.assessments().filing(Actor.operator(), id).orElseThrow();
            var bytes = name.equals("figures.json")
                    ? filing.figures()
                    : filing.documents().get(name);
            assertThat(signing).contains(name, Hashing.sha256(bytes).hex());
        }
        var served = leader.get(base + "/documents/figures.json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(signing).contains(Hashing.sha256(served).hex());
        var signed = leader.post(base + "/signature", Map.of("version", version(signing)));
        assertThat(path(signed)).endsWith("?done=signed");
        log().seal();
        assertThat(leader.get(base).body()).contains("Signed by the leader: done", "record ");
        assertThat(leader.get(base + "/seals/accepted").body()).startsWith("c2sp.org/tlog-proof");
    }

    /** Item by item, each by what its page showed; where no rule answers, with words. */
    private String confirmAll(SignedInBrowser officer, String start) {
        var next = start;
        for (int step = 0; step < 30 && ITEM.matcher(next).matches(); step++) {
            var page = officer.get(next).body();
            var words = next.endsWith("/14") ? "We ask for training." : "";
            var typed = Map.of("version", version(page), "act", "confirm", "narrative", words);
            next = path(officer.post(next, typed));
        }
        return next;
    }

    @Test
    void whoeverIsOvertakenKeepsWhatWasTypedAndSeesWhatStandsThereNow() {
        var id = world.opened(WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, "2025-Q3");
        var item = "/assessments/" + id.value() + "/items/14";
        var one = browser(OFFICER, WebWorld.INSIDE);
        var other = browser(Role.CLERK, WebWorld.INSIDE);
        var seen = version(one.get(item).body());
        other.get(item);
        assertThat(other.post(item, Map.of("version", seen, "act", "save", "narrative", "Words of the clerk"))
                        .statusCode())
                .isEqualTo(302);
        var mine = Map.of("version", seen, "act", "save", "narrative", "Words of the officer");
        var late = one.post(item, mine);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("The Clerk was faster", "Words of the clerk", ">Words of the officer</textarea>");
        var again = Map.of("version", version(late.body()), "act", "save", "narrative", "Words of the officer");
        assertThat(one.post(item, again).statusCode()).isEqualTo(302);
        assertThat(world.view(id).item("14").orElseThrow().answer().narrative()).isEqualTo("Words of the officer");
    }

    @Test
    void whatIsMissingOrUnreadableComesBackWithASentenceAndEverythingTyped() {
        var id = world.opened(WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, "2025-Q2");
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var item = "/assessments/" + id.value() + "/items/7";
        var seen = version(officer.get(item).body());
        var bare = officer.post(item, Map.of("version", seen, "result", "met", "gap", "No roster yet", "due", "soon"));
        assertThat(bare.body())
                .contains("Another conclusion needs a reason", "date of the measure cannot be read", "No roster yet");
        var named = officer.post(
                item, Map.of("version", seen, "act", "save", "action", "Print it", "owner", "\u5f20\u4e09", "due", ""));
        assertThat(named.body()).contains("Name a post, not a person", "Print it");
        var given = Map.of("version", seen, "act", "save", "result", "met", "reason", "Approved by the county");
        assertThat(officer.post(item, given).statusCode()).isEqualTo(302);
        assertThat(officer.get("/assessments/" + id.value()).body())
                .contains("Overridden; by the rules", "Approved by the county");
        var unsaid = officer.post(
                "/assessments/" + id.value() + "/items/14",
                Map.of(
                        "version",
                        version(officer.get("/assessments/" + id.value() + "/items/14")
                                .body())));
        assertThat(unsaid.body()).contains("Item 14 has no answer");
        var early = officer.post(
                "/assessments/" + id.value() + "/submission",
                Map.of("version", Integer.toString(world.view(id).version())));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("Items lack their confirmation")
                .contains("href=\"/assessments/" + id.value() + "/items/1\"");
    }

    @Test
    void anOfficerWhoEditsWhileItIsReturnedLosesNothing() {
        var id = ofCampaign("999931001000", "Still Ford");
        var officer = browser(OFFICER, "999931001000");
        var base = "/assessments/" + id.value();
        var seen = version(officer.get(base + "/items/14").body());
        world.complete(id);
        AssessmentWorld.done(world.assessments().submit(Actor.operator(), world.seen(id)));
        world.sign(id);
        AssessmentWorld.done(context.getBean(Reviews.class)
                .giveBack(county(), world.seen(id, "14"), ReturnReason.UNCLEAR, "Say which training"));
        log().seal();
        var typed = Map.of("version", seen, "act", "confirm", "narrative", "Training for two posts");
        var late = officer.post(base + "/items/14", typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("The Inspector was faster", "Returned: unclear", "Say which training")
                .contains(">Training for two posts</textarea>");
        var kept =
                officer.post(base + "/items/1", Map.of("version", "1", "act", "save", "narrative", "One more thing"));
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body())
                .contains("Item 1 was not returned", "One more thing")
                .doesNotContain("<textarea");
        var again = Map.of("version", version(late.body()), "act", "confirm", "narrative", "Training for two posts");
        assertThat(path(officer.post(base + "/items/14", again))).isEqualTo(base + "/check");
        assertThat(world.view(id).item("14").orElseThrow().answer().narrative()).isEqualTo("Training for two posts");
    }

    @Test
    void aUnitMergedAwayInMidCampaignKeepsWhatItSaidAndIsToldSo() {
        var id = ofCampaign("999941001000", "Far Bank");
        var officer = browser(OFFICER, "999941001000");
        var base = "/assessments/" + id.value();
        var first = officer.get(base + "/items/14").body();
        officer.post(base + "/items/14", Map.of("version", version(first), "act", "save", "narrative", "Said before"));
        var seen = version(officer.get(base + "/items/14").body());
        var today = context.getBean(org.mingcha.database.MingchaClock.class).today();
        var closing = new UnitChange.Close("999941001000", List.of(WebWorld.OUTSIDE), today);
        assertThat(context.getBean(Organisation.class).change(List.of(closing))).isInstanceOf(UnitsChanged.Done.class);
        var late = officer.post(
                base + "/items/14", Map.of("version", seen, "act", "confirm", "narrative", "Said too late"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The unit was closed", "Said too late");
        assertThat(officer.get(base).body()).contains("succeeded by 999911001000", "Unit closed");
        assertThat(officer.get(base + "/items/14").body()).contains("Said before");
        assertThat(officer.get(base + "/check").statusCode()).isEqualTo(302);
    }

    @Test
    void aWithdrawnEntryThatAnAcceptedAssessmentCitesShowsOnThePageInTheReportAndInTheVerifiersLines(
            @TempDir Path directory) throws IOException {
        var kept = meeting("2023-03-06", "Spring meeting");
        var withdrawn = meeting("2023-04-10", "Meeting typed twice");
        log().seal();
        var id = world.signed(WebWorld.INSIDE, "2023");
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var base = "/assessments/" + id.value();
        var filed = officer.get(base + "/documents/figures.json").body();
        assertThat(officer.get(base).body()).contains("have not changed since");
        ledger().withdraw(Actor.operator(), new WithdrawEntry(withdrawn, "entered twice", true));
        log().seal();
        var page = officer.get(base).body();
        assertThat(page)
                .contains("filed 2, now 1", "Withdrawn", "Meeting typed twice", "entered twice")
                .contains("href=\"/ledger/" + withdrawn.value() + "\"");
        assertThat(page).doesNotContain("href=\"/ledger/" + kept.value() + "\"");
        assertThat(officer.get(base + "/documents/figures.json").body()).isEqualTo(filed);
        var report = officer.get("/assessments/" + WebWorld.INSIDE + "/2023/documents/list.html")
                .body();
        assertThat(report.replaceAll("<[^>]*>", "")).contains("\u7b2c1\u9879\u75312\u53d8\u4e3a1");
        assertThat(verified(directory)).contains("item 1, count: \"2\" when accepted, \"1\" now", "withdrawn");
    }

    /** What {@code verify} prints of a bundle that is made now. */
    private String verified(Path directory) throws IOException {
        var inspect = new Inspect(
                WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, Period.parse("2023").orElseThrow());
        var bundling = context.getBean(SelfInspections.class).bundle(Actor.operator(), inspect);
        if (!(bundling instanceof Bundling.Made made)) {
            throw new AssertionError(bundling);
        }
        var file = Files.write(directory.resolve("bundle.zip"), made.bundle());
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code =
                new VerifyCommand(Locale.ENGLISH, print, print).run(new VerifyRequest(file, null, null, false, null));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private EntryId meeting(String day, String title) {
        var values = Map.of("happened_on", day, "title", title, "kind", "\u5b66\u4e60", "attendance", "12");
        var submitted =
                ledger().submit(Actor.operator(), new SubmitEntry(WebWorld.INSIDE, "meeting", values, List.of(), true));
        return ((Submission.Accepted) submitted).entry();
    }

    /** A town of its own, asked by its county. */
    private AssessmentId ofCampaign(String unit, String name) {
        web.addUnit(unit, name);
        web.addAccount(OFFICER, unit);
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("Yearly self-inspection", "Circular 5 (2026)", "2026-07"),
                Inspect.TOWN_ONLINE_WORK,
                Period.parse("2025").orElseThrow(),
                new CampaignDraft.Scope(unit, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
        if (!(campaigns().issue(county(), draft) instanceof Issuing.Issued(var campaign))) {
            throw new AssertionError("not issued");
        }
        campaigns().compute(campaign);
        var id = world.assessments()
                .list(Actor.operator(), AssessmentQuery.all().of(campaign))
                .rows()
                .getFirst()
                .id();
        assertThat(view(id).row().state()).isEqualTo(AssessmentState.OPEN);
        return id;
    }

    private Actor county() {
        var unit = context.getBean(Organisation.class).find("999900000000").orElseThrow();
        return new Actor(77, "inspector", List.of(new Actor.Grant(INSPECTOR, unit.code(), unit.path())));
    }

    private AssessmentView view(AssessmentId id) {
        return world.view(id);
    }

    private SignedInBrowser browser(Role role, String unit) {
        var browser = SignedInBrowser.of(port, WebWorld.login(role, unit), WebWorld.PASSWORD);
        browser.get("/preferences?lang=en&to=/");
        return browser;
    }

    private static Map<String, String> form(String unit, String period) {
        return Map.of("unit", unit, "checklist", Inspect.TOWN_ONLINE_WORK, "period", period);
    }

    private static AssessmentId id(String base) {
        return new AssessmentId(Long.parseLong(base.substring(base.lastIndexOf('/') + 1)));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceFirst("https?://[^/]+", "");
    }

    /** Of the page's own form: the one in a header has none. */
    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private Campaigns campaigns() {
        return context.getBean(Campaigns.class);
    }

    private Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    private TransparencyLog log() {
        return context.getBean(TransparencyLog.class);
    }
}
