package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentModuleTest {
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
    void aCampaignGoesThroughEveryState() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        var view = world.view(officer(TOWN), id);
        assertEquals(AssessmentState.OPEN, view.row().state());
        assertEquals(25, view.items().size());
        assertEquals(Result.MET, view.item("1").orElseThrow().result());
        assertEquals(ItemProgress.TO_CONFIRM, view.item("1").orElseThrow().progress());

        var refused = assertInstanceOf(
                CampaignResult.Refused.class, world.assessments().submit(officer(TOWN), world.seen(id)));
        assertEquals(Reason.NOT_COMPLETE, refused.reason());
        world.signed(id, TOWN);
        assertEquals(
                AssessmentState.IN_REVIEW, world.view(inspector(), id).row().state());

        var queue = world.reviews().queue(inspector(), ReviewQuery.of(campaign));
        assertTrue(queue.items() > 0);
        assertTrue(queue.rows().stream().allMatch(row -> row.assessment().equals(id)));
        var row = queue.rows().getFirst();
        var seen = new ItemVersion(id, row.item(), row.version());
        CampaignWorld.done(world.reviews().giveBack(inspector(), seen, ReturnReason.EVIDENCE_MISSING, "请引用台账"));
        assertEquals(AssessmentState.RETURNED, world.view(inspector(), id).row().state());

        var other = queue.rows().getLast();
        var kept = row.item().equals("1") ? "10" : "1";
        var frozen = world.assessments().confirm(officer(TOWN), world.seen(id, kept));
        assertEquals(new CampaignResult.Refused(Reason.ITEM_NOT_OPEN, List.of(kept)), frozen, "only that item reopens");
        var answer = ItemAnswer.narrated("已补充说明，详见台账。");
        CampaignWorld.done(world.assessments().answer(officer(TOWN), world.seen(id, row.item()), answer));
        CampaignWorld.done(world.assessments().confirm(officer(TOWN), world.seen(id, row.item())));
        CampaignWorld.done(world.assessments().submit(officer(TOWN), world.seen(id)));
        CampaignWorld.done(world.assessments().sign(leader(TOWN), world.seen(id), "缺项正在核实"));
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
        assertEquals(
                Set.of(
                        "report.docx",
                        "report.pdf",
                        "report.ofd",
                        "report-narrative.docx",
                        "report-narrative.pdf",
                        "report-narrative.ofd"),
                filing.documents().keySet());
        assertEquals(
                1,
                world.campaigns()
                        .find(inspector(), campaign)
                        .orElseThrow()
                        .progress()
                        .accepted());
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
        var seen = new ItemVersion(id, item.item(), item.version());
        CampaignWorld.done(world.reviews().accept(inspector(), seen));
        CampaignWorld.done(world.reviews().accept(CampaignWorld.otherInspector(), seen));
        var overtaken = world.reviews().giveBack(CampaignWorld.otherInspector(), seen, ReturnReason.UNCLEAR, "请写清");
        assertEquals(
                "inspector",
                assertInstanceOf(CampaignResult.Overtaken.class, overtaken).role());
    }

    @Test
    void submittingSigningAndAcceptingTwiceIsOnce() {
        var id = world.of(world.issued(), OTHER);
        world.complete(id, OTHER);
        var seen = world.seen(id);
        CampaignWorld.done(world.assessments().submit(officer(OTHER), seen));
        CampaignWorld.done(world.assessments().submit(officer(OTHER), seen));
        var submitted = world.seen(id);
        CampaignWorld.done(world.assessments().sign(leader(OTHER), submitted, "缺项正在核实"));
        CampaignWorld.done(world.assessments().sign(leader(OTHER), submitted, "缺项正在核实"));
        world.log().seal();
        world.reviewed(id);
        var before = world.view(inspector(), id).seals();
        CampaignWorld.done(world.reviews().accept(inspector(), submitted));
        world.log().seal();
        assertEquals(before, world.view(inspector(), id).seals());
    }

    @Test
    void whoSignedIsNotWhoAccepts() {
        var id = world.of(world.issued(), OTHER);
        world.signed(id, OTHER);
        var both = CampaignWorld.leaderAndInspector(OTHER);
        for (var item : world.view(inspector(), id).items())
            if (!item.looks().isEmpty())
                CampaignWorld.done(world.reviews().accept(inspector(), world.seen(id, item.id())));
        var refused = world.reviews().accept(both, world.seen(id));
        assertEquals(
                CampaignResult.Reason.SAME_PERSON,
                assertInstanceOf(CampaignResult.Refused.class, refused).reason());
        CampaignWorld.done(world.reviews().accept(inspector(), world.seen(id)));
    }

    @Test
    void whatMovesAfterItsConfirmationWaitsForItAgain() {
        var id = world.of(world.issued(), TOWN);
        world.complete(id, TOWN);
        world.meeting(TOWN, "2025-09-09", "补学习会");
        var outcome = world.assessments().submit(officer(TOWN), world.seen(id));
        assertEquals(Reason.MOVED, reason(outcome));
        assertEquals(
                ItemProgress.TO_CONFIRM,
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
        assertEquals(new CampaignResult.Unknown(), world.assessments().confirm(officer(OTHER), world.seen(id, "1")));
        assertEquals(new CampaignResult.Unknown(), world.assessments().sign(officer(TOWN), world.seen(id), "缺项正在核实"));
        assertEquals(new CampaignResult.Unknown(), world.reviews().accept(officer(TOWN), world.seen(id)));
        assertEquals(
                0, world.reviews().queue(officer(TOWN), ReviewQuery.of(null)).items());
    }

    @Test
    void anOverrideNeedsItsReasonAndIsShownAsOne() {
        var id = world.of(world.issued(), TOWN);
        var bare = new ItemAnswer("", null, null, new ItemAnswer.Override(Result.MET, " "), "", "", null);
        assertEquals(
                Reason.REASON_MISSING, reason(world.assessments().answer(officer(TOWN), world.seen(id, "7"), bare)));
        var given = new ItemAnswer("", null, null, new ItemAnswer.Override(Result.MET, "县里已批复"), "", "", null);
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
    void whatIsTypedIsJudgedByTheChecklistAndFiledAsItWasShown() {
        var inspect = new Inspect(TOWN, "network-security-baseline", CampaignWorld.YEAR);
        var id = assertInstanceOf(
                        AssessmentOpenResult.Opened.class, world.assessments().open(officer(TOWN), inspect))
                .assessment();
        var backup = LocalDate.of(2025, 12, 20);
        assertEquals(Result.INSUFFICIENT_EVIDENCE, said(id, "18", shown(null)), "it counts from the document's day");
        assertEquals(Result.NOT_MET, said(id, "18", shown(backup.minusDays(40))));
        assertEquals(Result.MET, said(id, "18", shown(backup)));
        var counted = world.view(officer(TOWN), id).items().stream()
                .filter(item -> item.kind() == AnswerKind.NUMBERS)
                .findFirst()
                .orElseThrow();
        var half = new ItemAnswer("", new ItemAnswer.Numbers(1, 2), null, null, "", "", null);
        assertFalse(said(id, counted.id(), half) == Result.MET);
        var none = new ItemAnswer("", null, null, null, "没有这类设备", "", null);
        assertEquals(Result.NOT_APPLICABLE, said(id, counted.id(), none));
        var rule = new ItemAnswer("", null, ItemAnswer.Evidence.of("云政发〔2025〕3号"), null, "", "", null);
        assertEquals(
                new CampaignResult.Refused(Reason.ANSWER_UNFIT, List.of("1")),
                world.assessments().answer(officer(TOWN), world.seen(id, "1"), rule),
                "where a rule answers, the ledger is the evidence");
        answerRest(id);
        world.signed(id, TOWN);
        var view = world.view(officer(TOWN), id);
        var figures = CanonicalJson.parse(
                world.assessments().filing(officer(TOWN), id).orElseThrow().figures());
        for (var item : figures.path("items")) {
            var kept = view.item(item.path("id").asString()).orElseThrow();
            assertEquals(kept.result().code(), item.path("result").asString(), kept.id());
        }
        var accepted = world.assessments()
                .accepted(inspector(), List.of(TOWN), CampaignWorld.YEAR)
                .getFirst();
        var applicable = view.items().stream()
                .filter(item -> item.result() != Result.NOT_APPLICABLE)
                .count();
        assertEquals(applicable, accepted.total());
    }

    private Result said(AssessmentId id, String item, ItemAnswer answer) {
        CampaignWorld.done(world.assessments().answer(officer(TOWN), world.seen(id, item), answer));
        return world.view(officer(TOWN), id).item(item).orElseThrow().result();
    }

    private static ItemAnswer shown(LocalDate dated) {
        var evidence = new ItemAnswer.Evidence("已做备份", "备份记录单 12 号", List.of(), dated);
        return new ItemAnswer("", null, evidence, null, "", "", null);
    }

    private void answerRest(AssessmentId id) {
        for (var item : world.view(officer(TOWN), id).items()) {
            if (item.result() == Result.UNANSWERED) {
                said(id, item.id(), answer(item.kind()));
            }
        }
    }

    private static ItemAnswer answer(AnswerKind kind) {
        return switch (kind) {
            case COMPUTED -> throw new AssertionError("A rule says nothing");
            case NARRATIVE -> ItemAnswer.narrated("已落实。");
            case NUMBERS -> new ItemAnswer("", new ItemAnswer.Numbers(3, 3), null, null, "", "", null);
            case EVIDENCE -> shown(LocalDate.of(2025, 12, 30));
        };
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
                        .map(ReviewSlice.Row::item)
                        .toList());
    }

    private static Reason reason(CampaignResult outcome) {
        return assertInstanceOf(CampaignResult.Refused.class, outcome).reason();
    }
}
