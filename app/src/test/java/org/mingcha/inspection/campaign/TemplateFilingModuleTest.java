package org.mingcha.inspection.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.done;
import static org.mingcha.inspection.campaign.CampaignWorld.leader;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.inspection.TemplateAct;
import org.mingcha.inspection.TemplateResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a campaign's unit files goes by the unit's own template. */
@MingchaSpringTest
class TemplateFilingModuleTest {
    private static final String OPENING = "第一时间作出部署。";
    private static final String YAML = """
            id: own
            version: "1"
            unit: "%s"
            opening: "{self}高度重视，第一时间作出部署。"
            end: 专此报告。
            """;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatIsReadAndFiledGoesByTheUnitsTemplate() {
        var world = new CampaignWorld(context);
        var templates = context.getBean(ReportTemplates.class);
        var act = new TemplateAct(TOWN, "leader", 12);
        assertThat(templates.publish(act, YAML.formatted(TOWN))).isEqualTo(new TemplateResult.Done("own@1"));
        var id = world.of(world.issued(), TOWN);
        world.complete(id, TOWN);
        var read =
                CanonicalJson.parse(world.assessments().draft(officer(TOWN), id).orElseThrow());
        done(world.assessments().submit(officer(TOWN), world.seen(id)));
        done(world.assessments().sign(leader(TOWN), world.seen(id), "先行报送"));
        var filing = world.assessments().filing(CampaignWorld.inspector(), id).orElseThrow();
        var filed = CanonicalJson.parse(filing.figures());
        assertThat(filed.at("/inputs/template/reference").stringValue()).isEqualTo("own@1");
        assertThat(filed.at("/texts/list").toString()).contains(OPENING, "专此报告。");
        assertThat(filed.at("/texts/narrative").toString()).contains(OPENING, "专此报告。");
        assertThat(read.at("/inputs/template")).isEqualTo(filed.at("/inputs/template"));
    }
}
