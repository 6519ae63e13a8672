package org.mingcha.correction.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.correction.incident.IncidentWorld.NINE;
import static org.mingcha.correction.incident.IncidentWorld.TOWN;
import static org.mingcha.correction.incident.IncidentWorld.auditor;
import static org.mingcha.correction.incident.IncidentWorld.inspector;
import static org.mingcha.correction.incident.IncidentWorld.officer;
import static org.mingcha.correction.incident.IncidentWorld.strangerFromOtherTown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.incident.IncidentWorld;
import org.mingcha.correction.risk.Outcome.Why;
import org.mingcha.correction.risk.RiskQuery.Filter;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
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

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void isAssessedBeforeTheDecisionAndLookedAtAgainAfterIt() {
        var id = planned("农贸市场改造");
        assertThat(view(id).row().score()).isNull();
        assertThat(view(id).row().days().assessed()).isNull();
        done(act(id, assess(4, 4, "分区施工，临时摊位先行")));
        done(act(id, new Step.Decide(TODAY)));
        IncidentWorld.at(context, NINE.plusMonths(3));
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.OVERDUE)).rows())
                .extracting(RiskRow::id)
                .contains(id);
        done(act(id, new Step.Assess(new Score(2, 3), "已完成一期", "分管责任人", LocalDate.of(2026, 12, 1))));
        var again = view(id);
        assertThat(again.row().timing()).isEqualTo(Timing.BEFORE);
        assertThat(again.row().days().assessed()).isEqualTo(TODAY);
        assertThat(again.history())
                .extracting(RiskView.Look::score)
                .containsExactly(null, new Score(4, 4), new Score(4, 4), new Score(2, 3));
        assertThat(again.history()).extracting(RiskView.Look::reason).containsExactly("", "登记评估", "登记决策日期", "复评");
        done(act(id, new Step.Close(LocalDate.of(2026, 6, 1))));
        assertThat(view(id).may()).isEmpty();
    }

    @Test
    void aDecisionWithoutOrBeforeAnAssessmentIsSaidSo() {
        var never = planned("未评估就决策");
        done(act(never, new Step.Decide(TODAY)));
        assertThat(view(never).row().timing()).isEqualTo(Timing.NEVER);
        IncidentWorld.at(context, NINE.plusDays(1));
        done(act(never, assess(2, 2, "补评估")));
        assertThat(view(never).row().timing()).isEqualTo(Timing.AFTER);
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.UNASSESSED)).rows())
                .extracting(RiskRow::id)
                .contains(never);
    }

    @Test
    void theTableCountsWhatIsOpenAtItsPlace() {
        var place = new Score(5, 4);
        long before = table().getOrDefault(place, 0L);
        var open = planned("高风险一");
        done(act(open, assess(5, 4, "措施")));
        var closed = planned("高风险二");
        done(act(closed, assess(5, 4, "措施")));
        done(act(closed, new Step.Close(TODAY)));
        var withdrawn = planned("误登");
        done(act(withdrawn, assess(5, 4, "措施")));
        ledger.withdraw(officer(), new WithdrawEntry(new EntryId(withdrawn.value()), "登记有误", true));
        assertThat(table().getOrDefault(place, 0L) - before).isEqualTo(1);
        var there = risks.risks(officer(), RiskQuery.of(Filter.OPEN).at(place));
        assertThat(there.rows()).extracting(RiskRow::id).contains(open).doesNotContain(closed, withdrawn);
        assertThat(risks.risks(officer(), RiskQuery.of(Filter.HIGH)).rows())
                .extracting(RiskRow::id)
                .contains(open);
        assertThat(place.band()).isEqualTo(Band.HIGH);
        assertThat(new Score(3, 3).band()).isEqualTo(Band.MEDIUM);
        assertThat(new Score(1, 5).band()).isEqualTo(Band.LOW);
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNoTrace() {
        var id = planned("核对");
        assertThat(why(act(id, new Step.Assess(null, "措施", "岗位", LATER)))).isEqualTo(Why.SCORE_MISSING);
        assertThat(why(act(id, new Step.Assess(new Score(1, 1), " ", "岗位", LATER))))
                .isEqualTo(Why.MEASURE_MISSING);
        assertThat(why(act(id, new Step.Assess(new Score(1, 1), "措施", "", LATER))))
                .isEqualTo(Why.OWNER_MISSING);
        assertThat(why(act(id, new Step.Assess(new Score(1, 1), "措施", "岗位", null))))
                .isEqualTo(Why.DAY_MISSING);
        assertThat(why(act(id, new Step.Assess(new Score(1, 1), "措施", "岗位", TODAY))))
                .isEqualTo(Why.DAY_PAST);
        assertThat(why(act(id, new Step.Decide(TODAY.plusDays(1))))).isEqualTo(Why.DAY_TO_COME);
        assertThat(why(act(id, new Step.Close(TODAY.minusDays(9))))).isEqualTo(Why.DAY_BEFORE);
        assertThat(view(id).version()).isEqualTo(1);
        assertThat(act(id, new Step.Assess(new Score(1, 1), "措施", "张伟", LATER)))
                .isInstanceOf(Outcome.Unconfirmed.class);
        assertThat(risks.act(officer(), new ActOnRisk(id, 7, new Step.Decide(TODAY))))
                .isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void isOutOfReachForOthersAndReadOnlyForInspectors() {
        var id = planned("他镇看不见");
        assertThat(risks.find(strangerFromOtherTown(), id)).isEmpty();
        for (var reader : List.of(strangerFromOtherTown(), inspector(), auditor())) {
            assertThat(risks.act(reader, new ActOnRisk(id, 1, new Step.Decide(TODAY))))
                    .isInstanceOf(Outcome.Refused.class);
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
        var seen = new ArrayList<RiskRow>();
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

    private RiskId planned(String title) {
        return done(risks.plan(officer(), new PlanRisk(TOWN, title, "重大政策", TODAY, true)));
    }

    private static Step assess(int likelihood, int impact, String measure) {
        return new Step.Assess(new Score(likelihood, impact), measure, "分管责任人", LocalDate.of(2026, 5, 6));
    }

    private Outcome act(RiskId id, Step step) {
        return risks.act(officer(), new ActOnRisk(id, view(id).version(), step));
    }

    private RiskView view(RiskId id) {
        return view(officer(), id);
    }

    private RiskView view(Actor actor, RiskId id) {
        return risks.find(actor, id).orElseThrow();
    }

    private static RiskId done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var risk)) {
            return risk;
        }
        throw new AssertionError("Not done: " + outcome);
    }

    private static @Nullable Why why(Outcome outcome) {
        return outcome instanceof Outcome.Wrong(var _, var why) ? why : null;
    }
}
