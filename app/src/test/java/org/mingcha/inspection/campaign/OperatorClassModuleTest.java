package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.YEAR;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.PublishedRules;
import org.mingcha.ledger.RulesPublicationResult;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.DescribeUnit;
import org.mingcha.organisation.DescriptionResult;
import org.mingcha.organisation.UnitDescriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A limit for one class of operators holds for its units wherever figures are computed: pages, assessments, bundles. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorClassModuleTest {
    private static final String RULES = """
            - {name: limit.idle, class: cii, value: 3, from: 2025-01-01, number: 青网信〔2025〕1号, source: 本县}
            - {name: limit.claim, class: cii, value: 1, from: 2025-01-01, number: 青网信〔2025〕1号, source: 本县}
            """;

    @Autowired
    ApplicationContext context;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        assertInstanceOf(
                RulesPublicationResult.Published.class,
                context.getBean(PublishedRules.class).publish(Actor.operator(), RULES));
        var described = new DescribeUnit(TOWN, "from: 2025-01-01\nclass: cii\n", "admin", 0);
        assertInstanceOf(
                DescriptionResult.Done.class,
                context.getBean(UnitDescriptions.class).describe(described));
        world.log().seal();
        for (var town : List.of(TOWN, OTHER)) {
            submit(town, "channel", Map.of("happened_on", "2025-01-02", "title", "官方号"));
            submit(town, "publication", Map.of("happened_on", "2025-12-20", "title", "年终公告", "channel", "官方号"));
        }
        world.log().seal();
    }

    @Test
    void aPageComputesWithTheClassThatTheBundleUses() {
        assertEquals(1, idle(page(TOWN)));
        assertEquals(0, idle(page(OTHER)));
        for (var town : List.of(TOWN, OTHER)) {
            var bundled = bundle(town);
            assertEquals(results(bundled), results(page(town)));
            assertEquals(bundled.path("grounds"), page(town).path("grounds"));
        }
        assertEquals(
                "limit.claim",
                page(TOWN).path("grounds").path("rules").path(0).path("name").asString());
    }

    @Test
    void anAssessmentComputesWithItToo() {
        var opened = assertInstanceOf(
                AssessmentOpenResult.Opened.class, world.assessments().open(officer(TOWN), inspect(TOWN)));
        var item = world.view(officer(TOWN), opened.assessment()).item("13").orElseThrow();
        assertEquals(1, idle(item.computed()));
    }

    @Test
    void whatIsEnteredIsDueByTheUnitsOwnLimit() {
        assertEquals("2025-03-04", claimDue(TOWN));
        assertEquals("2025-03-06", claimDue(OTHER));
    }

    private String claimDue(String town) {
        var submitted = submit(town, "claim", Map.of("happened_on", "2025-03-03", "claim", "网传停水三天"));
        return world.log()
                .record(submitted.record())
                .orElseThrow()
                .facts()
                .text("due_on")
                .orElseThrow();
    }

    private Submission.Accepted submit(String town, String register, Map<String, String> values) {
        var command = new SubmitEntry(town, register, values, List.of(), true);
        return assertInstanceOf(Submission.Accepted.class, world.ledger().submit(officer(town), command));
    }

    private JsonNode page(String town) {
        return inspections().open(officer(town), inspect(town)).orElseThrow().report();
    }

    private JsonNode bundle(String town) {
        var made = assertInstanceOf(BundleResult.Made.class, inspections().bundle(officer(town), inspect(town)));
        return CanonicalJson.parse(made.figures());
    }

    private SelfInspections inspections() {
        return context.getBean(SelfInspections.class);
    }

    private static Inspect inspect(String town) {
        return new Inspect(town, Inspect.TOWN_ONLINE_WORK, YEAR);
    }

    /** Channels of item 13 that say nothing for longer than they may. */
    private static int idle(JsonNode report) {
        var items = report.path("items");
        var item = items.isMissingNode()
                ? report
                : items.valueStream()
                        .filter(each -> each.path("id").asString().equals("13"))
                        .findFirst()
                        .orElseThrow();
        return item.path("figures")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("idle"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .intValue();
    }

    /** Without sentences: a bundle names what a page only counts. */
    private static List<JsonNode> results(JsonNode report) {
        return report.path("items")
                .valueStream()
                .<JsonNode>map(item -> ((ObjectNode) item.deepCopy()).without("sentence"))
                .toList();
    }
}
