package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inCounty;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.report.Drift;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptedModuleTest {
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
    void whatHasNotBegunIsNotInspected() {
        var period = org.mingcha.evidence.checklist.Period.parse("2099").orElseThrow();
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        assertEquals(
                new AssessmentOpenResult.Refused(CampaignResult.Reason.PERIOD_TO_COME, List.of("2099")),
                world.assessments().open(officer(TOWN), inspect));
    }

    @Test
    void aSelfInspectionIsFinalOnceItsLeaderHasSigned() {
        var period = org.mingcha.evidence.checklist.Period.parse("2025-H1").orElseThrow();
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(
                        AssessmentOpenResult.Opened.class, world.assessments().open(officer(TOWN), inspect))
                .assessment();
        assertEquals(
                new AssessmentOpenResult.Opened(id), world.assessments().open(officer(TOWN), inspect), "one at a time");
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
        var id = assertInstanceOf(
                        AssessmentOpenResult.Opened.class, world.assessments().open(officer(OTHER), inspect))
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
    void aBundleAfterTheAcceptanceHoldsItAndTheVerifierSaysWhatChangedSince() {
        var period = org.mingcha.evidence.checklist.Period.parse("2023").orElseThrow();
        var amended = world.meeting(TOWN, "2023-03-05", "学习会");
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(
                        AssessmentOpenResult.Opened.class, world.assessments().open(officer(TOWN), inspect))
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

    @Test
    void fsckNamesAnAlteredFilingAndAnAlteredCount() {
        var period = org.mingcha.evidence.checklist.Period.parse("2025-H2").orElseThrow();
        var inspect = new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, period);
        var id = assertInstanceOf(
                        AssessmentOpenResult.Opened.class, world.assessments().open(officer(TOWN), inspect))
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

    /** Auditors read and write nothing; who keeps accounts issues no documents. */
    @Test
    void aBundleIsIssuedInTheRoleOfWhoeverIssuedIt() {
        var inspections = context.getBean(org.mingcha.inspection.SelfInspections.class);
        var inspect = new Inspect(
                OTHER,
                Inspect.TOWN_ONLINE_WORK,
                org.mingcha.evidence.checklist.Period.parse("2025-Q1").orElseThrow());
        var issuers = Map.of(
                "officer",
                officer(OTHER),
                "leader",
                leader(OTHER),
                "inspector",
                inspector(),
                "admin",
                Actor.operator());
        issuers.forEach((role, actor) -> {
            assertTrue(inspections.mayBundle(actor, OTHER), role);
            var made = assertInstanceOf(BundleResult.Made.class, inspections.bundle(actor, inspect));
            var record = world.log()
                    .record(world.log().byIndex(made.index()).orElseThrow())
                    .orElseThrow();
            assertEquals(role, record.role());
            assertEquals(
                    Long.toString(actor.account()),
                    java.util.Objects.requireNonNull(record.text())
                            .text("by_account")
                            .orElseThrow());
        });
        for (var actor : List.of(inCounty(Role.AUDITOR), inCounty(Role.ADMIN), officer(TOWN))) {
            assertEquals(new BundleResult.Unknown(), inspections.bundle(actor, inspect));
            assertTrue(!inspections.mayBundle(actor, OTHER));
        }
        assertTrue(inspections.open(inCounty(Role.AUDITOR), inspect).isPresent(), "documents are for every reader");
    }

    private org.mingcha.evidence.verify.Verification.Made verified(Inspect inspect) {
        var made = assertInstanceOf(
                org.mingcha.inspection.BundleResult.Made.class,
                context.getBean(org.mingcha.inspection.SelfInspections.class).bundle(officer(TOWN), inspect));
        var verifier =
                new org.mingcha.evidence.verify.Verifier(org.mingcha.evidence.verify.TrustAnchor.BUNDLE_ONLY, null);
        var verification =
                assertInstanceOf(org.mingcha.evidence.verify.Verification.Made.class, verifier.verify(made.bundle()));
        assertTrue(verification.holds(), verification.checks().toString());
        return verification;
    }

    private List<String> found() {
        var found = new java.util.ArrayList<String>();
        context.getBeansOfType(org.mingcha.transparency.FsckCheck.class).values().stream()
                .filter(check -> check.getClass().getSimpleName().equals("FiledCheck"))
                .forEach(check -> check.check(finding -> found.add(finding.table() + " " + finding.column())));
        return found;
    }
}
