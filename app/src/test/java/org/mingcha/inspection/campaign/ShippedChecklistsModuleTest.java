package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.EMPTY;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.YEAR;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Each checklist that ships, for a town with entries and for one without, alone and in a campaign: titled by its own work, verified twice. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedChecklistsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @TempDir
    private Path folder;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        enter("channel", Map.of("happened_on", "2024-01-05", "title", "镇公众号", "editor", "宣传岗", "filing_no", "一号"));
        enter(
                "publication",
                Map.of("happened_on", "2025-12-25", "title", "防汛提示", "channel", "镇公众号", "reviewer", "党政办"));
        enter("question", Map.of("happened_on", "2025-03-03", "title", "办证时间", "answered_on", "2025-03-04"));
        enter("risk", Map.of("happened_on", "2025-03-05", "title", "内网改造", "kind", "网络与信息系统"));
        enter("duty", Map.of("happened_on", "2025-01-05", "kind", "发布审核人", "post", "党政办主任"));
        enter("regulation", Map.of("happened_on", "2025-01-06", "title", "发布审核办法", "kind", "发布审核"));
        log.seal();
    }

    private void enter(String register, Map<String, String> values) {
        assertThat(ledger.submit(officer(TOWN), new SubmitEntry(TOWN, register, values, List.of(), true)))
                .isInstanceOf(Submission.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "town-online-work, 网络工作, 2",
        "network-security-baseline, 网络与信息安全工作, 1",
        "government-app, 政务应用程序管理工作, 1",
        "website-new-media, 政府网站与政务新媒体管理工作, 5",
    })
    void itRunsForATownWithEntriesAndWithout(String id, String work, int answered) throws Exception {
        var full = opened(TOWN, id);
        assertThat(titles(full.report())).containsOnly("云岭镇关于2025年" + work + "自查情况的报告");
        assertThat(concluded(full)).as(results(full)).isGreaterThanOrEqualTo(answered);
        holds(TOWN, id);
        var empty = opened(EMPTY, id);
        assertThat(titles(empty.report())).containsOnly("无人镇关于2025年" + work + "自查情况的报告");
        assertThat(concluded(empty)).as(results(empty)).isLessThan(concluded(full));
        holds(EMPTY, id);
    }

    @ParameterizedTest
    @CsvSource({
        "town-online-work, 网络工作",
        "network-security-baseline, 网络与信息安全工作",
        "government-app, 政务应用程序管理工作",
        "website-new-media, 政府网站与政务新媒体管理工作",
    })
    void aCampaignOfItIsFiledUnderItsOwnName(String id, String work) {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate(work + "自查", "青网信〔2026〕5号", "2026-08"),
                id,
                YEAR,
                new CampaignDraft.Scope(CampaignWorld.COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
        var issued = (IssueResult.Issued) world.campaigns().issue(inspector(), draft);
        world.campaigns().compute(issued.campaign());
        var assessment = world.of(issued.campaign(), TOWN);
        world.view(officer(TOWN), assessment).items().stream()
                .filter(item -> item.result() == Result.UNANSWERED)
                .forEach(item -> CampaignWorld.done(world.assessments()
                        .answer(officer(TOWN), world.seen(assessment, item.id()), answer(item.kind()))));
        world.signed(assessment, TOWN);
        var filing = world.assessments().filing(inspector(), assessment).orElseThrow();
        var figures = CanonicalJson.parse(filing.figures());
        assertThat(titles(figures)).containsOnly("云岭镇关于2025年" + work + "自查情况的报告");
        assertThat(figures.path("items").valueStream())
                .noneMatch(item -> item.path("result").asString().equals("unanswered"));
        world.reviewed(assessment);
        assertThat(world.view(inspector(), assessment).row().state()).isEqualTo(AssessmentState.ACCEPTED);
    }

    /** A result that moved is told the same by the program and by who wrote it anew from the specification. */
    @Test
    void whatMovedAfterTheAcceptanceIsVerifiedTwice() throws Exception {
        var assessment = world.of(world.issued(), OTHER);
        world.signed(assessment, OTHER);
        world.reviewed(assessment);
        world.meeting(OTHER, "2025-03-04", "传达上级部署");
        var report = inspections
                .open(Actor.operator(), new Inspect(OTHER, Inspect.TOWN_ONLINE_WORK, YEAR))
                .orElseThrow()
                .report();
        assertThat(report.at("/inputs/accepted/changes").toString())
                .contains(
                        "{\"causes\":[],\"figure\":\"\",\"item\":\"1\",\"now\":\"partly\",\"was\":\"insufficient-evidence\"}");
        holds(OTHER, Inspect.TOWN_ONLINE_WORK);
    }

    private SelfInspection opened(String unit, String id) {
        return inspections.open(Actor.operator(), new Inspect(unit, id, YEAR)).orElseThrow();
    }

    /** In both layouts. */
    private static List<String> titles(JsonNode report) {
        return List.of("list", "narrative").stream()
                .flatMap(layout -> report.path("texts").path(layout).valueStream())
                .filter(block -> block.path("b").asString().equals("title"))
                .map(block -> block.path("text").asString())
                .toList();
    }

    /** How many items the ledger alone brings to a conclusion. */
    private static long concluded(SelfInspection inspection) {
        return inspection.evaluation().items().stream()
                .map(item -> item.result())
                .filter(Set.of(Result.MET, Result.PARTLY)::contains)
                .count();
    }

    private static String results(SelfInspection inspection) {
        return inspection.evaluation().items().stream()
                .map(item -> item.item().id() + " " + item.result())
                .toList()
                .toString();
    }

    private void holds(String unit, String id) throws IOException, InterruptedException {
        var made = (BundleResult.Made) inspections.bundle(Actor.operator(), new Inspect(unit, id, YEAR));
        var verification = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(made.bundle());
        assertThat(verification.holds()).as(verification.checks().toString()).isTrue();
        var file = Files.write(folder.resolve(unit + "-" + id + ".zip"), made.bundle());
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
                "no python3");
        var script = Path.of("..", "docs", "spec", "verify.py").toAbsolutePath().normalize();
        var process = new ProcessBuilder("python3", script.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static ItemAnswer answer(AnswerKind kind) {
        return switch (kind) {
            case COMPUTED -> throw new AssertionError("A rule says nothing");
            case NARRATIVE -> ItemAnswer.narrated("已落实。");
            case NUMBERS -> new ItemAnswer("", new ItemAnswer.Numbers(3, 3), shown(), null, "", "", null);
            case EVIDENCE -> new ItemAnswer("", null, shown(), null, "", "", null);
        };
    }

    private static ItemAnswer.Evidence shown() {
        return new ItemAnswer.Evidence("", "云政发〔2025〕3号", List.of(), LocalDate.of(2025, 12, 30));
    }
}
