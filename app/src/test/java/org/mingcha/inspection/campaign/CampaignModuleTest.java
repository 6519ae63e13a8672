package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.EMPTY;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignModuleTest {
    @Autowired
    ApplicationContext context;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        for (var day : List.of("2025-02-03", "2025-05-06", "2025-08-04", "2025-11-05")) {
            world.meeting(TOWN, day, "学习会 " + day);
        }
    }

    @Test
    void burdenIsShownBeforeAnythingIsSent() {
        var prepared = assertInstanceOf(
                PreparationResult.Prepared.class, world.campaigns().prepare(inspector(), CampaignWorld.draft()));
        var burden = prepared.burden();
        assertEquals(3, burden.units());
        assertEquals(75, burden.questions());
        assertEquals(0, burden.margin(), "three units are computed, not sampled");
        assertEquals(
                List.of(EMPTY),
                burden.withoutUsers().stream().map(UnitName::code).toList());
        var known = burden.items().stream()
                .filter(item -> item.id().equals("1"))
                .findFirst()
                .orElseThrow();
        assertTrue(known.known().contains(Burden.Known.LEDGER), known.toString());
        assertEquals("青溪县", prepared.issuer().name());
    }

    @Test
    void everythingThatIsWrongWithADraftIsSaidAtOnce() {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate(" ", "", ""),
                "no-such-list",
                CampaignWorld.YEAR,
                new CampaignDraft.Scope("424242", Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2020, 1, 1), ""),
                false);
        var refused =
                assertInstanceOf(IssueResult.Refused.class, world.campaigns().issue(inspector(), draft));
        assertEquals(
                Set.of(
                        CampaignFault.Reason.TITLE_MISSING,
                        CampaignFault.Reason.BASIS_MISSING,
                        CampaignFault.Reason.PLAN_MISSING,
                        CampaignFault.Reason.DUE_PAST,
                        CampaignFault.Reason.CHECKLIST_UNKNOWN,
                        CampaignFault.Reason.SCOPE_UNKNOWN),
                Set.copyOf(refused.faults().stream().map(CampaignFault::reason).toList()));
    }

    @Test
    void aTownSeesItsOwnItemsAndNoNeighbours() {
        var campaign = world.issued();
        var towns = world.campaigns().items(inspector(), campaign).stream()
                .map(CampaignItem::unit)
                .collect(Collectors.toSet());
        assertTrue(towns.containsAll(Set.of(CampaignWorld.TOWN, CampaignWorld.OTHER)), towns.toString());
        var own = world.campaigns().items(world.another(CampaignWorld.TOWN), campaign);
        assertEquals(
                Set.of(CampaignWorld.TOWN), own.stream().map(CampaignItem::unit).collect(Collectors.toSet()));
    }

    @Test
    void whatNobodyMayAskForIsNoCampaign() {
        var draft = CampaignWorld.draft();
        for (var title : List.of("删帖情况自查", "2025年度跟评任务", "重点人员排查", "舆 情应对自查", "shantie自查")) {
            var asked = new CampaignDraft(
                    new CampaignDraft.Mandate(
                            title, draft.mandate().basis(), draft.mandate().plan()),
                    draft.checklist(),
                    draft.period(),
                    draft.scope(),
                    draft.deadline(),
                    true);
            var refused = assertInstanceOf(
                    IssueResult.Refused.class, world.campaigns().issue(inspector(), asked), title);
            assertEquals(
                    CampaignFault.Reason.TITLE_NEVER,
                    refused.faults().getFirst().reason(),
                    title);
        }
    }

    @Test
    void aScopeWithUnitsThatNobodyCanAnswerForIsRefusedUntilTheIssuerSaysSo() {
        var draft = CampaignWorld.draft();
        var careless = new CampaignDraft(
                draft.mandate(), draft.checklist(), draft.period(), draft.scope(), draft.deadline(), false);
        var refused =
                assertInstanceOf(IssueResult.Refused.class, world.campaigns().issue(inspector(), careless));
        assertEquals(
                CampaignFault.Reason.UNITS_WITHOUT_USERS,
                refused.faults().getFirst().reason());
        assertEquals(List.of(EMPTY), refused.faults().getFirst().arguments());
    }

    @Test
    void onlyAnInspectorAboveTheScopeMayIssue() {
        var refused = assertInstanceOf(
                IssueResult.Refused.class, world.campaigns().issue(officer(TOWN), CampaignWorld.draft()));
        assertEquals(
                CampaignFault.Reason.SCOPE_UNKNOWN, refused.faults().getFirst().reason());
    }

    @Test
    void aUnitThatIsMergedAwayIsNoLongerExpected() {
        world.importUnits("""
                code,name,kind,parent
                999931001000,将并镇,town,999900000000
                """);
        world.log().seal();
        var campaign = world.issued();
        var id = world.of(campaign, "999931001000");
        var organisation = context.getBean(org.mingcha.organisation.Organisation.class);
        var today = context.getBean(org.mingcha.database.MingchaClock.class).today();
        organisation.change(
                List.of(new org.mingcha.organisation.UnitChange.Close("999931001000", List.of(OTHER), today)));
        var row = world.assessments().list(inspector(), AssessmentQuery.all().of(campaign)).rows().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(new AssessmentSummary.Closure(today, List.of(OTHER)), row.closure());
        var progress =
                world.campaigns().find(inspector(), campaign).orElseThrow().progress();
        assertEquals(1, progress.unitsClosed());
        assertEquals(3, progress.expected());
        var outcome = world.assessments().confirm(Actor.operator(), world.seen(id, "1"));
        assertEquals(Reason.UNIT_CLOSED, reason(outcome));
    }

    @Test
    void aClosedCampaignTakesNoMoreAnswers() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        var version =
                world.campaigns().find(inspector(), campaign).orElseThrow().version();
        assertInstanceOf(CampaignResult.Overtaken.class, world.campaigns().close(inspector(), campaign, version + 1));
        CampaignWorld.done(world.campaigns().close(inspector(), campaign, version));
        assertEquals(Reason.CAMPAIGN_CLOSED, reason(world.assessments().confirm(officer(TOWN), world.seen(id, "1"))));
    }

    @Test
    void figuresAreComputedOnceAlsoByTwoAtATime() throws Exception {
        var campaign = assertInstanceOf(
                        IssueResult.Issued.class, world.campaigns().issue(inspector(), CampaignWorld.draft()))
                .campaign();
        var threads = Stream.of(1, 2)
                .map(each -> Thread.startVirtualThread(() -> world.campaigns().compute(campaign)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        var view = world.campaigns().find(inspector(), campaign).orElseThrow();
        assertEquals(CampaignView.State.RUNNING, view.state());
        assertEquals(
                view.progress().expected() + view.progress().unitsClosed(),
                view.progress().computed());
        assertEquals(
                25, world.view(inspector(), world.of(campaign, OTHER)).items().size());
    }

    @Test
    void computingEndsOnlyWhenWhatAnotherHoldsIsComputedToo() throws Exception {
        var campaign = assertInstanceOf(
                        IssueResult.Issued.class, world.campaigns().issue(inspector(), CampaignWorld.draft()))
                .campaign();
        var transaction = context.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        var computing = transaction.execute(status -> {
            context.getBean(JdbcClient.class)
                    .sql("select true from inspection.assessment where assessment = :id for update")
                    .param("id", world.of(campaign, TOWN).value())
                    .query(Boolean.class)
                    .single();
            var thread = Thread.startVirtualThread(() -> world.campaigns().compute(campaign));
            untilOneIsLeft(campaign);
            return thread;
        });
        computing.join();
        assertEquals(
                CampaignView.State.RUNNING,
                world.campaigns().find(inspector(), campaign).orElseThrow().state());
    }

    private void untilOneIsLeft(CampaignId campaign) {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < deadline) {
            var progress =
                    world.campaigns().find(inspector(), campaign).orElseThrow().progress();
            if (progress.computed() + 1 == progress.expected() + progress.unitsClosed()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("More than one is left");
    }

    @Test
    void aProcessThatIsKilledLeavesItsRowsToTheNext() {
        var campaign = assertInstanceOf(
                        IssueResult.Issued.class, world.campaigns().issue(inspector(), CampaignWorld.draft()))
                .campaign();
        var view = world.campaigns().find(inspector(), campaign).orElseThrow();
        assertEquals(CampaignView.State.COMPUTING, view.state());
        assertEquals(0, view.progress().computed());
        var transaction = context.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            world.assessments().drawn(world.of(campaign, TOWN), java.util.List.of());
            status.setRollbackOnly();
        });
        assertEquals(
                Reason.BEING_COMPUTED, reason(world.assessments().refresh(officer(TOWN), world.of(campaign, TOWN))));
        world.campaigns().compute(campaign);
        assertEquals(
                CampaignView.State.RUNNING,
                world.campaigns().find(inspector(), campaign).orElseThrow().state());
    }

    private static Reason reason(CampaignResult outcome) {
        return assertInstanceOf(CampaignResult.Refused.class, outcome).reason();
    }
}
