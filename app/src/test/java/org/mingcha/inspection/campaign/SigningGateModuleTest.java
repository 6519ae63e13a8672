package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.done;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.mingcha.organisation.UnitDescriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** No paper goes out that lacks a body, a cause, a measure, a post or a day, unless its leader says why; the paper says so then. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningGateModuleTest {
    @Autowired
    private ApplicationContext context;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
        world.meeting(TOWN, "2025-02-05", "学习会");
    }

    @Test
    void whatIsMissingStopsTheSignatureAndItsReasonStandsOnThePaper() {
        var id = submitted(TOWN);
        assertThat(said(id)).contains("草稿，尚不能报出。还缺：单位署名；");
        var refused = world.assessments().sign(leader(TOWN), world.seen(id), " ");
        assertThat(refused).isInstanceOfSatisfying(CampaignResult.Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(Reason.NOT_READY);
            assertThat(no.items()).isNotEmpty().doesNotHaveDuplicates();
        });
        assertThat(world.view(leader(TOWN), id).row().state()).isEqualTo(AssessmentState.SUBMITTED);

        done(world.assessments().sign(leader(TOWN), world.seen(id), "分管岗位刚刚调整"));
        world.log().seal();
        assertThat(world.view(leader(TOWN), id).row().state()).isEqualTo(AssessmentState.IN_REVIEW);
        assertThat(said(id)).doesNotContain("草稿").contains("签发时以下内容尚未明确：单位署名；").contains("。分管岗位刚刚调整。");
        var sealed = world.log()
                .record(world.log()
                        .byIndex(world.view(leader(TOWN), id).seals().submitted())
                        .orElseThrow())
                .orElseThrow();
        assertThat(sealed.facts().text("figures").orElseThrow())
                .isEqualTo(org.mingcha.tlog.Hashing.sha256(figures(id)).hex());
    }

    @Test
    void aBodyThatHasSaidAllNeedsNoReasonAndSignsInItsOwnName() {
        describe(OTHER);
        world.log().seal();
        var id = submitted(OTHER);
        done(world.assessments().sign(leader(OTHER), world.seen(id), ""));
        assertThat(said(id))
                .startsWith("中共示例镇委员会关于2025年网络工作自查情况的报告\n中共示例县委网信办：\n")
                .contains("要求，我镇对2025年1月1日至2025年12月31日的网络工作进行了自查。")
                .contains("人员调整，由党政办主任负责，2026年3月31日前完成。")
                .doesNotContain("草稿", "待定", "未说明", "未填报");
        assertThat(world.assessments().filing(leader(OTHER), id).orElseThrow().documents())
                .containsKeys(
                        "report.docx", "report.pdf", "report.ofd", "report-narrative.docx", "report-narrative.pdf");
    }

    @Test
    void aCampaignSaysWhichFormItsUnitsSign() {
        var campaign = world.issued(ReportForm.NARRATIVE);
        assertThat(world.campaigns()
                        .find(CampaignWorld.inspector(), campaign)
                        .orElseThrow()
                        .mandate()
                        .form())
                .isEqualTo(ReportForm.NARRATIVE);
        var id = world.of(campaign, TOWN);
        world.complete(id, TOWN);
        done(world.assessments().submit(officer(TOWN), world.seen(id)));
        assertThat(world.assessments().filing(leader(TOWN), id).orElseThrow().documents())
                .containsOnlyKeys("report-narrative.docx", "report-narrative.pdf", "report-narrative.ofd");
        done(world.assessments().sign(leader(TOWN), world.seen(id), "分管岗位刚刚调整"));
        assertThat(world.assessments().filing(leader(TOWN), id).orElseThrow().documents())
                .containsOnlyKeys("report-narrative.docx", "report-narrative.pdf", "report-narrative.ofd");
        assertThat(CanonicalJson.parse(figures(id)).at("/texts/list")).isNotEmpty();
    }

    @Test
    void whatIsReadBeforeSubmittingNamesWhatIsFiled() {
        var id = world.of(world.issued(), TOWN);
        world.complete(id, TOWN);
        var read =
                CanonicalJson.parse(world.assessments().draft(officer(TOWN), id).orElseThrow());
        done(world.assessments().submit(officer(TOWN), world.seen(id)));
        var filed = CanonicalJson.parse(figures(id));
        assertThat(filed.at("/inputs/titles").isEmpty()).isFalse();
        assertThat(read.at("/inputs")).isEqualTo(filed.at("/inputs"));
        assertThat(read.at("/texts/items")).isEqualTo(filed.at("/texts/items"));
    }

    private AssessmentId submitted(String town) {
        var id = world.of(world.issued(), town);
        if (town.equals(OTHER)) {
            var measure = new ItemAnswer.Measure("人员调整", "党政办主任", LocalDate.of(2026, 3, 31));
            for (var item : world.view(officer(town), id).items()) {
                if (isGap(item)) {
                    done(world.assessments()
                            .answer(
                                    officer(town),
                                    world.seen(id, item.id()),
                                    new ItemAnswer("", null, null, null, "", "经办岗位空缺", measure)));
                }
            }
        }
        world.complete(id, town);
        done(world.assessments().submit(officer(town), world.seen(id)));
        return id;
    }

    private static boolean isGap(AssessmentItem item) {
        return item.result() == Result.NOT_MET || item.result() == Result.PARTLY;
    }

    private void describe(String town) {
        var said = new UnitDescription(
                null,
                List.of("中共示例镇委员会"),
                "中共示例镇委员会",
                "我镇",
                new TreeMap<>(Map.of("report", "中共示例县委网信办")),
                new TreeMap<>());
        context.getBean(UnitDescriptions.class).describe(town, LocalDate.of(2025, 1, 1), said, "leader", 12);
    }

    private byte[] figures(AssessmentId id) {
        return world.assessments()
                .filing(CampaignWorld.inspector(), id)
                .orElseThrow()
                .figures();
    }

    /** The whole narrative, a line a block. */
    private String said(AssessmentId id) {
        var said = new StringBuilder();
        for (var block : CanonicalJson.parse(figures(id)).at("/texts/narrative")) {
            said.append(block.path("text").asString(""));
            block.path("runs").forEach(run -> said.append(text(run)));
            said.append('\n');
        }
        return said.toString();
    }

    private static String text(JsonNode run) {
        return run.isString() ? run.stringValue() : run.path("text").stringValue();
    }
}
