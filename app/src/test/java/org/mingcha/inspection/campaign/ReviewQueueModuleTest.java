package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What a reviewer is shown, also when the tree, the campaign or the calendar have moved on meanwhile. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=review-queue.invalid/log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewQueueModuleTest {
    private static final String MERGED = "999931001000";

    @Autowired
    ApplicationContext context;

    @Autowired
    MingchaClock clock;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        for (var day : List.of("2025-02-03", "2025-05-06", "2025-08-04", "2025-11-05")) {
            world.meeting(TOWN, day, "学习会 " + day);
        }
        world.importUnits("""
                code,name,kind,parent
                999931001000,将并镇,town,999900000000
                """);
        world.log().seal();
    }

    @AfterEach
    void trueTime() {
        clock.endSimulation();
    }

    @Test
    void eachReasonToLookNarrowsTheQueueToItsOwnItems() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        var given = new ItemAnswer("", null, null, new ItemAnswer.Override(Result.MET, "县里已批复"), "", "", null);
        CampaignWorld.done(world.assessments().answer(officer(TOWN), world.seen(id, "7"), given));
        world.signed(id, TOWN);
        world.signed(world.of(campaign, OTHER), OTHER);
        CampaignWorld.done(world.reviews().giveBack(inspector(), world.seen(id, "14"), ReturnReason.UNCLEAR, "请写明岗位"));

        var all = queue(campaign, Set.of());
        assertFalse(items(all, TOWN).contains("14"), "what was returned waits for the unit");
        for (var look : Look.values()) {
            var expected = all.rows().stream()
                    .filter(row -> row.looks().contains(look))
                    .toList();
            assertEquals(expected, queue(campaign, Set.of(look)).rows(), look.code());
        }
        assertEquals(Set.of("7"), items(queue(campaign, Set.of(Look.OVERRIDDEN)), TOWN));
        assertEquals(
                new TreeSet<>(Set.of("14")),
                items(queue(campaign, Set.of(Look.TYPED)), OTHER),
                "the other town's waits");
        var two = Set.of(Look.OVERRIDDEN, Look.TYPED);
        assertEquals(2, queue(campaign, two).rows().size(), "one reason or the other");
        assertEquals(all.rows(), queue(campaign, Set.of(Look.values())).rows());
    }

    @Test
    void whoIsLateIsFoundUntilTheLeaderHasSigned() {
        var campaign = world.issued();
        world.complete(world.of(campaign, TOWN), TOWN);
        CampaignWorld.done(world.assessments().submit(officer(TOWN), world.seen(world.of(campaign, TOWN))));
        world.signed(world.of(campaign, OTHER), OTHER);
        assertEquals(List.of(), late(campaign));
        var morning = LocalDate.of(2099, 1, 31).atTime(LocalTime.of(9, 0));
        clock.simulate(morning.atZone(clock.zone()).toInstant());
        var late = late(campaign);
        assertTrue(late.contains(TOWN), "submitted, not signed");
        assertFalse(late.contains(OTHER), "signed in time, however long the review takes");
        assertEquals(
                late.size(),
                world.campaigns()
                        .find(inspector(), campaign)
                        .orElseThrow()
                        .progress()
                        .late());
    }

    @Test
    void filingOfAUnitThatWasMergedAwayAfterItsSignatureIsReviewedButNotReturned() {
        var campaign = world.issued();
        var id = world.of(campaign, MERGED);
        world.signed(id, MERGED);
        var closing = new UnitChange.Close(MERGED, List.of(OTHER), clock.today());
        assertInstanceOf(
                UnitsChanged.Done.class, context.getBean(Organisation.class).change(List.of(closing)));
        var open = queue(campaign, Set.of());
        assertFalse(items(open, MERGED).isEmpty());
        assertEquals(
                List.of(MERGED),
                world
                        .assessments()
                        .list(inspector(), AssessmentQuery.all().of(campaign).only(AssessmentQuery.Only.UNIT_CLOSED))
                        .rows()
                        .stream()
                        .map(row -> row.unit().code())
                        .toList());
        var item = items(open, MERGED).first();
        assertEquals(
                new CampaignResult.Refused(Reason.UNIT_CLOSED, List.of()),
                world.reviews().giveBack(inspector(), world.seen(id, item), ReturnReason.OTHER, "请再写"),
                "nobody is left to answer");
        world.reviewed(id);
        var accepted = world.view(inspector(), id);
        assertEquals(AssessmentState.ACCEPTED, accepted.row().state());
        assertEquals(Set.of(), items(queue(campaign, Set.of()), MERGED));
    }

    @Test
    void filingOfACampaignThatWasClosedIsReviewedButNotReturned() {
        var campaign = world.issued();
        var id = world.of(campaign, TOWN);
        world.signed(id, TOWN);
        var version =
                world.campaigns().find(inspector(), campaign).orElseThrow().version();
        CampaignWorld.done(world.campaigns().close(inspector(), campaign, version));
        var item = items(queue(campaign, Set.of()), TOWN).first();
        assertEquals(
                new CampaignResult.Refused(Reason.CAMPAIGN_CLOSED, List.of()),
                world.reviews().giveBack(inspector(), world.seen(id, item), ReturnReason.OTHER, "请再写"));
        world.reviewed(id);
        assertEquals(AssessmentState.ACCEPTED, world.view(inspector(), id).row().state());
    }

    private ReviewSlice queue(CampaignId campaign, Set<Look> looks) {
        return world.reviews()
                .queue(inspector(), ReviewQuery.of(campaign).withLooks(looks).withLimit(500));
    }

    private static TreeSet<String> items(ReviewSlice page, String unit) {
        var items = new TreeSet<String>();
        page.rows().stream().filter(row -> row.unit().code().equals(unit)).forEach(row -> items.add(row.item()));
        return items;
    }

    private List<String> late(CampaignId campaign) {
        var query = AssessmentQuery.all().of(campaign).only(AssessmentQuery.Only.LATE);
        return world.assessments().list(inspector(), query).rows().stream()
                .map(row -> row.unit().code())
                .toList();
    }
}
