package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.EMPTY;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.Outcome.Reason;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
                Preparing.Prepared.class, world.campaigns().prepare(inspector(), CampaignWorld.draft()));
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
        var refused = assertInstanceOf(Issuing.Refused.class, world.campaigns().issue(inspector(), draft));
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
    void aScopeWithUnitsThatNobodyCanAnswerForIsRefusedUntilTheIssuerSaysSo() {
        var draft = CampaignWorld.draft();
        var careless = new CampaignDraft(
                draft.mandate(), draft.checklist(), draft.period(), draft.scope(), draft.deadline(), false);
        var refused = assertInstanceOf(Issuing.Refused.class, world.campaigns().issue(inspector(), careless));
        assertEquals(
                CampaignFault.Reason.UNITS_WITHOUT_USERS,
                refused.faults().getFirst().reason());
        assertEquals(List.of(EMPTY), refused.faults().getFirst().arguments());
    }

    @Test
    void onlyAnInspectorAboveTheScopeMayIssue() {
        var refused =
                assertInstanceOf(Issuing.Refused.class, world.campaigns().issue(officer(TOWN), CampaignWorld.draft()));
        assertEquals(
                CampaignFault.Reason.SCOPE_UNKNOWN, refused.faults().getFirst().reason());
    }

    @Test
    void aCampaignGoesThroughEveryState() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        var view = world.view(officer(TOWN), id);
        assertEquals(AssessmentState.OPEN, view.row().state());
        assertEquals(25, view.items().size());
        assertEquals(Result.MET, view.item("1").orElseThrow().result());
        assertEquals(Progress.TO_CONFIRM, view.item("1").orElseThrow().progress());

        var refused =
                assertInstanceOf(Outcome.Refused.class, world.assessments().submit(officer(TOWN), world.seen(id)));
        assertEquals(Reason.NOT_COMPLETE, refused.reason());
        world.signed(id, TOWN);
        assertEquals(
                AssessmentState.IN_REVIEW, world.view(inspector(), id).row().state());

        var queue = world.reviews().queue(inspector(), ReviewQuery.of(campaign));
        assertTrue(queue.items() > 0);
        assertTrue(queue.rows().stream().allMatch(row -> row.assessment().equals(id)));
        var row = queue.rows().getFirst();
        var seen = new SeenItem(id, row.item(), row.version());
        CampaignWorld.done(world.reviews().giveBack(inspector(), seen, ReturnReason.EVIDENCE_MISSING, "请引用台账"));
        assertEquals(AssessmentState.RETURNED, world.view(inspector(), id).row().state());

        var other = queue.rows().getLast();
        var kept = row.item().equals("1") ? "10" : "1";
        var frozen = world.assessments().confirm(officer(TOWN), world.seen(id, kept));
        assertEquals(new Outcome.Refused(Reason.ITEM_NOT_OPEN, List.of(kept)), frozen, "only that item reopens");
        var answer = ItemAnswer.narrated("已补充说明，详见台账。");
        CampaignWorld.done(world.assessments().answer(officer(TOWN), world.seen(id, row.item()), answer));
        CampaignWorld.done(world.assessments().confirm(officer(TOWN), world.seen(id, row.item())));
        CampaignWorld.done(world.assessments().submit(officer(TOWN), world.seen(id)));
        CampaignWorld.done(world.assessments().sign(leader(TOWN), world.seen(id)));
        assertEquals(Reason.NOT_REVIEWED, reason(world.reviews().accept(inspector(), world.seen(id))), other.item());
        world.reviewed(id);

        var accepted = world.view(inspector(), id);
        assertEquals(AssessmentState.ACCEPTED, accepted.row().state());
        var index = accepted.seals().accepted();
        var record =
                world.log().record(world.log().byIndex(index).orElseThrow()).orElseThrow();
        assertEquals("assessment.accepted", record.type());
        assertEquals(LocalDate.of(2025, 12, 31), record.happenedOn());
        var filing = world.assessments().filing(inspector(), id).orElseThrow();
        assertEquals(
                org.mingcha.tlog.Hashing.sha256(filing.figures()).hex(),
                record.facts().text("figures").orElseThrow());
        assertEquals(Set.of("report.docx", "report.pdf"), filing.documents().keySet());
        assertEquals(
                1,
                world.campaigns()
                        .find(inspector(), campaign)
                        .orElseThrow()
                        .progress()
                        .accepted());
    }

    private static Reason reason(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).reason();
    }

    @Test
    void twoReviewersAtOnceTheSecondLearnsWhoWasFaster() {
        var id = world.of(world.issued(), TOWN);
        world.signed(id, TOWN);
        var item = world.reviews()
                .queue(
                        inspector(),
                        ReviewQuery.of(world.view(inspector(), id).row().campaign()))
                .rows()
                .getFirst();
        var seen = new SeenItem(id, item.item(), item.version());
        CampaignWorld.done(world.reviews().accept(inspector(), seen));
        CampaignWorld.done(world.reviews().accept(CampaignWorld.otherInspector(), seen));
        var overtaken = world.reviews().giveBack(CampaignWorld.otherInspector(), seen, ReturnReason.UNCLEAR, "请写清");
        assertEquals(
                "inspector",
                assertInstanceOf(Outcome.Overtaken.class, overtaken).role());
    }

    @Test
    void submittingSigningAndAcceptingTwiceIsOnce() {
        var id = world.of(world.issued(), OTHER);
        world.complete(id, OTHER);
        var seen = world.seen(id);
        CampaignWorld.done(world.assessments().submit(officer(OTHER), seen));
        CampaignWorld.done(world.assessments().submit(officer(OTHER), seen));
        var submitted = world.seen(id);
        CampaignWorld.done(world.assessments().sign(leader(OTHER), submitted));
        CampaignWorld.done(world.assessments().sign(leader(OTHER), submitted));
        world.log().seal();
        world.reviewed(id);
        var before = world.view(inspector(), id).seals();
        CampaignWorld.done(world.reviews().accept(inspector(), submitted));
        world.log().seal();
        assertEquals(before, world.view(inspector(), id).seals());
    }

    @Test
    void whatMovesAfterItsConfirmationWaitsForItAgain() {
        var id = world.of(world.issued(), TOWN);
        world.complete(id, TOWN);
        world.meeting(TOWN, "2025-09-09", "补学习会");
        var outcome = world.assessments().submit(officer(TOWN), world.seen(id));
        assertEquals(Reason.MOVED, reason(outcome));
        assertEquals(
                Progress.TO_CONFIRM,
                world.view(officer(TOWN), id).item("1").orElseThrow().progress());
        world.complete(id, TOWN);
        CampaignWorld.done(world.assessments().submit(officer(TOWN), world.seen(id)));
        CampaignWorld.done(world.assessments().takeBack(leader(TOWN), world.seen(id)));
        assertEquals(AssessmentState.OPEN, world.view(officer(TOWN), id).row().state());
    }

    @Test
    void anotherTownsAssessmentIsAbsent() {
        var id = world.of(world.issued(), TOWN);
        assertTrue(world.assessments().find(officer(OTHER), id).isEmpty());
        assertEquals(new Outcome.Unknown(), world.assessments().confirm(officer(OTHER), world.seen(id, "1")));
        assertEquals(new Outcome.Unknown(), world.assessments().sign(officer(TOWN), world.seen(id)));
        assertEquals(new Outcome.Unknown(), world.reviews().accept(officer(TOWN), world.seen(id)));
        assertEquals(
                0, world.reviews().queue(officer(TOWN), ReviewQuery.of(null)).items());
    }

    @Test
    void anOverrideNeedsItsReasonAndIsShownAsOne() {
        var id = world.of(world.issued(), TOWN);
        var bare = new ItemAnswer("", null, "", new ItemAnswer.Override(Result.MET, " "), "", "", null);
        assertEquals(
                Reason.REASON_MISSING, reason(world.assessments().answer(officer(TOWN), world.seen(id, "7"), bare)));
        var given = new ItemAnswer("", null, "", new ItemAnswer.Override(Result.MET, "县里已批复"), "", "", null);
        CampaignWorld.done(world.assessments().answer(officer(TOWN), world.seen(id, "7"), given));
        var item = world.view(officer(TOWN), id).item("7").orElseThrow();
        assertTrue(item.isOverridden());
        assertEquals(Result.MET, item.conclusion());
        assertFalse(item.result() == Result.MET);
        world.signed(id, TOWN);
        var looks = world.view(inspector(), id).item("7").orElseThrow().looks();
        assertTrue(looks.contains(Look.OVERRIDDEN), looks.toString());
        var figures = new String(
                world.assessments().filing(inspector(), id).orElseThrow().figures(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(figures.contains("\"override\":{\"given\":\"met\",\"reason\":\"县里已批复\"}"));
    }

    @Test
    void aSelfInspectionIsFinalOnceItsLeaderHasSigned() {
        var period = org.mingcha.evidence.checklist.Period.parse("2025-H1").orElseThrow();
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(Opening.Opened.class, world.assessments().open(officer(TOWN), inspect))
                .assessment();
        assertEquals(new Opening.Opened(id), world.assessments().open(officer(TOWN), inspect), "one at a time");
        world.signed(id, TOWN);
        var view = world.view(officer(TOWN), id);
        assertEquals(AssessmentState.ACCEPTED, view.row().state());
        var record = world.log()
                .record(world.log().byIndex(view.seals().accepted()).orElseThrow())
                .orElseThrow();
        assertEquals("leader", record.role());
        assertTrue(record.facts().text("campaign").isEmpty());
        var results = world.assessments().accepted(inspector(), List.of(TOWN), period);
        assertEquals(
                List.of(id), results.stream().map(AcceptedResult::assessment).toList());
    }

    @Test
    void laterChangesOfCitedEntriesAreDriftWithTheirEntries() {
        var period = org.mingcha.evidence.checklist.Period.parse("2024").orElseThrow();
        world.meeting(OTHER, "2024-02-05", "学习会一");
        var amended = world.meeting(OTHER, "2024-03-05", "学习会二");
        var withdrawn = world.meeting(OTHER, "2024-04-05", "学习会三");
        var inspect = new Inspect(OTHER, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(Opening.Opened.class, world.assessments().open(officer(OTHER), inspect))
                .assessment();
        world.signed(id, OTHER);
        assertTrue(world.assessments()
                .drift(officer(OTHER), id)
                .orElseThrow()
                .drift()
                .isEmpty());

        world.ledger()
                .amend(
                        officer(OTHER),
                        new AmendEntry(
                                amended,
                                Map.of(
                                        "happened_on",
                                        "2024-03-05",
                                        "title",
                                        "学习会二",
                                        "kind",
                                        "学习",
                                        "chair",
                                        "第一责任人",
                                        "attendance",
                                        "46"),
                                List.of(),
                                "人数写错",
                                true));
        world.ledger().withdraw(officer(OTHER), new WithdrawEntry(withdrawn, "重复登记", true));
        world.meeting(OTHER, "2024-05-06", "学习会四");
        world.meeting(OTHER, "2024-06-06", "学习会五");
        var changes = world.assessments()
                .drift(officer(OTHER), id)
                .orElseThrow()
                .drift()
                .changes();
        var count = changes.stream()
                .filter(change -> change.item().equals("1") && change.figure().equals("count"))
                .findFirst()
                .orElseThrow();
        assertEquals("3", count.was());
        assertEquals("4", count.now());
        assertEquals(
                List.of(Drift.Kind.WITHDRAWN, Drift.Kind.AMENDED, Drift.Kind.ADDED, Drift.Kind.ADDED),
                count.causes().stream().map(Drift.Cause::kind).toList());
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
        assertEquals(new AssessmentRow.Closure(today, List.of(OTHER)), row.closure());
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
        assertInstanceOf(Outcome.Overtaken.class, world.campaigns().close(inspector(), campaign, version + 1));
        CampaignWorld.done(world.campaigns().close(inspector(), campaign, version));
        assertEquals(Reason.CAMPAIGN_CLOSED, reason(world.assessments().confirm(officer(TOWN), world.seen(id, "1"))));
    }

    @Test
    void drawnItemsAreShownToTheReviewer() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        world.signed(id, TOWN);
        var met = world.view(inspector(), id).items().stream()
                .filter(item -> item.result() == Result.MET)
                .findFirst()
                .orElseThrow();
        world.assessments().drawn(id, List.of(met.id()));
        var query = ReviewQuery.of(campaign).withLooks(Set.of(Look.DRAWN));
        assertEquals(
                List.of(met.id()),
                world.reviews().queue(inspector(), query).rows().stream()
                        .map(ReviewPage.Row::item)
                        .toList());
    }

    @Test
    void figuresAreComputedOnceAlsoByTwoAtATime() throws Exception {
        var campaign = assertInstanceOf(
                        Issuing.Issued.class, world.campaigns().issue(inspector(), CampaignWorld.draft()))
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
    void aBundleAfterTheAcceptanceHoldsItAndTheVerifierSaysWhatChangedSince() {
        var period = org.mingcha.evidence.checklist.Period.parse("2023").orElseThrow();
        var amended = world.meeting(TOWN, "2023-03-05", "学习会");
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(Opening.Opened.class, world.assessments().open(officer(TOWN), inspect))
                .assessment();
        world.signed(id, TOWN);
        var unchanged = verified(inspect);
        assertTrue(
                java.util.Objects.requireNonNull(unchanged.accepted()).drift().isEmpty());
        world.ledger()
                .amend(
                        officer(TOWN),
                        new AmendEntry(
                                amended,
                                Map.of(
                                        "happened_on",
                                        "2023-03-05",
                                        "title",
                                        "学习会",
                                        "kind",
                                        "学习",
                                        "chair",
                                        "第一责任人",
                                        "attendance",
                                        "46"),
                                List.of(),
                                "人数写错",
                                true));
        world.meeting(TOWN, "2023-05-06", "又一次学习会");
        world.log().seal();
        var changes = java.util.Objects.requireNonNull(verified(inspect).accepted())
                .drift()
                .changes();
        var count = changes.stream()
                .filter(change -> change.figure().equals("count"))
                .findFirst()
                .orElseThrow();
        assertEquals("1", count.was());
        assertEquals("2", count.now());
        var report = context.getBean(org.mingcha.inspection.SelfInspections.class)
                .open(officer(TOWN), inspect)
                .orElseThrow();
        var text = new String(report.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.contains("第1项由1变为2，涉及记录"), text);
    }

    private org.mingcha.evidence.verify.Verification.Made verified(Inspect inspect) {
        var made = assertInstanceOf(
                org.mingcha.inspection.Bundling.Made.class,
                context.getBean(org.mingcha.inspection.SelfInspections.class).bundle(officer(TOWN), inspect));
        var verifier = new org.mingcha.evidence.verify.Verifier(org.mingcha.evidence.verify.Trusted.BUNDLE_ONLY, null);
        var verification =
                assertInstanceOf(org.mingcha.evidence.verify.Verification.Made.class, verifier.verify(made.bundle()));
        assertTrue(verification.holds(), verification.checks().toString());
        return verification;
    }

    @Test
    void aProcessThatIsKilledLeavesItsRowsToTheNext() {
        var campaign = assertInstanceOf(
                        Issuing.Issued.class, world.campaigns().issue(inspector(), CampaignWorld.draft()))
                .campaign();
        var view = world.campaigns().find(inspector(), campaign).orElseThrow();
        assertEquals(CampaignView.State.COMPUTING, view.state());
        assertEquals(0, view.progress().computed());
        var transaction = context.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            world.assessments().refresh(Actor.operator(), world.of(campaign, TOWN));
            status.setRollbackOnly();
        });
        assertEquals(
                Reason.BEING_COMPUTED, reason(world.assessments().refresh(officer(TOWN), world.of(campaign, TOWN))));
        world.campaigns().compute(campaign);
        assertEquals(
                CampaignView.State.RUNNING,
                world.campaigns().find(inspector(), campaign).orElseThrow().state());
    }

    @Test
    void fsckNamesAnAlteredFilingAndAnAlteredCount() {
        var period = org.mingcha.evidence.checklist.Period.parse("2025-H2").orElseThrow();
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(Opening.Opened.class, world.assessments().open(officer(TOWN), inspect))
                .assessment();
        world.signed(id, TOWN);
        assertEquals(List.of(), found());
        var owner = org.springframework.jdbc.core.simple.JdbcClient.create(
                context.getBean(org.mingcha.database.Database.class).owner());
        owner.sql("update inspection.assessment set accepted_met = accepted_met + 1 where assessment = " + id.value())
                .update();
        assertEquals(List.of("inspection.assessment accepted_met"), found());
        owner.sql("update inspection.assessment set accepted_met = accepted_met - 1 where assessment = " + id.value())
                .update();
    }

    private List<String> found() {
        var found = new java.util.ArrayList<String>();
        context.getBeansOfType(org.mingcha.transparency.FsckCheck.class).values().stream()
                .filter(check -> check.getClass().getSimpleName().equals("FiledCheck"))
                .forEach(check -> check.check(finding -> found.add(finding.table() + " " + finding.column())));
        return found;
    }
}
