package org.mingcha.inspection.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.TOWN;
import static org.mingcha.inspection.finding.FindingWorld.done;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.leader;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raising;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingWorld;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A town's year, from an accepted self-inspection and three findings, by the formula that comes with the product. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=appraisal.invalid/log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalsModuleTest {
    private static final int YEAR = 2026;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Findings findings;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    private EntryId cited = new EntryId(0);

    @BeforeAll
    void build() {
        FindingWorld.begin(context);
        cited = meeting("2026-01-12", "学习会");
        accepted();
        var inTime = done(findings.raise(inspector(), raising("按期改好的", LocalDate.of(2026, 3, 20)), List.of(), false));
        done(findings.act(officer(), new CaseRequest<>(inTime.value(), 1, new FindingCommand.Rectify("已改"))));
        done(findings.act(
                otherInspector(), new CaseRequest<>(inTime.value(), 2, new FindingCommand.Verify(true, "看过"))));
        done(findings.act(
                otherInspector(), new CaseRequest<>(inTime.value(), 3, new FindingCommand.Close(Optional.empty()))));
        done(findings.raise(inspector(), raising("逾期没改的", LocalDate.of(2026, 3, 23)), List.of(), false));
        done(findings.raise(inspector(), raising("还没到期的", LocalDate.of(2026, 6, 1)), List.of(), false));
        log.seal();
        FindingWorld.goTo(clock, LocalDate.of(2026, 4, 1));
    }

    private EntryId meeting(String day, String title) {
        var values = Map.of("happened_on", day, "title", title, "kind", "学习", "chair", "第一责任人", "attendance", "36");
        var submitted = ledger.submit(officer(), new SubmitEntry(TOWN, "meeting", values, List.of(), true));
        log.seal();
        return ((Submission.Accepted) submitted).entry();
    }

    private void accepted() {
        var period = Period.parse("2026").orElseThrow();
        var opened = assessments.open(officer(), new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period));
        var id = ((AssessmentOpenResult.Opened) opened).assessment();
        for (var item : assessments.find(officer(), id).orElseThrow().items()) {
            if (item.result() == Result.UNANSWERED) {
                agreed(assessments.answer(officer(), seen(id, item.id()), ItemAnswer.narrated("已落实，见台账。")));
            }
            if (item.progress() != ItemProgress.DONE) {
                agreed(assessments.confirm(officer(), seen(id, item.id())));
            }
        }
        agreed(assessments.submit(officer(), seen(id)));
        agreed(assessments.sign(leader(), seen(id), "缺项正在核实"));
        log.seal();
    }

    private ItemVersion seen(AssessmentId id, String item) {
        var view = assessments.find(Actor.operator(), id).orElseThrow();
        return new ItemVersion(id, item, view.item(item).orElseThrow().version());
    }

    private AssessmentVersion seen(AssessmentId id) {
        return new AssessmentVersion(
                id, assessments.find(Actor.operator(), id).orElseThrow().version());
    }

    private static void agreed(CampaignResult outcome) {
        assertThat(outcome).isInstanceOf(CampaignResult.Done.class);
    }

    private Part part(Formula.Kind kind) {
        return appraisals.of(officer(), TOWN, YEAR).orElseThrow().parts().stream()
                .filter(part -> part.component().of() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPointIsTracedToASealedRecord() {
        var part = part(Formula.Kind.ACCEPTED_RESULTS);
        assertThat(part.standing()).isEqualTo(Part.Standing.COUNTED);
        assertThat(part.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.index()).isNotNull();
            var record = log.byIndex(Objects.requireNonNull(line.index())).flatMap(log::record);
            assertThat(record.orElseThrow().type()).isEqualTo("assessment.accepted");
        });
        assertThat(part.lines().stream().map(Point::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .satisfies(
                        sum -> assertThat(sum.setScale(2, RoundingMode.HALF_UP)).isEqualTo(part.points()));
        assertThat(part.lines().stream().map(Point::outOf).reduce(BigDecimal.ZERO, BigDecimal::add))
                .satisfies(
                        sum -> assertThat(sum.setScale(2, RoundingMode.HALF_UP)).isEqualTo("60.00"));
    }

    @Test
    void unitsAboveACityAreNotCounted() {
        assertThat(organisation.find("CN")).isPresent();
        assertThat(appraisals.of(Actor.operator(), TOWN, YEAR)).isPresent();
        assertThat(appraisals.of(Actor.operator(), "CN", YEAR)).isEmpty();
        assertThat(appraisals.below(Actor.operator(), "CN", YEAR)).isEmpty();
    }

    @Test
    void correctiveActionsCountWhatIsSettled() {
        var part = part(Formula.Kind.CORRECTIVE_ACTIONS);
        assertThat(part.lines()).hasSize(2);
        assertThat(part.points()).isEqualTo("15.00");
        var closed = part.lines().stream()
                .map(Point.OfFinding.class::cast)
                .filter(Point.OfFinding::inTime)
                .findFirst()
                .orElseThrow();
        var record = log.byIndex(Objects.requireNonNull(closed.index())).flatMap(log::record);
        assertThat(record.orElseThrow().type()).isEqualTo("finding.closed");
    }

    @Test
    void absentReturnsAreNamedAndTheirWeightGoesNowhere() {
        var appraisal = appraisals.of(officer(), TOWN, YEAR).orElseThrow();
        var returns = part(Formula.Kind.RETURNS);
        assertThat(returns.standing()).isEqualTo(Part.Standing.ABSENT);
        assertThat(returns.points()).isEqualTo("0.00");
        assertThat(appraisal.attainable()).isEqualTo(90);
        assertThat(part(Formula.Kind.ACCEPTED_RESULTS).component().weight()).isEqualTo(60);
    }

    @Test
    void unitsStandInTheirOfficialOrderAndOnlyWhereTheActorSeesThem() {
        var county = appraisals.below(inspector(), "999900000000", YEAR);
        assertThat(county).extracting(Appraisal::unit).containsExactly("999900000000", TOWN, FindingWorld.OTHER_TOWN);
        var other = county.getLast();
        assertThat(other.parts().getFirst().standing()).isEqualTo(Part.Standing.NOTHING_ACCEPTED);
        assertThat(other.points()).isEqualTo("30.00");
        assertThat(appraisals.below(FindingWorld.strangerFromOtherTown(), TOWN, YEAR))
                .isEmpty();
        assertThat(appraisals.of(FindingWorld.strangerFromOtherTown(), TOWN, YEAR))
                .isEmpty();
    }

    @Test
    void whatChangedAfterAcceptanceIsShownAtItsItem() {
        var before = part(Formula.Kind.ACCEPTED_RESULTS).points();
        var values =
                Map.of("happened_on", "2026-01-12", "title", "学习会", "kind", "学习", "chair", "第一责任人", "attendance", "54");
        var amended = ledger.amend(officer(), new AmendEntry(cited, values, List.of(), "漏计", true));
        assertThat(amended).isInstanceOf(Submission.Accepted.class);
        log.seal();
        var part = part(Formula.Kind.ACCEPTED_RESULTS);
        assertThat(part.lines())
                .map(Point.OfItem.class::cast)
                .anySatisfy(line -> assertThat(line.drift()).isNotEmpty());
        assertThat(part.points()).isEqualTo(before);
    }

    @Test
    void theFileHoldsThePointsAndNoPerson() {
        var bytes = appraisals.json(appraisals.of(officer(), TOWN, YEAR).orElseThrow());
        var node = CanonicalJson.parse(bytes);
        assertThat(node.path("format").stringValue()).isEqualTo("mingcha-appraisal/1");
        assertThat(node.path("attainable").intValue()).isEqualTo(90);
        assertThat(node.path("parts")).hasSize(3);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("account", "owner", "rank");
    }
}
