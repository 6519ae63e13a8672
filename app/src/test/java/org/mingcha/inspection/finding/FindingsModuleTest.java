package org.mingcha.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.DUE;
import static org.mingcha.inspection.finding.FindingWorld.TODAY;
import static org.mingcha.inspection.finding.FindingWorld.TOWN;
import static org.mingcha.inspection.finding.FindingWorld.done;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raised;
import static org.mingcha.inspection.finding.FindingWorld.raising;
import static org.mingcha.inspection.finding.FindingWorld.strangerFromOtherTown;
import static org.mingcha.inspection.finding.FindingWorld.why;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.StorageResult;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A finding from raised to closed, and every way that is not open. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=finding.invalid/log")
class FindingsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
    }

    @Test
    void goesFromRaisedToClosedWithEveryActSealed() {
        var id = raised(findings, inspector(), "值班表缺签字");
        act(officer(), id, new FindingCommand.Plan("补齐八月值班表并建立交接登记"));
        done(findings.act(
                officer(),
                new CaseRequest<>(id.value(), 2, new FindingCommand.Rectify("值班表已补齐"), false, List.of(file("值班表")))));
        act(otherInspector(), id, new FindingCommand.Verify(true, "已看原件"));
        act(inspector(), id, new FindingCommand.Close(Optional.empty()));
        log.seal();

        var view = findings.find(officer(), id).orElseThrow();
        assertThat(view.row().state()).isEqualTo(FindingState.CLOSED);
        assertThat(view.acts())
                .extracting(ActView::act)
                .containsExactly(
                        FindingAct.RAISED,
                        FindingAct.PLANNED,
                        FindingAct.RECTIFIED,
                        FindingAct.VERIFIED,
                        FindingAct.CLOSED);
        assertThat(view.acts()).allMatch(each -> each.index() != null);
        var rectified = log.record(view.acts().get(2).record()).orElseThrow();
        assertThat(rectified.type()).isEqualTo("finding.rectified");
        assertThat(rectified.unit()).isEqualTo(TOWN);
        assertThat(rectified.evidence()).hasSize(1);
        assertThat(rectified.facts().text("state")).contains("submitted");
        assertThat(rectified.facts().values()).doesNotContainKeys("by_account", "owner", "said");
        assertThat(rectified.target()).isNotNull();
        assertThat(findings.evidence(officer(), id, rectified.evidence().getFirst()))
                .isPresent();
        assertThat(findings.evidence(
                        strangerFromOtherTown(), id, rectified.evidence().getFirst()))
                .isEmpty();
    }

    @Test
    void whoRaisedOrRectifiedItCannotVerifyIt() {
        var both = FindingWorld.inspectorAndOfficer();
        var byInspector = raised(findings, inspector(), "台账漏记两次会议");
        act(both, byInspector, new FindingCommand.Rectify("已补记"));
        assertThat(why(tryAct(inspector(), byInspector, new FindingCommand.Verify(true, "看过了"))))
                .isEqualTo("same-person");
        assertThat(why(tryAct(both, byInspector, new FindingCommand.Verify(true, "看过了"))))
                .isEqualTo("same-person");
        assertThat(findings.find(inspector(), byInspector).orElseThrow().waitsForAnother())
                .isTrue();
        act(otherInspector(), byInspector, new FindingCommand.Verify(true, "看过了"));
    }

    @Test
    void failedVerificationGoesBackToTheUnit() {
        var id = raised(findings, inspector(), "网站备案号过期");
        act(officer(), id, new FindingCommand.Rectify("已续期"));
        act(otherInspector(), id, new FindingCommand.Verify(false, "页面上仍是旧号"));
        assertThat(state(id)).isEqualTo(FindingState.UNDERWAY);
        assertThat(why(tryAct(inspector(), id, new FindingCommand.Close(Optional.empty()))))
                .isEqualTo("not-now");
    }

    @Test
    void extensionMovesTheDayOnlyWhenGrantedByAnother() {
        var until = LocalDate.of(2026, 4, 10);
        var id = raised(findings, inspector(), "应急预案没有修订");
        assertThat(why(tryAct(officer(), id, new FindingCommand.Extend(DUE, "要开会研究"))))
                .isEqualTo("day-not-later");
        act(officer(), id, new FindingCommand.Extend(until, "要开会研究"));
        assertThat(findings.find(officer(), id).orElseThrow().row().dueOn()).isEqualTo(DUE);
        act(inspector(), id, new FindingCommand.Decide(true, "同意"));
        assertThat(findings.find(officer(), id).orElseThrow().row().dueOn()).isEqualTo(until);
        assertThat(state(id)).isEqualTo(FindingState.OPEN);
    }

    @Test
    void refusedExtensionLeavesTheDay() {
        var id = raised(findings, inspector(), "培训没有签到表");
        act(officer(), id, new FindingCommand.Extend(LocalDate.of(2026, 4, 10), "人手不够"));
        act(inspector(), id, new FindingCommand.Decide(false, "时间足够"));
        assertThat(findings.find(officer(), id).orElseThrow().row().dueOn()).isEqualTo(DUE);
    }

    @Test
    void appealIsJudgedByAnotherInspector() {
        var id = raised(findings, inspector(), "没有发布审核记录");
        act(officer(), id, new FindingCommand.Appeal("记录在第 57 号台账"));
        assertThat(why(tryAct(inspector(), id, new FindingCommand.Decide(false, "维持"))))
                .isEqualTo("same-person");
        act(otherInspector(), id, new FindingCommand.Decide(true, "台账确有记录"));
        assertThat(state(id)).isEqualTo(FindingState.WITHDRAWN);
        assertThat(findings.find(otherInspector(), id).orElseThrow().may()).isEmpty();
    }

    @Test
    void closedOneIsReopenedWithReasonAndNewDay() {
        var id = raised(findings, inspector(), "账号口令未更换");
        act(officer(), id, new FindingCommand.Rectify("已更换"));
        act(otherInspector(), id, new FindingCommand.Verify(true, "抽测通过"));
        act(otherInspector(), id, new FindingCommand.Close(Optional.empty()));
        assertThat(why(tryAct(inspector(), id, new FindingCommand.Reopen(LocalDate.of(2026, 6, 1), ""))))
                .isEqualTo("text-missing");
        act(inspector(), id, new FindingCommand.Reopen(LocalDate.of(2026, 6, 1), "回头看发现口令又改回去了"));
        var row = findings.find(officer(), id).orElseThrow().row();
        assertThat(row.state()).isEqualTo(FindingState.OPEN);
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void isOverdueByTheClocksToday() {
        var id = raised(findings, inspector(), "值守电话无人接听");
        FindingWorld.goTo(clock, DUE);
        assertThat(findings.find(officer(), id).orElseThrow().row().overdueDays())
                .isZero();
        FindingWorld.goTo(clock, DUE.plusDays(3));
        assertThat(findings.find(officer(), id).orElseThrow().row().overdueDays())
                .isEqualTo(3);
        var overdue =
                findings.findings(officer(), FindingQuery.all().ofUnit(TOWN).only(FindingQuery.Filter.OVERDUE));
        assertThat(overdue.rows()).extracting(FindingSummary::id).contains(id);
        assertThat(overdue.totals().overdue()).isPositive();
    }

    @Test
    void listsPageByPageWithoutLosingOrRepeating() {
        for (int i = 0; i < 7; i++) {
            raised(findings, inspector(), "逐页 " + i);
        }
        var query = new FindingQuery(TOWN, FindingQuery.Filter.ALL, null, 3);
        var seen = new java.util.ArrayList<FindingId>();
        var page = findings.findings(inspector(), query);
        page.rows().forEach(row -> seen.add(row.id()));
        while (page.next() != null) {
            page = findings.findings(inspector(), query.afterRow(page.next()));
            page.rows().forEach(row -> seen.add(row.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) page.totals().all());
    }

    @Test
    void refusesADayOfRestAndADayThatHasPassed() {
        assertThat(why(findings.raise(inspector(), raising("休息日", LocalDate.of(2026, 3, 21)), List.of(), false)))
                .isEqualTo("day-not-worked");
        assertThat(why(findings.raise(inspector(), raising("过去", TODAY.minusDays(1)), List.of(), false)))
                .isEqualTo("day-past");
        var reader = CommandReader.of(RaiseFinding.class, "finding.refused.");
        var undated = Map.of("unit", TOWN, "problem", "没有日期", "level", "minor", "owner", "信息联络员");
        assertThat(reader.read("raise-finding", undated))
                .isEqualTo(
                        new CommandReading.Unreadable<>(List.of(Violation.at("due", "finding.refused.day-missing"))));
    }

    @Test
    void asksAboutPersonalDataAndRefusesAPersonAsOwner() {
        var number = raising("请联系 13800138000 补材料");
        assertThat(findings.raise(inspector(), number, List.of(), false))
                .isInstanceOf(CommandResult.ConfirmationRequired.class);
        var named = raising(TOWN, "缺签字", "张三", DUE);
        assertThat(why(findings.raise(inspector(), named, List.of(), false))).isEqualTo("owner-names-person");
    }

    @Test
    void absentAndForbiddenLookTheSame() {
        var id = raised(findings, inspector(), "只有本镇和上级能看");
        assertThat(findings.find(strangerFromOtherTown(), id)).isEmpty();
        assertThat(why(tryAct(strangerFromOtherTown(), id, new FindingCommand.Plan("我来改"))))
                .isEqualTo("not-found");
        assertThat(why(findings.raise(officer(), raising("自己提"), List.of(), false)))
                .isEqualTo("not-found");
        assertThat(why(tryAct(inspector(), id, new FindingCommand.Plan("替他们改"))))
                .isEqualTo("not-found");
        assertThat(findings.findings(strangerFromOtherTown(), FindingQuery.all())
                        .rows())
                .isEmpty();
    }

    @Test
    void refusesAClosedUnitAndAnUnknownOrigin() {
        var merged = raising(FindingWorld.MERGED_TOWN, "已撤并", "联络员", DUE);
        assertThat(why(findings.raise(inspector(), merged, List.of(), false))).isEqualTo("unit-closed");
        var unknown = raising(TOWN, "缺佐证", "联络员", DUE);
        assertThat(why(findings.raise(inspector(), unknown, List.of(invented()), false)))
                .isEqualTo("evidence-unknown");
    }

    private static EvidenceFile invented() {
        return new EvidenceFile("ab".repeat(32), "x.pdf", "application/pdf", 3);
    }

    private EvidenceFile file(String content) {
        var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return ((StorageResult.Stored) files.store(new EvidenceUpload("值班表.txt", in))).file();
    }

    private FindingState state(FindingId id) {
        return findings.find(inspector(), id).orElseThrow().row().state();
    }

    private void act(Actor actor, FindingId id, FindingCommand step) {
        done(tryAct(actor, id, step));
    }

    private CommandResult<Long> tryAct(Actor actor, FindingId id, FindingCommand step) {
        int seen = findings.find(inspector(), id).orElseThrow().row().version();
        return findings.act(actor, new CaseRequest<>(id.value(), seen, step));
    }

    @Test
    void isRaisedFromAnEntryOfTheUnitAndFoundByIt() {
        var values = Map.of("happened_on", "2026-02-27", "title", "门户专栏被篡改", "severity", "较大");
        var submitted = ledger.submit(officer(), new SubmitEntry(TOWN, "incident", values, List.of(), true));
        var entry = ((Submission.Accepted) submitted).entry();
        var command = FindingWorld.fromEntry(TOWN, entry, "没有启用双因素认证");
        var id = done(findings.raise(inspector(), command, List.of(), false));
        assertThat(findings.ofEntry(officer(), entry.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id));
        assertThat(findings.ofEntry(strangerFromOtherTown(), entry.value())).isEmpty();
        assertThat(findings.subject(inspector(), Origin.entry(entry.value())))
                .get()
                .extracting(Findings.Subject::question)
                .isEqualTo("门户专栏被篡改");
        var elsewhere = FindingWorld.fromEntry(FindingWorld.OTHER_TOWN, entry, "别的单位");
        assertThat(why(findings.raise(inspector(), elsewhere, List.of(), false)))
                .isEqualTo("origin-unknown");
    }
}
