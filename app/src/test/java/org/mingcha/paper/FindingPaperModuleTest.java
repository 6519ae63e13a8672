package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.DUE;
import static org.mingcha.inspection.finding.FindingWorld.OTHER_TOWN;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raised;
import static org.mingcha.inspection.finding.FindingWorld.raising;
import static org.mingcha.inspection.finding.FindingWorld.strangerFromOtherTown;
import static org.mingcha.paper.PaperKind.FINDINGS_NOTICE;
import static org.mingcha.paper.PaperKind.RECTIFICATION_REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingWorld;
import org.mingcha.inspection.finding.Findings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The notice of findings and the report on what became of them. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=papers.invalid/log")
class FindingPaperModuleTest {
    private static final LocalDate NEXT_DAY = FindingWorld.TODAY.plusDays(1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @Autowired
    private Papers papers;

    private PaperWorld world;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
        world = new PaperWorld(context);
        world.describe();
    }

    @Test
    void theNoticeHasAllThatWasFoundThatDayAndTheReportWhatWasDone() throws Exception {
        var first = raised(findings, inspector(), "八月值班表缺三天签名。");
        var second = raised(findings, inspector(), "应急预案未明确停电时的联络方式");
        FindingWorld.goTo(context.getBean(MingchaClock.class), NEXT_DAY);
        raised(findings, inspector(), "次日提出的另一个问题");
        var notice = world.paper(inspector(), FINDINGS_NOTICE, number(second));
        assertThat(notice.lacking()).isEmpty();
        assertThat(world.lines(notice))
                .containsExactly(
                        "中共青溪县委网络安全和信息化委员会办公室文件",
                        "青网信〔2026〕　　号",
                        "关于限期整改检查发现问题的通知",
                        "云岭镇人民政府：",
                        "2026年3月2日，我办对你镇开展工作检查，发现以下问题。现予通知，请按期整改。",
                        "一、存在的问题",
                        "（一）八月值班表缺三天签名。属较重问题，由信息联络员负责，2026年3月20日前整改到位。",
                        "（二）应急预案未明确停电时的联络方式。属较重问题，由信息联络员负责，2026年3月20日前整改到位。",
                        "二、整改要求",
                        "请你镇对上述问题逐项明确整改措施，按期整改；整改完成后提交核验，并报送整改情况。" + "不能按期完成或者对问题有异议的，应当在期限届满前书面提出，说明理由并附有关依据。",
                        "中共青溪县委网信办",
                        "2026年3月2日",
                        PaperWorld.note(notice));
        assertThat(notice.records()).hasSize(2);
        assertThat(world.declared(notice)).isEmpty();

        take(officer(), first, new FindingCommand.Rectify("已补齐签名，建立交接登记。"));
        var early = world.paper(officer(), RECTIFICATION_REPORT, number(first));
        assertThat(early.lacking()).containsExactly("问题“应急预案未明确停电时的联络方式”的整改措施");
        take(otherInspector(), first, new FindingCommand.Verify(true, "看过原件"));
        take(officer(), second, new FindingCommand.Plan("修订预案，写明卫星电话的使用"));
        var report = world.paper(officer(), RECTIFICATION_REPORT, number(first));
        assertThat(world.lines(report))
                .containsExactly(
                        "云岭镇人民政府文件",
                        "云政报〔2026〕　　号",
                        "关于检查发现问题整改情况的报告",
                        "青溪县委网信办：",
                        "2026年3月2日，中共青溪县委网信办对我镇检查发现2个问题，要求限期整改。目前已完成整改1个。" + "现将有关情况报告如下。",
                        "一、已完成整改的问题",
                        "八月值班表缺三天签名。已补齐签名，建立交接登记。2026年3月3日提交核验，2026年3月3日核验通过。",
                        "二、正在整改的问题",
                        "应急预案未明确停电时的联络方式。修订预案，写明卫星电话的使用，由信息联络员负责，" + "2026年3月20日前整改到位。",
                        "特此报告。",
                        "云岭镇人民政府",
                        "2026年3月3日",
                        PaperWorld.note(report));
        assertThat(world.declared(report)).isEmpty();
        assertThat(papers.find(strangerFromOtherTown(), FINDINGS_NOTICE, number(first)))
                .isEmpty();
    }

    @Test
    void aUnitThatHasNotSaidHowItSignsReportsInADraft() throws Exception {
        var raising = raising(OTHER_TOWN, "公告栏半年未更新", "宣传岗", DUE);
        var id = FindingWorld.done(findings.raise(inspector(), raising, List.of(), false));
        var report = world.paper(strangerFromOtherTown(), RECTIFICATION_REPORT, number(id));
        assertThat(report.lacking()).containsExactly("问题“公告栏半年未更新”的整改措施", "本单位的署名", "本单位的自称");
        assertThat(world.lines(report))
                .startsWith("草稿。印发前须补齐：" + String.join("；", report.lacking()) + "。", "关于检查发现问题整改情况的报告", "中共青溪县委网信办：")
                .contains("公告栏半年未更新。由宣传岗负责，2026年3月20日前整改到位。");
        assertThat(world.lines(world.paper(inspector(), FINDINGS_NOTICE, number(id))))
                .contains("澄屏镇：", "公告栏半年未更新。属较重问题，由宣传岗负责，2026年3月20日前整改到位。");
        assertThat(papers.reference(inspector(), FINDINGS_NOTICE, "999999999")).isEqualTo(Optional.empty());
    }

    private static String number(FindingId id) {
        return Long.toString(id.value());
    }

    private void take(Actor actor, FindingId id, FindingCommand step) {
        var version = findings.find(actor, id).orElseThrow().row().version();
        FindingWorld.done(findings.act(actor, new CaseRequest<>(id.value(), version, step)));
    }
}
