package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.TOWN;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;
import static org.mingcha.paper.PaperKind.CAMPAIGN_NOTICE;
import static org.mingcha.paper.PaperKind.CAMPAIGN_SUMMARY;

import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignWorld;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.safety.incident.IncidentWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The notice of a campaign and what its units have said, put together. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=papers.invalid/log")
class CampaignPaperModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Papers papers;

    @Test
    void theNoticeSaysWhatIsAskedAndTheSummaryWhatWasFound() throws Exception {
        IncidentWorld.begin(context);
        var campaigns = new CampaignWorld(context);
        var world = new PaperWorld(context);
        world.describe();
        var campaign = campaigns.issued();
        var number = Long.toString(campaign.value());
        var notice = world.paper(officer(TOWN), CAMPAIGN_NOTICE, number);
        assertThat(notice.lacking()).isEmpty();
        var own = "campaign-" + number;
        assertThat(world.declared(notice))
                .containsExactly(
                        "campaign/title",
                        own + "/basis",
                        "campaign/period",
                        "checklist/work",
                        own + "/plan",
                        own + "/units",
                        own + "/due",
                        "campaign/number");
        assertThat(world.lines(notice))
                .startsWith(
                        "中共青溪县委网络安全和信息化委员会办公室文件",
                        "青网信〔2026〕　　号",
                        "关于开展网络工作年度自查的通知",
                        "各镇（街道）：",
                        "根据青网信〔2026〕5号文件要求，决定对2025年网络工作开展自查。本次自查已列入年度计划（第2026-07号）。" + "现将有关事项通知如下。",
                        "一、自查范围",
                        "各镇（街道），共3个单位。",
                        "二、自查内容",
                        "对照《网络工作自查清单》逐项自查，共25项（见附件）。",
                        "三、时间安排",
                        "请于2099年1月30日前完成自查，经主要负责人签发后报送。自查报告按清单逐项填报，并形成文字报告，一并报送。",
                        "四、有关要求",
                        "自查以工作台账为依据，逐项作出结论，不另行报送纸质材料。未达到要求的项目，写明原因、整改措施、责任岗位和完成期限。",
                        "附件：网络工作自查清单",
                        "中共青溪县委网信办",
                        "2026年3月2日",
                        "本件依据自查任务第" + number + "号和《网络工作自查清单》第3版。",
                        "附件",
                        "网络工作自查清单",
                        "序号",
                        "自查内容",
                        "1",
                        "是否组织学习并传达上级部署要求");

        assertThat(papers.find(officer(TOWN), CAMPAIGN_SUMMARY, number)).isEmpty();
        var id = campaigns.of(campaign, TOWN);
        var given = new ItemAnswer("", null, null, new ItemAnswer.Override(Result.MET, "县里已批复"), "", "", null);
        CampaignWorld.done(campaigns.assessments().answer(officer(TOWN), campaigns.seen(id, "7"), given));
        campaigns.signed(id, TOWN);
        campaigns.reviewed(id);
        campaigns.signed(campaigns.of(campaign, OTHER), OTHER);
        var summary = world.paper(inspector(), CAMPAIGN_SUMMARY, number);
        assertThat(summary.records()).hasSize(1);
        assertThat(world.declared(summary))
                .contains("campaign/title", own + "/signed", "campaign/number")
                .noneMatch(
                        name -> name.startsWith("unit/") || name.startsWith("body/") || name.startsWith("checklist/"));
        var lines = world.lines(summary);
        assertThat(lines)
                .startsWith(
                        "中共青溪县委网络安全和信息化委员会办公室文件",
                        "关于网络工作年度自查情况的汇总报告",
                        "市委网信办：",
                        "根据青网信〔2026〕5号文件要求，我办组织3个单位开展网络工作年度自查。截至2026年3月2日，2个单位已报送，" + "无人镇尚未报送。现将有关情况汇总报告如下。",
                        "一、自查结果")
                .contains(
                        "已报送单位共自查50项次，符合3项次，不符合2项次，证据不足45项次。其中1项次单位所作结论与按台账计算的结果不一致，" + "两种结论一并列在附件2。",
                        "二、存在的问题",
                        "第12项“网络与信息安全自查情况”：已报送的各单位不符合。",
                        "三、证据不足、暂不作结论的项目",
                        "澄屏镇：第7项。",
                        "特此报告。",
                        "附件：1. 各单位自查情况",
                        "2. 单位结论与计算结果不一致的项目",
                        "本件依据自查任务第" + number + "号。" + PaperWorld.note(summary))
                .containsSubsequence("云岭镇", "已接收", "澄屏镇", "已报送", "无人镇", "未报送")
                .containsSubsequence("云岭镇", "7", "证据不足", "符合");
        assertThat(papers.find(Actor.operator(), CAMPAIGN_SUMMARY, "99999")).isEmpty();
    }
}
