package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.paper.PaperKind.APPRAISAL;
import static org.mingcha.paper.PaperKind.BURDEN;
import static org.mingcha.paper.PaperKind.COMPLETENESS_CIRCULAR;
import static org.mingcha.paper.PaperKind.CORRECTION;
import static org.mingcha.paper.PaperKind.LEADER_BRIEF;
import static org.mingcha.paper.PaperKind.RETURN_SHEET;
import static org.mingcha.paper.PaperKind.TASK_SHEET;
import static org.mingcha.paper.PaperWorld.COUNTY;
import static org.mingcha.paper.PaperWorld.TOWN;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.countyOfficer;
import static org.mingcha.safety.incident.IncidentWorld.officer;
import static org.mingcha.safety.incident.IncidentWorld.strangerFromOtherTown;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.claims.Acts;
import org.mingcha.claims.Claims;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.safety.incident.IncidentWorld;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Papers of the year's routine: returns and who filed them, tasks, corrections, appraisal, burden. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=papers.invalid/log")
class YearPapersModuleTest {
    private static final String VILLAGE = IncidentWorld.VILLAGE;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private Assignments assignments;

    private PaperWorld world;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
        world = new PaperWorld(context);
        world.describe();
    }

    @Test
    void whoFiledAReturnInTimeLateOrNotAtAll() throws Exception {
        var early = world.paper(countyOfficer(), COMPLETENESS_CIRCULAR, COUNTY + ".monthly.2026-02");
        assertThat(early.lacking()).containsExactly("2026年3月5日报送期限届满后的情况");
        file(TOWN, Map.of("incidents", "1", "claims", "0", "remark", "网页篡改一起，已处置。"));
        IncidentWorld.at(context, NINE.plusDays(6));
        file(VILLAGE, Map.of());
        IncidentWorld.at(context, NINE.plusDays(8));
        context.getBean(TransparencyLog.class).seal();
        context.getBean(ReturnReporting.class).catchUp();
        var circular = world.paper(countyOfficer(), COMPLETENESS_CIRCULAR, COUNTY + ".monthly.2026-02");
        assertThat(circular.lacking()).isEmpty();
        assertThat(world.declared(circular))
                .contains("return/period", "completeness/late")
                .noneMatch(name -> name.startsWith("unit/") || name.startsWith("body/"));
        assertThat(world.lines(circular))
                .startsWith("中共青溪县委网络安全和信息化委员会办公室文件", "青网信〔2026〕　　号", "关于2026年2月度零报告报送情况的通报", "各镇（街道）：")
                .contains(
                        "2026年2月度零报告应于2026年3月5日前报送。截至2026年3月10日，应报3个单位，按时报送1个，逾期报送1个，未报送1个。",
                        "一、未报送的单位",
                        "澄屏镇。",
                        "二、逾期报送的单位",
                        "云岭镇及所属单位1个。",
                        "三、有关要求",
                        "未报送的单位，请收到本通报后即行补报。",
                        "附件：各单位报送情况",
                        "本件依据2026年2月度零报告应报名单和报送记录，截至2026年3月10日。")
                .containsSubsequence("单位", "应报", "按时", "逾期", "未报", "云岭镇", "2", "1", "1", "0", "澄屏镇");
        assertThat(papers.find(officer(), COMPLETENESS_CIRCULAR, COUNTY + ".monthly.2026-02"))
                .isEmpty();
        assertThat(papers.find(countyOfficer(), COMPLETENESS_CIRCULAR, COUNTY + ".monthly.2026"))
                .isEmpty();
        var sheet = world.paper(officer(), RETURN_SHEET, TOWN + ".monthly.2026-02");
        assertThat(world.lines(sheet))
                .containsExactly(
                        "云岭镇人民政府文件",
                        "云政报〔2026〕　　号",
                        "2026年2月度零报告",
                        "青溪县委网信办：",
                        "现将我镇2026年2月有关情况报告如下。",
                        "一、工作数据",
                        "网络安全事件1起，待核实信息0条。",
                        "二、说明",
                        "网页篡改一起，已处置。",
                        "特此报告。",
                        "云岭镇人民政府",
                        "2026年3月2日",
                        PaperWorld.note(sheet));
        // The return ships: no leaf publishes its words.
        assertThat(world.declared(sheet)).containsExactly("return/title", "return/label", "return/unit");
        assertThat(world.lines(world.paper(officer(), RETURN_SHEET, VILLAGE + ".monthly.2026-02")))
                .contains("本期没有需要报告的事项。");
        var other = IncidentWorld.OTHER_TOWN + ".monthly.2026-02";
        assertThat(world.paper(strangerFromOtherTown(), RETURN_SHEET, other).lacking())
                .containsExactly("主送机关", "本期报表的内容（尚未报送）", "本单位的署名", "本单位的自称");
        var brief = world.paper(officer(), LEADER_BRIEF, TOWN + ".2026-02");
        assertThat(world.lines(brief))
                .containsSubsequence(
                        "2026年2月工作简报",
                        "一、报表报送",
                        "2026年2月度零报告应报2个单位，按时1个，逾期1个。",
                        "二、网络安全事件",
                        "本月未发生网络安全事件。",
                        "云岭镇人民政府",
                        "2026年3月10日");
        assertThat(papers.find(strangerFromOtherTown(), LEADER_BRIEF, TOWN + ".2026-02"))
                .isEmpty();
        assertThat(papers.find(officer(), LEADER_BRIEF, TOWN + ".2026")).isEmpty();
    }

    @Test
    void aTaskIsASheetAndCountsInTheBurden() throws Exception {
        var command = new SendAssignment(
                COUNTY,
                "排查网站备案信息",
                Optional.of("青政办〔2026〕12号"),
                Optional.of("逐个核对备案号和主办单位。"),
                Optional.empty(),
                LocalDate.of(2026, 3, 31),
                90L,
                TOWN);
        var sent = assignments.send(countyOfficer(), command, true).done();
        context.getBean(TransparencyLog.class).seal();
        var row = assignments
                .assignments(Actor.operator(), AssignmentQuery.of(sent))
                .rows()
                .getFirst();
        var task = world.paper(officer(), TASK_SHEET, Long.toString(row.id()));
        assertThat(world.lines(task))
                .containsExactly(
                        "中共青溪县委网络安全和信息化委员会办公室文件",
                        "青网信〔2026〕　　号",
                        "关于办理“排查网站备案信息”的通知",
                        "云岭镇人民政府：",
                        "根据青政办〔2026〕12号，现将“排查网站备案信息”交由你镇办理，请于2026年3月31日前办结并答复。" + "此项工作预计用时90分钟。",
                        "具体要求：逐个核对备案号和主办单位。",
                        "中共青溪县委网信办",
                        "2026年3月2日",
                        PaperWorld.note(task));
        assertThat(task.records()).hasSize(2);
        assertThat(world.declared(task)).isEmpty();
        assertThat(papers.reference(officer(), TASK_SHEET, String.valueOf(row.index())))
                .contains(task.reference());
        assertThat(papers.find(strangerFromOtherTown(), TASK_SHEET, task.reference()))
                .isEmpty();
        assertThat(world.lines(world.paper(officer(), BURDEN, TOWN + ".2026")))
                .contains("关于2026年上级交办事项情况的报告", "青溪县委网信办：", "2026年，上级要求我镇办理任务共1项，预计用时1小时30分钟，明细见附件。", "排查网站备案信息", "90");
    }

    @Test
    void whatWasPublishedCanBePostedAndTheYearsPointsBeRead() throws Exception {
        new Acts(context.getBean(Claims.class)).published("集市明天取消", "market-open");
        var correction = world.paper(officer(), CORRECTION, "2026.market-open");
        assertThat(correction.lacking()).isEmpty();
        assertThat(world.declared(correction)).isEmpty();
        assertThat(world.lines(correction))
                .contains(
                        "一、核实情况",
                        "（二）当日出厂水检验42项，全部合格[2]。",
                        "二、核实方式",
                        "三、依据",
                        "[1]检修停水公告（青溪县水务局，青水〔2026〕3号）",
                        "云岭镇人民政府",
                        "2026年3月2日",
                        "本回应为第1版，2026年3月2日公布。" + PaperWorld.note(correction))
                .anyMatch(line -> line.startsWith("2026年3月2日，我镇收到“集市明天取消”的说法。经核实，该说法"));
        assertThat(papers.find(officer(), CORRECTION, "2026.nothing-there")).isEmpty();
        var points = world.paper(officer(), APPRAISAL, TOWN + ".2025");
        assertThat(world.lines(points))
                .contains("关于2025年度考核计分情况的通知", "云岭镇人民政府：", "附件：计分情况", "附件", "计分内容", "满分", "得分")
                .anyMatch(line -> line.contains("你镇2025年度满分"));
        assertThat(papers.find(strangerFromOtherTown(), APPRAISAL, TOWN + ".2025"))
                .isEmpty();
    }

    private void file(String unit, Map<String, String> values) {
        var key = new ReturnKey(unit, "monthly", Period.parse("2026-02").orElseThrow());
        var command = new FileReturn(key, values.isEmpty(), values, "", Optional.empty());
        var filed = context.getBean(ReturnReporting.class).file(Actor.operator(), command);
        assertThat(filed).isInstanceOf(FilingResult.Accepted.class);
    }
}
