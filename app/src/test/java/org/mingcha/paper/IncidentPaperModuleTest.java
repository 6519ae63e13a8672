package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.paper.PaperKind.INCIDENT_FINAL;
import static org.mingcha.paper.PaperKind.INCIDENT_FIRST;
import static org.mingcha.paper.PaperKind.INCIDENT_FURTHER;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.done;
import static org.mingcha.safety.incident.IncidentWorld.found;
import static org.mingcha.safety.incident.IncidentWorld.officer;
import static org.mingcha.safety.incident.IncidentWorld.strangerFromOtherTown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.document.Format;
import org.mingcha.safety.incident.FoundIncident;
import org.mingcha.safety.incident.IncidentCommand;
import org.mingcha.safety.incident.IncidentWorld;
import org.mingcha.safety.incident.Incidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Reports on incidents: what was known at first, how it stands, what was learned. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=papers.invalid/log")
class IncidentPaperModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Papers papers;

    private PaperWorld world;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
        world = new PaperWorld(context);
        world.describe();
    }

    @Test
    void theFirstReportSaysWhatWasKnownWhenTheAuthorityWasTold() throws Exception {
        var paper = world.paper(officer(), INCIDENT_FIRST, told("门户网站首页被篡改"));
        assertThat(paper.lacking()).isEmpty();
        assertThat(world.declared(paper)).isEmpty();
        assertThat(world.lines(paper))
                .containsExactly(
                        "云岭镇人民政府文件",
                        "云政报〔2026〕　　号",
                        "关于门户网站首页被篡改事件的报告（首报）",
                        "青溪县委网信办：",
                        "2026年3月2日8时50分，我镇发现门户网站首页被篡改。初步判定为较大网络安全事件，类别为网页篡改。" + "定级依据为分级标准第二条。",
                        "当日8时55分报告省级网信部门（12387热线，编号20260302-1）。",
                        "事件原因正在核查，有关情况另行续报。",
                        "特此报告。",
                        "云岭镇人民政府",
                        "2026年3月2日",
                        note(paper));
        assertThat(new String(papers.render(paper, Format.HTML), StandardCharsets.UTF_8))
                .contains("<data value=\"incident/title\" data-cite=\""
                        + paper.records().getLast() + "\" ")
                .contains(">门户网站首页被篡改</data>");
    }

    @Test
    void theLastReportHasCauseMeasuresAndTheWholeCourse() throws Exception {
        var id = told("政务邮箱被入侵事件");
        IncidentWorld.at(context, NINE.plusHours(3));
        take(id, new IncidentCommand.Contain(NINE.plusMinutes(20)));
        take(id, new IncidentCommand.ReportFurther(NINE.plusHours(1), Optional.empty()));
        take(id, new IncidentCommand.Transfer("公安机关", NINE.toLocalDate()));
        assertThat(world.lines(world.paper(officer(), INCIDENT_FURTHER, id)))
                .contains(
                        "关于政务邮箱被入侵事件的报告（续报）",
                        "2026年3月2日8时55分，我镇报告了政务邮箱被入侵事件。现将有关进展续报如下。目前判定为较大网络安全事件，" + "类别为网页篡改。定级依据为分级标准第二条。",
                        "当日8时55分报告省级网信部门（12387热线，编号20260302-1）；当日9时20分控制住事态；当日10时续报主管机关；当日移交公安机关。",
                        "事态已得到控制，善后处置正在进行，后续情况继续报告。");
        take(id, new IncidentCommand.Close(NINE.plusHours(2)));
        take(id, review());
        take(id, new IncidentCommand.ReportFinally(NINE.toLocalDate()));
        var paper = world.paper(officer(), INCIDENT_FINAL, id);
        assertThat(paper.isDraft()).isFalse();
        assertThat(world.declared(paper)).isEmpty();
        assertThat(world.lines(paper))
                .containsExactly(
                        "云岭镇人民政府文件",
                        "云政报〔2026〕　　号",
                        "关于政务邮箱被入侵事件的报告（终报）",
                        "青溪县委网信办：",
                        "一、基本情况",
                        "2026年3月2日8时50分，我镇发现政务邮箱被入侵事件。判定为较大网络安全事件，类别为网页篡改。" + "定级依据为分级标准第二条。",
                        "二、报告和处置经过",
                        "当日8时55分报告省级网信部门（12387热线，编号20260302-1）；当日9时20分控制住事态；" + "当日10时续报主管机关；当日11时处置完毕；当日移交公安机关。",
                        "三、事件原因",
                        "后台口令过弱，未启用双因素认证。",
                        "四、整改措施和教训",
                        "更换全部口令，启用双因素认证；每月核对一次账号。",
                        "特此报告。",
                        "云岭镇人民政府",
                        "2026年3月2日",
                        note(paper));
    }

    @Test
    void whatIsMissingMakesADraftThatSaysSo() throws Exception {
        var command = new FoundIncident(
                IncidentWorld.OTHER_TOWN, false, "办公电脑感染病毒", NINE.minusMinutes(10), "较大", Optional.empty());
        var id = Long.toString(done(incidents.found(strangerFromOtherTown(), command, false)));
        var paper = world.paper(strangerFromOtherTown(), INCIDENT_FINAL, id);
        assertThat(paper.lacking())
                .containsExactly("主送机关", "处置完毕的时间", "事件原因", "整改措施和教训", "事件类别", "定级依据", "本单位的署名", "本单位的自称");
        assertThat(world.lines(paper))
                .containsExactly(
                        "草稿。印发前须补齐：" + String.join("；", paper.lacking()) + "。",
                        "关于办公电脑感染病毒事件的报告（终报）",
                        "一、基本情况",
                        "2026年3月2日8时50分，澄屏镇发现办公电脑感染病毒。判定为较大网络安全事件。",
                        "特此报告。",
                        "澄屏镇",
                        "2026年3月2日",
                        note(paper));
        assertThat(papers.find(officer(), INCIDENT_FINAL, id)).isEmpty();
        assertThat(papers.find(officer(), INCIDENT_FINAL, "no-number")).isEmpty();
    }

    @Test
    void aDrillIsMarkedInTitleAndText() throws Exception {
        var id = done(incidents.found(officer(), IncidentWorld.drill("门户网站篡改", NINE, "一般"), false));
        assertThat(world.lines(world.paper(officer(), INCIDENT_FIRST, Long.toString(id))))
                .contains("（演练）关于门户网站篡改事件的报告（首报）", "本件为应急演练文书，所述事件并未真实发生。");
    }

    /** Found at 08:50, and the authority told at 08:55. */
    private String told(String title) {
        var id = done(incidents.found(officer(), found(title, NINE.minusMinutes(10), "较大"), false));
        var command = new IncidentCommand.ReportToAuthority(
                "省级网信部门",
                NINE.minusMinutes(5),
                Optional.empty(),
                Optional.of("12387热线"),
                Optional.of("20260302-1"),
                Optional.of("分级标准第二条"));
        take(Long.toString(id), command);
        return Long.toString(id);
    }

    private static IncidentCommand review() {
        return new IncidentCommand.Review(
                "后台口令过弱，未启用双因素认证。", "更换全部口令，启用双因素认证；每月核对一次账号", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void take(String id, IncidentCommand step) {
        var number = Long.parseLong(id);
        var version = incidents.find(officer(), number).orElseThrow().version();
        done(incidents.act(officer(), new CaseRequest<>(number, version, step)));
    }

    private static String note(Paper paper) {
        return PaperWorld.note(paper);
    }
}
