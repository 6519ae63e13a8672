package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.verify.VerifyCommand;
import org.mingcha.evidence.verify.VerifyRequest;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.SampleCatalog;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an officer and a leader do with an assessment, through the pages; nothing that was typed is lost. */
@WebWorldTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentPagesModuleTest {
    private static final Pattern ITEM = Pattern.compile(".*/items/([^/?]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private AssessmentWorld world;

    @BeforeAll
    void populate() {
        WebWorld.of(context);
        world = new AssessmentWorld(context);
    }

    @Test
    void anOfficerConfirmsItemByItemAndTheLeaderSignsTheVeryBytes() {
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var opened = officer.post("/assessments", form(WebWorld.INSIDE, "2026-H1"));
        var base = PageAnswers.path(opened);
        assertThat(PageAnswers.path(officer.post("/assessments", form(WebWorld.INSIDE, "2026-H1"))))
                .as("one unfinished at a time")
                .isEqualTo(base);
        assertThat(officer.get(base).body()).contains("Continue: item 1").doesNotContain("accept all");
        var next = confirmAll(officer, base + "/items/1");
        assertThat(next).isEqualTo(base + "/check");
        var check = officer.get(next).body();
        assertThat(check).contains("confirmed 25 of 25", "Submit for the leader");
        var version = PageAnswers.version(check);
        var first = officer.post(base + "/submission", Map.of("version", version));
        var second = officer.post(base + "/submission", Map.of("version", version));
        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(302, 302);
        assertThat(PageAnswers.path(second)).isEqualTo(PageAnswers.path(first)).endsWith("?done=submitted");
        assertThat(officer.get(PageAnswers.path(first)).body()).contains("waits for the leader", "Take back to change");

        assertThat(officer.get(base + "/report").body()).contains("逐项情况如下").doesNotContain("一、主要工作开展情况");
        assertThat(officer.get(base + "/report?form=narrative").body()).contains("一、主要工作开展情况");
        var leader = browser(LEADER, WebWorld.INSIDE);
        var signing = leader.get(base + "/signature").body();
        for (var name : List.of("figures.json", "report.docx", "report.pdf", "report.ofd")) {
            var id = id(base);
            var filing = world.assessments().filing(Actor.operator(), id).orElseThrow();
            var bytes = name.equals("figures.json")
                    ? filing.figures()
                    : filing.documents().get(name);
            assertThat(signing).contains(name, Hashing.sha256(bytes).hex());
        }
        var served = leader.get(base + "/documents/figures.json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(signing).contains(Hashing.sha256(served).hex());
        var signed = leader.post(base + "/signature", Map.of("version", PageAnswers.version(signing)));
        assertThat(signed.body()).contains("Still missing; please complete it before signing");
        signed = leader.post(
                base + "/signature",
                Map.of("version", PageAnswers.version(signing), "despite", "Posts are being filled"));
        assertThat(PageAnswers.path(signed)).endsWith("?done=signed");
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
            var typed = Map.of("version", PageAnswers.version(page), "act", "confirm", "narrative", words);
            next = PageAnswers.path(officer.post(next, typed));
        }
        return next;
    }

    @Test
    void whatIsMissingOrUnreadableComesBackWithASentenceAndEverythingTyped() {
        var id = world.opened(WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, "2025-Q2");
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var item = "/assessments/" + id.value() + "/items/7";
        var seen = PageAnswers.version(officer.get(item).body());
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
                        PageAnswers.version(officer.get("/assessments/" + id.value() + "/items/14")
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

    @Test
    void aThousandControlsAreCheckedByTheHundredAndWhatWaitsIsCountedWhole() {
        var checklists = context.getBean(Checklists.class);
        var read = (ChecklistDraftResult.Read)
                checklists.draft(Actor.operator(), "catalog.json", SampleCatalog.ofOneThousand());
        var published = (ChecklistPublicationResult.Published)
                checklists.publish(Actor.operator(), read.draft().number());
        var id = world.opened(WebWorld.INSIDE, published.checklist().reference(), "2025-Q4");
        var officer = browser(OFFICER, WebWorld.INSIDE);
        var check = "/assessments/" + id.value() + "/check";
        var first = officer.get(check).body();
        assertThat(first)
                .contains("Not yet confirmed: 1000", "950 more", "Page 1 of 10", "href=\"" + check + "?page=2\"")
                .contains("/items/fa-1\"")
                .doesNotContain("/items/fb-25.3\"")
                .hasSizeLessThan(250_000);
        assertThat(officer.get(check + "?page=99").body()).contains("Page 10 of 10", "/items/fj-25.3\"");
    }

    /** What {@code verify} prints of a bundle that is made now. */
    private String verified(Path directory) throws IOException {
        var inspect = new Inspect(
                WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, Period.parse("2023").orElseThrow());
        var bundling = context.getBean(SelfInspections.class).bundle(Actor.operator(), inspect);
        if (!(bundling instanceof BundleResult.Made made)) {
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

    private SignedInBrowser browser(Role role, String unit) {
        return PageAnswers.english(port, role, unit);
    }

    private static Map<String, String> form(String unit, String period) {
        return Map.of("unit", unit, "checklist", Inspect.TOWN_ONLINE_WORK, "period", period);
    }

    private static AssessmentId id(String base) {
        return new AssessmentId(Long.parseLong(base.substring(base.lastIndexOf('/') + 1)));
    }

    private Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    private TransparencyLog log() {
        return context.getBean(TransparencyLog.class);
    }
}
