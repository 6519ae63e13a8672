package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.OTHER_TOWN;
import static org.mingcha.inspection.finding.FindingWorld.TOWN;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.leader;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.raising;
import static org.mingcha.inspection.finding.FindingWorld.strangerFromOtherTown;
import static org.mingcha.paper.PaperKind.FINDINGS_NOTICE;
import static org.mingcha.paper.PaperKind.RECTIFICATION_REPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingWorld;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.paper.NumberingResult.Done;
import org.mingcha.paper.NumberingResult.Reason;
import org.mingcha.paper.NumberingResult.Refused;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A paper gets the next number of its body's series, once; what was sent out under it stays what it was. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=papers.invalid/log")
class PaperNumberModuleTest {
    private static final String NOTICE = FINDINGS_NOTICE.code();
    private static final String REPORT = RECTIFICATION_REPORT.code();

    private static int tests;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @Autowired
    private PaperNumbers numbers;

    private PaperWorld world;

    /** Each test has days of its own: findings of one day stand in one notice. */
    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
        var clock = context.getBean(MingchaClock.class);
        FindingWorld.goTo(clock, FindingWorld.TODAY.plusDays(10L * ++tests));
        world = new PaperWorld(context);
        world.describe();
    }

    @Test
    void theNumberStandsOnThePaperProvenAndThePaperStaysAsItWas() throws Exception {
        var finding = raise(TOWN, "编号前发现的问题");
        var seen = find(inspector(), NOTICE, finding);
        assertThat(seen.lacks()).isEmpty();
        assertThat(seen.may()).isEqualTo(new NumberingView.May(true, false));
        var words = done(numbers.number(inspector(), next(NOTICE, finding)));
        assertThat(words).isEqualTo(seen.next()).matches("青网信〔2026〕[1-9]\\d*号");
        var notice = world.paper(inspector(), FINDINGS_NOTICE, number(finding));
        var lines = world.lines(notice);
        assertThat(lines).startsWith("中共青溪县委网络安全和信息化委员会办公室文件", words, "关于限期整改检查发现问题的通知");
        assertThat(world.declared(notice)).isEmpty();

        var later = raise(TOWN, "编号后又发现的问题");
        assertThat(world.lines(world.paper(inspector(), FINDINGS_NOTICE, number(finding))))
                .isEqualTo(lines);
        assertThat(find(inspector(), NOTICE, finding).isNumbered()).isFalse();
        var again = done(numbers.number(inspector(), next(NOTICE, later)));
        assertThat(find(inspector(), NOTICE, finding).given())
                .extracting(NumberingView.Given::words)
                .containsSubsequence(again, words);
        assertThat(world.lines(world.paper(inspector(), FINDINGS_NOTICE, number(finding))))
                .contains(again)
                .anyMatch(line -> line.contains("编号后又发现的问题"));
    }

    @Test
    void whatGoesUpwardIsNumberedByTheLeaderAndNamesThePost() throws Exception {
        var finding = raise(TOWN, "值班表缺签名");
        rectify(finding);
        var refused = refused(numbers.number(officer(), next(REPORT, finding)));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_READY);
        assertThat(refused.lacks()).extracting(PaperLack::words).containsExactly("签发人");
        var words = done(numbers.number(leader(), next(REPORT, finding)));
        assertThat(words).startsWith("云政报〔2026〕");
        var report = world.paper(officer(), RECTIFICATION_REPORT, number(finding));
        assertThat(world.lines(report)).startsWith("云岭镇人民政府文件", words + "签发人：第一责任人");
        assertThat(world.declared(report)).noneMatch(name -> name.startsWith("number/"));
    }

    @Test
    void aPaperThatLacksSomethingIsNumberedByItsLeaderAloneAndSaysSo() throws Exception {
        var finding = raise(OTHER_TOWN, "公告栏半年未更新");
        var leader = new Actor(
                32, "岗位", List.of(new Actor.Grant(Role.LEADER, OTHER_TOWN, "CN/999900000000/" + OTHER_TOWN + "/")));
        var seen = find(leader, REPORT, finding);
        assertThat(seen.next()).isEmpty();
        assertThat(seen.lacks())
                .extracting(PaperLack::words)
                .containsExactly("问题“公告栏半年未更新”的整改措施", "本单位的署名", "本单位的自称", "本单位的规范全称", "发文机关代字");
        assertThat(seen.lacks()).extracting(PaperLack::isOfBody).containsExactly(false, true, true, true, true);
        var despite = new NumberPaper(REPORT, number(finding), "澄政报〔2026〕3号", "措施待会议研究，先报情况。");
        assertThat(refused(numbers.number(leader, new NumberPaper(REPORT, number(finding), "", " ")))
                        .reason())
                .isEqualTo(Reason.NOT_READY);
        assertThat(refused(numbers.number(strangerFromOtherTown(), despite)).reason())
                .isEqualTo(Reason.LEADER_ONLY);
        assertThat(refused(numbers.number(leader, new NumberPaper(REPORT, number(finding), "", "先报")))
                        .reason())
                .isEqualTo(Reason.SERIES_MISSING);
        assertThat(done(numbers.number(leader, despite))).isEqualTo("澄政报〔2026〕3号");
        var report = world.paper(leader, RECTIFICATION_REPORT, number(finding));
        assertThat(report.isDraft()).isFalse();
        assertThat(world.lines(report))
                .startsWith("澄屏镇文件", "澄政报〔2026〕3号签发人：第一责任人", "关于检查发现问题整改情况的报告")
                .anyMatch(line -> line.startsWith("编号时以下内容尚未齐备：") && line.endsWith("。措施待会议研究，先报情况。"))
                .noneMatch(line -> line.contains("草稿"));
        assertThat(world.declared(report)).noneMatch(name -> name.startsWith("number/"));
    }

    @Test
    void aNumberOfTheOfficesOwnRegisterGoesFirstAndIsNeverTaken() {
        var finding = raise(TOWN, "自编文号的问题");
        var next = find(inspector(), NOTICE, finding).next();
        var taken = done(numbers.number(inspector(), next(NOTICE, finding)));
        assertThat(taken).isEqualTo(next);
        later();
        var other = raise(TOWN, "另一天的问题");
        assertThat(by(other, taken)).isEqualTo(Reason.TAKEN);
        assertThat(by(other, "青网信2026第90号")).isEqualTo(Reason.BAD_FORM);
        assertThat(by(other, "青网信〔2026〕090号")).isEqualTo(Reason.BAD_FORM);
        assertThat(by(other, "青政发〔2026〕90号")).isEqualTo(Reason.OTHER_SERIES);
        assertThat(by(other, "青网信〔2025〕90号")).isEqualTo(Reason.OTHER_YEAR);
        var own = new NumberPaper(NOTICE, number(other), "青网信[2026]90号", "");
        assertThat(done(numbers.number(inspector(), own))).isEqualTo("青网信〔2026〕90号");
        assertThat(done(numbers.number(inspector(), own))).isEqualTo("青网信〔2026〕90号");
        assertThat(by(other, "91")).isEqualTo(Reason.NUMBERED);
        later();
        var third = raise(TOWN, "第三天的问题");
        assertThat(done(numbers.number(inspector(), next(NOTICE, third)))).isEqualTo("青网信〔2026〕91号");
    }

    @Test
    void nobodyElseNumbersAndAPaperWithoutAHeadHasNoNumber() {
        var finding = raise(TOWN, "他人编号的问题");
        assertThat(numbers.number(officer(), next(NOTICE, finding))).isInstanceOf(NumberingResult.Unknown.class);
        assertThat(numbers.number(inspector(), next(REPORT, finding))).isInstanceOf(NumberingResult.Unknown.class);
        assertThat(numbers.number(strangerFromOtherTown(), next(NOTICE, finding)))
                .isInstanceOf(NumberingResult.Unknown.class);
        var brief = new NumberPaper("leader-brief", TOWN + ".2026-03", "", "");
        assertThat(refused(numbers.number(leader(), brief)).reason()).isEqualTo(Reason.NO_NUMBER);
        assertThat(numbers.find(leader(), "leader-brief", TOWN + ".2026-03")).isEmpty();
    }

    @Test
    void manyAtOnceGetEachTheNextAndTheSamePaperGetsOne() throws Exception {
        var papers = new ArrayList<FindingId>();
        for (var day = 0; day < 6; day++) {
            later();
            papers.add(raise(TOWN, "并发编号的问题之" + day));
        }
        var first = Long.parseLong(
                find(inspector(), NOTICE, papers.getFirst()).next().replaceAll(".*〕|号", ""));
        var calls = new ArrayList<Callable<String>>();
        for (var twice = 0; twice < 3; twice++) {
            papers.forEach(paper -> calls.add(() -> done(numbers.number(inspector(), next(NOTICE, paper)))));
        }
        var given = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                given.add(answer.get());
            }
        }
        assertThat(new HashSet<>(given))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(first, first + papers.size())
                        .mapToObj(number -> "青网信〔2026〕" + number + "号")
                        .toList());
        for (var place = 0; place < papers.size(); place++) {
            assertThat(given.get(place))
                    .isEqualTo(given.get(place + papers.size()))
                    .isEqualTo(given.get(place + 2 * papers.size()));
        }
    }

    /** Sealed, as every act is once it is answered. */
    private FindingId raise(String unit, String problem) {
        var due = LocalDate.of(2026, 6, 10);
        var id = FindingWorld.done(findings.raise(inspector(), raising(unit, problem, "宣传岗", due), List.of(), false));
        context.getBean(TransparencyLog.class).seal();
        return id;
    }

    /** On another day, with another notice. */
    private void later() {
        var clock = context.getBean(MingchaClock.class);
        FindingWorld.goTo(clock, clock.today().plusDays(1));
    }

    private Reason by(FindingId finding, String typed) {
        return refused(numbers.number(inspector(), new NumberPaper(NOTICE, number(finding), typed, "")))
                .reason();
    }

    private NumberingView find(Actor actor, String kind, FindingId finding) {
        return numbers.find(actor, kind, number(finding)).orElseThrow();
    }

    private static NumberPaper next(String kind, FindingId finding) {
        return new NumberPaper(kind, number(finding), "", "");
    }

    private static String number(FindingId id) {
        return Long.toString(id.value());
    }

    private static String done(NumberingResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).words();
    }

    private static Refused refused(NumberingResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return (Refused) result;
    }

    private void rectify(FindingId id) {
        for (var each : findings.find(officer(), id).stream().toList()) {
            var step = new FindingCommand.Rectify("已补齐。");
            FindingWorld.done(findings.act(
                    officer(), new CaseRequest<>(id.value(), each.row().version(), step)));
        }
    }
}
