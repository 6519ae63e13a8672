package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.campaign.CampaignWorld.COUNTY;
import static org.mingcha.inspection.campaign.CampaignWorld.EMPTY;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.done;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;
import static org.mingcha.inspection.campaign.CampaignWorld.townInspector;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.evidence.draw.DrawVerification;
import org.mingcha.evidence.draw.DrawVerifier;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.evidence.rule.Result;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=drawn-items.invalid/log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnItemsModuleTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    SpotChecks draws;

    @Autowired
    MingchaClock clock;

    private CampaignWorld world;
    private CampaignId campaign;
    private int secrets;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        for (var day : List.of("2025-02-03", "2025-05-06", "2025-08-04", "2025-11-05")) {
            world.meeting(TOWN, day, "学习会 " + day);
        }
        campaign = world.issued();
        world.signed(world.of(campaign, TOWN), TOWN);
        world.signed(world.of(campaign, OTHER), OTHER);
    }

    @AfterEach
    void trueTime() {
        clock.endSimulation();
    }

    private Filter filter(Set<Result> conclusions, Filter.Strata by) {
        var days = new Filter.Days(clock.today().minusDays(1), clock.today());
        return Filter.items(COUNTY, new Filter.Items(campaign, conclusions), days, by);
    }

    private Hash secret() {
        return Hashing.sha256(("secret " + secrets++).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void populationIsWhatWasSignedAndNothingElse() {
        var byUnit =
                draws.preview(inspector(), filter(Set.of(), Filter.Strata.UNIT)).orElseThrow();
        assertThat(byUnit.strata()).extracting(SpotChecks.Part::stratum).containsExactly(TOWN, OTHER);
        assertThat(byUnit.size()).isEqualTo(asked(TOWN) + asked(OTHER));
        var met = draws.preview(inspector(), filter(Set.of(Result.MET), Filter.Strata.NONE))
                .orElseThrow();
        assertThat(met.size())
                .isEqualTo(view(TOWN).count(Result.MET) + view(OTHER).count(Result.MET));
        assertThat(draws.preview(inspector(), filter(Set.of(), Filter.Strata.REGISTER)))
                .isEmpty();
        assertThat(world.view(inspector(), world.of(campaign, EMPTY)).items()).isNotEmpty();
    }

    private AssessmentView view(String town) {
        return world.view(inspector(), world.of(campaign, town));
    }

    private long asked(String town) {
        return view(town).row().total();
    }

    @Test
    void drawnItemsWaitForTheReviewerAlsoWhereOneHasAcceptedThem() {
        var id = world.of(campaign, TOWN);
        view(TOWN).items().forEach(item -> done(world.reviews().accept(inspector(), world.seen(id, item.id()))));
        var view = drawn(filter(Set.of(), Filter.Strata.UNIT), 6);
        var keys = view.drawn().stream().map(row -> row.elements().get(1)).collect(Collectors.toSet());
        assertThat(keys).hasSize(6);
        var query = ReviewQuery.of(campaign).withLooks(Set.of(Look.DRAWN));
        var rows = world.reviews().queue(inspector(), query).rows();
        assertThat(rows.stream().map(row -> row.unit().code() + "/" + row.item()))
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(view.drawn().stream().map(row -> row.elements().getFirst()).distinct())
                .containsExactly(TOWN, OTHER);
        assertThat(world.reviews().queue(inspector(), ReviewQuery.of(campaign)).ready())
                .isEmpty();
        var file = draws.published(officer(TOWN), view.no()).orElseThrow();
        var made = (DrawVerification.Made) new DrawVerifier(DrawVerifier.Trust.FILE_ONLY).verify(file);
        assertThat(made.holds()).isTrue();
        assertThat(made.finished()).isTrue();
    }

    @Test
    void commitWithoutResultAndSecondDrawStandInTheReportAndInItsBundle() {
        var filter = filter(Set.of(Result.MET), Filter.Strata.KIND);
        long first = committed(filter, 2);
        long second = committed(filter, 2);
        var inspect = new Inspect(COUNTY, Inspect.TOWN_ONLINE_WORK, CampaignWorld.YEAR);
        var inspections = context.getBean(SelfInspections.class);
        var report =
                new String(inspections.open(inspector(), inspect).orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(report)
                .contains("第" + first + "号抽查")
                .contains("还没有结果。与第" + second + "号抽查的总体相同。")
                .contains("与第" + first + "号抽查的总体相同。");
        var made = (BundleResult.Made) inspections.bundle(inspector(), inspect);
        var verification = (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(made.bundle());
        assertThat(verification.holds()).as(verification.checks().toString()).isTrue();
        var town = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, CampaignWorld.YEAR);
        assertThat(new String(
                        inspections.open(officer(TOWN), town).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .doesNotContain("号抽查");
    }

    /** The inspected would undo the county's review of itself. */
    @Test
    void aTownsInspectorDrawsFromWhatTheTownIssuedOnly() {
        var days = new Filter.Days(clock.today().minusDays(1), clock.today());
        var countys = Filter.items(TOWN, new Filter.Items(campaign, Set.of()), days, Filter.Strata.UNIT);
        assertThat(draws.commit(townInspector(TOWN), command(countys, 1)))
                .isEqualTo(DrawCommandResult.Refused.of(DrawCommandResult.Reason.NOT_REVIEWER));
        var entries = new Filter(
                Filter.Of.ENTRIES,
                TOWN,
                new java.util.TreeSet<>(Set.of("meeting")),
                java.time.LocalDate.of(2025, 1, 1),
                java.time.LocalDate.of(2025, 12, 31),
                Filter.Strata.NONE);
        assertThat(draws.commit(townInspector(TOWN), command(entries, 1))).isInstanceOf(DrawCommandResult.Done.class);
        assertThat(draws.commit(inspector(), command(countys, 1))).isInstanceOf(DrawCommandResult.Done.class);
    }

    private long committed(Filter filter, long sample) {
        var no = ((DrawCommandResult.Done) draws.commit(inspector(), command(filter, sample))).draw();
        world.log().seal();
        return no;
    }

    private CommitDraw command(Filter filter, long sample) {
        return new CommitDraw(
                filter,
                Allocation.PROPORTIONAL,
                sample,
                TOWN,
                Secret.digest(secret()).hex(),
                Secret.digest(secret()).hex(),
                clock.now().plus(Duration.ofHours(1)),
                "drand quicknet, round 1");
    }

    private DrawView drawn(Filter filter, long sample) {
        long no = committed(filter, sample);
        clock.simulate(clock.now().plus(Duration.ofHours(2)));
        var born = clock.now().minusSeconds(60);
        assertThat(draws.record(inspector(), new RecordRandomness(no, secret().hex(), born)))
                .isInstanceOf(DrawCommandResult.Done.class);
        assertThat(draws.result(inspector(), no)).isInstanceOf(DrawCommandResult.Done.class);
        world.log().seal();
        return draws.find(inspector(), no).orElseThrow();
    }
}
