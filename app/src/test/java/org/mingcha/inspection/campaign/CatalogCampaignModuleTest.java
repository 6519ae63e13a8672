package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingcha.inspection.campaign.CampaignWorld.COUNTY;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.done;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.checklist.ChecklistDraftResult;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.ChecklistPublicationResult;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.SampleCatalog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OSCAL catalogs are brought, run as campaigns to their acceptance, and taken out again with every control. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogCampaignModuleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    @Autowired
    Checklists checklists;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
    }

    @Test
    void exampleOfOscalRunsAsACampaignAndComesOutWhole() throws IOException {
        runs(shared("basic-catalog.json"), 4);
    }

    @Test
    void controlsShapedLikeThoseOfSp80053RunAsACampaignAndComeOutWhole() throws IOException {
        runs(SampleCatalog.shapedLikeNist(), 4);
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void thousandControlsRunAsACampaignAndComeOutWhole() throws IOException {
        runs(SampleCatalog.ofOneThousand(), 1_000);
    }

    /** Issued, computed and shown; answering takes as long as its people take. */
    @Test
    void catalogOfTheSizeOfSp80053IsIssuedAndComesOutWhole() throws IOException {
        var bytes = SampleCatalog.largeAsNist();
        var reference = published(bytes);
        var view = world.view(officer(TOWN), issued(reference));
        assertThat(view.items()).hasSize(1_200);
        var withdrawn = view.items().stream()
                .filter(item -> item.result() == Result.NOT_APPLICABLE)
                .toList();
        assertThat(withdrawn).hasSize(30);
        assertThat(view.row().prefilled()).isEqualTo(30);
        comesOut(bytes, reference, 1_200);
    }

    private void runs(byte[] bytes, int controls) throws IOException {
        var reference = published(bytes);
        var id = issued(reference);
        assertThat(world.view(officer(TOWN), id).items()).hasSize(controls);
        answered(id);
        done(world.assessments().submit(officer(TOWN), world.seen(id)));
        done(world.assessments().sign(leader(TOWN), world.seen(id), "缺项正在核实"));
        for (var item : world.view(inspector(), id).items()) {
            if (!item.looks().isEmpty()) {
                done(world.reviews().accept(inspector(), new ItemVersion(id, item.id(), item.version())));
            }
        }
        done(world.reviews().accept(inspector(), world.seen(id)));
        var filing = world.assessments().filing(officer(TOWN), id).orElseThrow();
        assertThat(JSON.readTree(filing.figures()).path("items").size()).isEqualTo(controls);
        assertThat(filing.documents()).isNotEmpty();
        assertThat(world.view(inspector(), id).row().state()).isEqualTo(AssessmentState.ACCEPTED);
        comesOut(bytes, reference, controls);
    }

    private void answered(AssessmentId id) {
        for (var item : world.view(officer(TOWN), id).items()) {
            int version = item.version();
            if (item.result() == Result.UNANSWERED) {
                var answer = new ItemAnswer("", null, ItemAnswer.Evidence.of("Policy 7 (2025)"), null, "", "", null);
                done(world.assessments().answer(officer(TOWN), new ItemVersion(id, item.id(), version++), answer));
            }
            done(world.assessments().confirm(officer(TOWN), new ItemVersion(id, item.id(), version)));
        }
    }

    private String published(byte[] bytes) {
        var read = (ChecklistDraftResult.Read) checklists.draft(inspector(), "catalog.json", bytes);
        var published = (ChecklistPublicationResult.Published)
                checklists.publish(inspector(), read.draft().number());
        world.log().seal();
        return published.checklist().reference();
    }

    private AssessmentId issued(String reference) {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("Controls of " + reference, "Circular 5", "2026-07"),
                reference,
                CampaignWorld.YEAR,
                new CampaignDraft.Scope(COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
        var issued = (IssueResult.Issued) world.campaigns().issue(inspector(), draft);
        world.campaigns().compute(issued.campaign());
        return world.of(issued.campaign(), TOWN);
    }

    private void comesOut(byte[] bytes, String reference, int controls) throws IOException {
        var out =
                checklists.export(inspector(), reference, ChecklistFormat.OSCAL).orElseThrow();
        assertThat(out).isEqualTo(bytes);
        var ids = new ArrayList<String>();
        controls(JSON.readTree(out).path("catalog"), ids);
        assertThat(ids).hasSize(controls).doesNotHaveDuplicates();
        var schema = new String(shared("oscal_catalog_schema.json"), StandardCharsets.UTF_8);
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema, InputFormat.JSON)
                .validate(new String(out, StandardCharsets.UTF_8), InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    private static void controls(JsonNode owner, List<String> ids) {
        owner.path("groups").forEach(group -> controls(group, ids));
        owner.path("controls").forEach(control -> {
            ids.add(control.path("id").asString(""));
            controls(control, ids);
        });
    }

    private static byte[] shared(String name) throws IOException {
        var file = Stream.of("../shared", "../../shared")
                .map(each -> Path.of(each, "data", "oscal", name))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "no ../shared beside the project");
        return Files.readAllBytes(file.get());
    }
}
