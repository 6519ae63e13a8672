package org.mingcha.safety.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.TOWN;
import static org.mingcha.safety.incident.IncidentWorld.auditor;
import static org.mingcha.safety.incident.IncidentWorld.inspector;
import static org.mingcha.safety.incident.IncidentWorld.officer;
import static org.mingcha.safety.incident.IncidentWorld.strangerFromOtherTown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.Casework;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.safety.incident.IncidentWorld;
import org.mingcha.safety.risk.RiskQuery.Filter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Planned, assessed before the decision or not, looked at again, closed. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=risks.invalid/log")
class RisksModuleTest {
    private static final LocalDate TODAY = NINE.toLocalDate();
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Risks risks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Casework casework;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void isAssessedBeforeTheDecisionAndLookedAtAgainAfterIt() {
        var id = planned("农贸市场改造");
        assertThat(view(id).row().score()).isNull();
        assertThat(view(id).row().days().assessed()).isNull();
        act(id, assess(4, 4, "分区施工，临时摊位先行")).done();
        act(id, new RiskCommand.Decide(TODAY)).done();
        IncidentWorld.at(context, NINE.plusMonths(3));
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.OVERDUE)).rows())
                .extracting(RiskSummary::id)
                .contains(id);
        act(id, assessment(2, 3, "已完成一期", "分管责任人", LocalDate.of(2026, 12, 1))).done();
        var again = view(id);
        assertThat(again.row().timing()).isEqualTo(Timing.BEFORE);
        assertThat(again.row().days().assessed()).isEqualTo(TODAY);
        assertThat(again.history())
                .extracting(RiskView.Look::score)
                .containsExactly(null, new Score(4, 4), new Score(4, 4), new Score(2, 3));
        assertThat(again.history()).extracting(RiskView.Look::reason).containsExactly("", "登记评估", "登记决策日期", "复评");
        act(id, new RiskCommand.Close(LocalDate.of(2026, 6, 1))).done();
        assertThat(view(id).may()).isEmpty();
    }

    @Test
    void aDecisionWithoutOrBeforeAnAssessmentIsSaidSo() {
        var never = planned("未评估就决策");
        act(never, new RiskCommand.Decide(TODAY)).done();
        assertThat(view(never).row().timing()).isEqualTo(Timing.NEVER);
        IncidentWorld.at(context, NINE.plusDays(1));
        act(never, assess(2, 2, "补评估")).done();
        assertThat(view(never).row().timing()).isEqualTo(Timing.AFTER);
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.UNASSESSED)).rows())
                .extracting(RiskSummary::id)
                .contains(never);
    }

    @Test
    void theTableCountsWhatIsOpenAtItsPlace() {
        var place = new Score(5, 4);
        long before = table().getOrDefault(place, 0L);
        var open = planned("高风险一");
        act(open, assess(5, 4, "措施")).done();
        var closed = planned("高风险二");
        act(closed, assess(5, 4, "措施")).done();
        act(closed, new RiskCommand.Close(TODAY)).done();
        var withdrawn = planned("误登");
        act(withdrawn, assess(5, 4, "措施")).done();
        ledger.withdraw(officer(), new WithdrawEntry(new EntryId(withdrawn), "登记有误", true));
        assertThat(table().getOrDefault(place, 0L) - before).isEqualTo(1);
        var there = risks.risks(officer(), RiskQuery.of(Filter.OPEN).at(place));
        assertThat(there.rows()).extracting(RiskSummary::id).contains(open).doesNotContain(closed, withdrawn);
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.HIGH)).rows())
                .extracting(RiskSummary::id)
                .contains(open);
        assertThat(place.band()).isEqualTo(Band.HIGH);
        assertThat(new Score(3, 3).band()).isEqualTo(Band.MEDIUM);
        assertThat(new Score(1, 5).band()).isEqualTo(Band.LOW);
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNoTrace() {
        var id = planned("核对");
        assertThat(unread("措施", "岗位", LATER.toString(), "")).isEqualTo("score-missing");
        assertThat(unread("措施", "岗位", LATER.toString(), "9")).isEqualTo("score-missing");
        assertThat(unread(" ", "岗位", LATER.toString(), "1")).isEqualTo("measure-missing");
        assertThat(unread("措施", "", LATER.toString(), "1")).isEqualTo("owner-missing");
        assertThat(unread("措施", "岗位", "", "1")).isEqualTo("day-missing");
        assertThat(why(act(id, assessment(1, 1, "措施", "岗位", TODAY)))).isEqualTo("day-past");
        assertThat(why(act(id, new RiskCommand.Decide(TODAY.plusDays(1))))).isEqualTo("day-to-come");
        assertThat(why(act(id, new RiskCommand.Close(TODAY.minusDays(9))))).isEqualTo("day-before");
        assertThat(view(id).version()).isEqualTo(1);
        assertThat(act(id, assessment(1, 1, "措施", "张伟", LATER))).isInstanceOf(CommandResult.ConfirmationRequired.class);
        assertThat(risks.act(officer(), new CaseRequest<>(id, 7, new RiskCommand.Decide(TODAY))))
                .isInstanceOf(CommandResult.Conflict.class);
    }

    @Test
    void isOutOfReachForOthersAndReadOnlyForInspectors() {
        var id = planned("他镇看不见");
        assertThat(risks.find(strangerFromOtherTown(), id)).isEmpty();
        for (var reader : List.of(strangerFromOtherTown(), inspector(), auditor())) {
            assertThat(risks.act(reader, new CaseRequest<>(id, 1, new RiskCommand.Decide(TODAY))))
                    .isInstanceOf(CommandResult.Rejected.class);
        }
        assertThat(risks.find(inspector(), id).orElseThrow().may()).isEmpty();
    }

    @Test
    void pagesByKeysetAndShowsWhatAWorkbookBrought() {
        var values = Map.of(
                "happened_on", "2026-02-02", "title", "表中风险", "likelihood", "2", "impact", "5", "owner", "分管责任人");
        var brought = ledger.submit(officer(), new SubmitEntry(TOWN, "risk", values, List.of(), true));
        assertThat(brought).isInstanceOf(Submission.Accepted.class);
        for (int i = 0; i < 4; i++) {
            planned("逐页" + i);
        }
        var query = new RiskQuery(null, Filter.ALL, null, null, 2);
        var seen = new ArrayList<RiskSummary>();
        for (var page = risks.risks(officer(), query); ; ) {
            seen.addAll(page.rows());
            var next = page.next();
            if (next == null) {
                assertThat(seen).doesNotHaveDuplicates().hasSize((int)
                        page.totals().all());
                break;
            }
            page = risks.risks(
                    officer(),
                    query.afterRow(EntryQuery.Cursor.parse(next.text()).orElseThrow()));
        }
        assertThat(seen)
                .filteredOn(row -> row.title().equals("表中风险"))
                .singleElement()
                .satisfies(row -> {
                    // The whole column was missing: then it was assessed on the day of the entry.
                    assertThat(row.days().assessed()).isEqualTo(LocalDate.of(2026, 2, 2));
                    assertThat(row.score()).isEqualTo(new Score(2, 5));
                });
    }

    private Map<Score, Long> table() {
        return risks.risks(officer(), RiskQuery.of(Filter.OPEN)).table();
    }

    private long planned(String title) {
        return risks.plan(officer(), new PlanRisk(TOWN, title, Optional.of("重大政策"), TODAY), true)
                .done();
    }

    private static RiskCommand assess(int likelihood, int impact, String measure) {
        return assessment(likelihood, impact, measure, "分管责任人", LocalDate.of(2026, 5, 6));
    }

    private static RiskCommand assessment(int likelihood, int impact, String measure, String owner, LocalDate review) {
        var ratings = Rating.values();
        return new RiskCommand.Assess(ratings[likelihood - 1], ratings[impact - 1], measure, owner, review);
    }

    /** Why a form or a program's body is no assessment. */
    private String unread(String measure, String owner, String review, String rating) {
        var fields =
                Map.of("likelihood", rating, "impact", rating, "measure", measure, "owner", owner, "review", review);
        var reader = casework.commands("risk").orElseThrow().reader();
        var unreadable = (CommandReading.Unreadable<?>) reader.read("assess", fields);
        return unreadable.violations().getFirst().code();
    }

    private CommandResult<Long> act(long id, RiskCommand step) {
        return risks.act(officer(), new CaseRequest<>(id, view(id).version(), step));
    }

    private RiskView view(long id) {
        return view(officer(), id);
    }

    private RiskView view(Actor actor, long id) {
        return risks.find(actor, id).orElseThrow();
    }

    private static @Nullable String why(CommandResult<Long> result) {
        return result instanceof CommandResult.Rejected<Long>(var violations)
                ? violations.getFirst().code()
                : null;
    }
}
