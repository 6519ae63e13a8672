package org.mingcha.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.assignment.AssignmentWorld.COUNTY;
import static org.mingcha.assignment.AssignmentWorld.OTHER_TOWN;
import static org.mingcha.assignment.AssignmentWorld.THURSDAY;
import static org.mingcha.assignment.AssignmentWorld.TODAY;
import static org.mingcha.assignment.AssignmentWorld.TOWNS;
import static org.mingcha.assignment.AssignmentWorld.citySender;
import static org.mingcha.assignment.AssignmentWorld.officer;
import static org.mingcha.assignment.AssignmentWorld.refused;
import static org.mingcha.assignment.AssignmentWorld.sender;
import static org.mingcha.assignment.AssignmentWorld.task;
import static org.mingcha.assignment.AssignmentWorld.violations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.AssignmentCommand.Answer;
import org.mingcha.assignment.AssignmentCommand.GiveBack;
import org.mingcha.assignment.AssignmentCommand.Take;
import org.mingcha.assignment.burden.AskedSource;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.notification.DueDates;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderSubject;
import org.mingcha.notification.Reminders;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A task travels down, is answered in the receivers' ledgers, and is counted. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=assignments.invalid/log")
class AssignmentsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Ledger ledger;

    @Autowired
    private DueDates dues;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Burdens burdens;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private JdbcClient jdbc;

    private AssignmentWorld world;

    @BeforeEach
    void begin() {
        world = new AssignmentWorld(context);
    }

    @Test
    void toSixTownsAnsweredByFiveRemindedOnceAndOnTheBurdenPage() {
        var id = assignments.send(sender(), task("排查网站备案信息", TOWNS), false).done();
        var rows = rows(id);
        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.state()).isEqualTo(AssignmentState.SENT));
        for (var row : rows.subList(0, 5)) {
            world.act(officer(row.unit().code()), row, new Take()).done();
            world.act(officer(row.unit().code()), row, new Answer(TODAY, "已全部核对，备案信息无误。"))
                    .done();
        }
        log.seal();
        var sixth = rows.get(5);
        var subject = new ReminderSubject.OfAssignment(sixth.id());
        assertThat(reminders.remind(sender(), sixth.unit().code(), subject))
                .isEqualTo(new ReminderResult.Reminded("白沙镇"));
        assertThat(reminders.remind(sender(), sixth.unit().code(), subject))
                .isEqualTo(new ReminderResult.Refused(ReminderResult.Why.ALREADY_TODAY));
        assertThat(reminders.remind(
                        sender(),
                        TOWNS.getFirst(),
                        new ReminderSubject.OfAssignment(rows.getFirst().id())))
                .as("answered")
                .isEqualTo(new ReminderResult.Refused(ReminderResult.Why.NOT_DUE));
        assertThat(reminders.ofAssignments(List.of(rows.getFirst().id(), sixth.id())))
                .isEqualTo(Map.of(sixth.id(), 1));
        assertThat(dues.due(officer(TOWNS.get(5)), null, 9).dues())
                .filteredOn(due -> due.subject() == sixth.id() && due.kind() == DueKind.ANSWER_ASSIGNMENT)
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.dueOn()).isEqualTo(LocalDate.of(2025, 4, 30));
                    assertThat(due.path()).isEqualTo("/assignments/" + sixth.id());
                    assertThat(due.reminder()).isNotNull();
                });
        assertThat(dues.due(officer(TOWNS.getFirst()), null, 9).dues())
                .noneMatch(due -> due.subject() == rows.getFirst().id());
        var dispatch = assignments.dispatch(sender(), id).orElseThrow();
        assertThat(dispatch.counts()).isEqualTo(new AssignmentCounts(6, 1, 0, 5, 0, 0, 5));
        assertThat(dispatch.minutesOfAll()).isEqualTo(270);
        var burden = burdens.of(sender(), TOWNS.getFirst(), 2025).orElseThrow();
        assertThat(burden.asked())
                .filteredOn(each -> each.title().equals("排查网站备案信息"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.source()).isEqualTo(AskedSource.ASSIGNMENT);
                    assertThat(each.minutes()).isEqualTo(45);
                    assertThat(each.superior().name()).isEqualTo("青溪县");
                    assertThat(each.month()).hasToString("2025-04");
                });
        assertThat(found()).isEmpty();
    }

    @Test
    void arrivesInTheReceiversLedgerSealedAndIsDoneThere() {
        var id = assignments
                .send(sender(), task("统计政务账号", TOWNS.subList(0, 1)), false)
                .done();
        log.seal();
        var row = rows(id).getFirst();
        var town = officer(TOWNS.getFirst());
        var entry = ledger.entry(town, new EntryId(row.entry())).orElseThrow();
        assertThat(entry.register()).isEqualTo("task");
        assertThat(entry.happenedOn()).isEqualTo(TODAY);
        assertThat(entry.latest().content().text("title")).hasValue("统计政务账号");
        assertThat(entry.latest().content().text("reference")).hasValue("青政办〔2025〕12号");
        assertThat(entry.latest().content().text("due_on")).hasValue("2025-04-30");
        assertThat(entry.latest().reason()).contains("青溪县").contains(Long.toString(id));
        assertThat(entry.latest().index()).isNotNull();
        assertThat(assignments.dispatch(sender(), id).orElseThrow().index()).isNotNull();

        world.act(town, row, new Answer(TODAY, "共三个账号。")).done();
        var answered = ledger.entry(town, new EntryId(row.entry())).orElseThrow();
        assertThat(answered.latest().content().text("done_on")).hasValue("2025-04-03");
        assertThat(answered.latest().reason()).isEqualTo("共三个账号。");
        var view = assignments.find(sender(), row.id()).orElseThrow();
        assertThat(view.row().state()).isEqualTo(AssignmentState.ANSWERED);
        assertThat(view.row().isInTime()).isTrue();
        assertThat(view.may()).isEmpty();
        assertThat(assignments.ofEntry(town, new EntryId(row.entry()))).hasValue(row.id());
    }

    @Test
    void aDayThatIsTypedIntoTheLedgerCountsAsWell() {
        var id = assignments
                .send(sender(), task("登记应急物资", TOWNS.subList(3, 4)), false)
                .done();
        var row = rows(id).getFirst();
        var town = officer(TOWNS.get(3));
        var entry = ledger.entry(town, new EntryId(row.entry())).orElseThrow();
        var values = new HashMap<>(FormValues.of(entry.latest().content()));
        values.put("done_on", TODAY.toString());
        assertThat(ledger.amend(town, new AmendEntry(entry.id(), values, List.of(), "已办结", true)))
                .isInstanceOf(Submission.Accepted.class);
        assertThat(rows(id).getFirst().state()).isEqualTo(AssignmentState.ANSWERED);
        assertThat(dues.due(town, null, 50).dues())
                .noneMatch(due -> due.subject() == row.id() && due.kind() == DueKind.ANSWER_ASSIGNMENT);
    }

    @Test
    void isGivenBackWithAReasonAndMayBeSentAgain() {
        var id = assignments
                .send(sender(), task("清点旧设备", TOWNS.subList(0, 2)), false)
                .done();
        var row = rows(id).getFirst();
        var town = officer(TOWNS.getFirst());
        assertThat(refused(world.act(town, row, new GiveBack("")))).containsExactly("text-missing");
        world.act(town, row, new GiveBack("我镇没有这类设备。")).done();
        assertThat(rows(id))
                .extracting(AssignmentSummary::state)
                .containsExactlyInAnyOrder(AssignmentState.RETURNED, AssignmentState.SENT);
        var view = assignments.find(sender(), row.id()).orElseThrow();
        assertThat(view.history().getLast().said()).isEqualTo("我镇没有这类设备。");
        assertThat(dues.due(town, null, 50).dues())
                .noneMatch(due -> due.subject() == row.id() && due.kind() == DueKind.ANSWER_ASSIGNMENT);
        assertThat(refused(world.act(town, row, new Take()))).containsExactly("not-now");
        var again = assignments
                .send(sender(), task("清点旧设备", TOWNS.subList(0, 1)), false)
                .done();
        assertThat(again).isNotEqualTo(id);
        assertThat(rows(again)).extracting(AssignmentSummary::state).containsExactly(AssignmentState.SENT);
    }

    @Test
    void isSentOnce() {
        var command = task("核对联系电话册", TOWNS);
        var id = assignments.send(sender(), command, false).done();
        assertThat(assignments.send(sender(), command, false)).isEqualTo(new CommandResult.Duplicate<>(id));
        world.goTo(THURSDAY.plusDays(4));
        assertThat(assignments.send(sender(), command, false)).isInstanceOf(CommandResult.Done.class);
    }

    @Test
    void whatASuperiorTookBackIsAskedOfNobodyBelow() {
        assertThat(world.publishDuties("town", """
                        序号,事项,类别
                        1,村级公益事业,基本履职
                        37,森林防火巡查,配合履职
                        88,烟花爆竹经营许可审查,上级收回
                        """)).hasFieldOrProperty("lines");
        var refusal = assignments.send(sender(), task("关于开展烟花爆竹经营许可审查工作的通知", TOWNS), false);
        var violation = violations(refusal).getFirst();
        assertThat(violation.code()).isEqualTo("taken-back");
        assertThat(violation.arguments(java.util.Locale.SIMPLIFIED_CHINESE)).contains("88", "烟花爆竹经营许可审查", "乡镇履职事项清单");
        assertThat(assignments.send(sender(), task("开展森林防火巡查", TOWNS), false))
                .as("joint duties may be asked")
                .isInstanceOf(CommandResult.Done.class);
        assertThat(assignments.send(citySender(), task(AssignmentWorld.CITY, "烟花爆竹经营许可审查", List.of(OTHER_TOWN)), false))
                .as("another county's towns have no such list")
                .isInstanceOf(CommandResult.Done.class);
        assertThat(refused(assignments.send(citySender(), task(AssignmentWorld.CITY, "烟花爆竹经营许可审查", TOWNS), false)))
                .as("nor may anybody further up ask it")
                .containsExactly("taken-back");
    }

    @Test
    void isSentByAnOfficerAboveToOpenUnitsBelowAndSaysNothingThatNobodyMayAsk() {
        assertThat(refused(assignments.send(officer(TOWNS.getFirst()), task("越级部署", TOWNS), false)))
                .containsExactly("not-found");
        assertThat(refused(assignments.send(AssignmentWorld.inspector(), task("督查部署", TOWNS), false)))
                .containsExactly("not-found");
        assertThat(refused(assignments.send(sender(), task("跨县部署", List.of(OTHER_TOWN, COUNTY)), false)))
                .containsExactly("receiver-unknown", "receiver-unknown");
        assertThat(refused(assignments.send(sender(), task("组织网评员跟帖引导", TOWNS), false)))
                .contains("never");
        var past = new SendAssignment(
                COUNTY, "", Optional.empty(), Optional.empty(), Optional.empty(), TODAY.minusDays(1), 0L, "，");
        assertThat(refused(assignments.send(sender(), past, false)))
                .containsExactly("text-missing", "day-past", "minutes", "receivers-missing");
    }

    @Test
    void whoSentItDoesNotAnswerAndNeighboursSeeNothing() {
        var id = assignments
                .send(sender(), task("更新值班安排", TOWNS.subList(0, 1)), false)
                .done();
        var row = rows(id).getFirst();
        assertThat(refused(world.act(sender(), row, new Take()))).containsExactly("same-eyes");
        assertThat(assignments.find(officer(TOWNS.get(1)), row.id())).isEmpty();
        assertThat(assignments.dispatch(officer(TOWNS.getFirst()), id))
                .as("a receiver does not see the others")
                .isEmpty();
        var elsewhere =
                AssignmentWorld.actor(90, Role.OFFICER, OTHER_TOWN, "CN/999900000000/999902000000/" + OTHER_TOWN + "/");
        assertThat(assignments.assignments(elsewhere, AssignmentQuery.of(id)).rows())
                .isEmpty();
    }

    private List<AssignmentSummary> rows(long dispatch) {
        return assignments.assignments(sender(), AssignmentQuery.of(dispatch)).rows();
    }

    private List<FsckFinding> found() {
        var findings = new ArrayList<FsckFinding>();
        context.getBeansOfType(FsckCheck.class).values().stream()
                .filter(check -> check.getClass().getPackageName().contains("assignment"))
                .forEach(check -> check.check(findings::add));
        return findings;
    }

    @Test
    void theDatabaseIsHeldAgainstTheLog() {
        var id = assignments
                .send(sender(), task("检查机房空调", TOWNS.subList(0, 1)), false)
                .done();
        jdbc.sql("update assignment.share set entry = :id where dispatch = :id")
                .param("id", id)
                .update();
        assertThat(found()).isNotEmpty();
        jdbc.sql("""
                        update assignment.share set entry = (
                            select max(record_id) from transparency.record_v1 where type = 'task.entered')
                        where dispatch = :id
                        """).param("id", id).update();
        assertThat(found()).isEmpty();
    }
}
