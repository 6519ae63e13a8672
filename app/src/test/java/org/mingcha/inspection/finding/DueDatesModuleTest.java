package org.mingcha.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.done;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raised;
import static org.mingcha.inspection.finding.FindingWorld.raising;
import static org.mingcha.inspection.finding.FindingWorld.strangerFromOtherTown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueDates;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.DueSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Due dates follow what happens, in its transaction, and can be made anew. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=due.invalid/log")
class DueDatesModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @Autowired
    private DueDates dues;

    @Autowired
    private MingchaClock clock;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
        JdbcClient.create(database.owner())
                .sql("truncate inspection.finding, inspection.finding_act, notification.due_date")
                .update();
    }

    @Test
    void isWithOneSideAtATime() {
        var id = raised(findings, inspector(), "值班表缺签字");
        assertThat(page(officer()).dues()).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo(DueKind.RECTIFY);
            assertThat(due.dueOn()).isEqualTo(FindingWorld.DUE);
            assertThat(due.path()).isEqualTo("/findings/" + id.value());
            assertThat(due.titleArguments()).containsExactly("值班表缺签字");
        });
        assertThat(page(inspector()).dues()).isEmpty();
        assertThat(page(strangerFromOtherTown()).dues()).isEmpty();

        done(findings.act(officer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Rectify("已补"))));
        assertThat(page(officer()).dues()).isEmpty();
        assertThat(page(otherInspector()).dues()).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo(DueKind.VERIFY);
            // Five working days after Monday, 2 March.
            assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        });
        done(findings.act(
                otherInspector(), new CaseRequest<>(id.value(), 2, new FindingCommand.Verify(false, "还缺一页"))));
        assertThat(page(officer()).dues()).hasSize(1);
        assertThat(page(otherInspector()).dues()).isEmpty();
    }

    @Test
    void refusedActsLeaveNoTrace() {
        findings.raise(inspector(), raising("", FindingWorld.DUE), List.of(), false);
        assertThat(page(officer()).count()).isZero();
    }

    @Test
    void showsWhatIsOverdueFirstThenThisWeek() {
        done(findings.raise(inspector(), raising("以后", LocalDate.of(2026, 4, 20)), List.of(), false));
        done(findings.raise(inspector(), raising("本周", LocalDate.of(2026, 3, 27)), List.of(), false));
        done(findings.raise(inspector(), raising("逾期", LocalDate.of(2026, 3, 20)), List.of(), false));
        FindingWorld.goTo(clock, LocalDate.of(2026, 3, 25));
        var page = page(officer());
        assertThat(page.dues())
                .extracting(DueDate::when)
                .containsExactly(DueDate.When.OVERDUE, DueDate.When.THIS_WEEK, DueDate.When.LATER);
        assertThat(page.overdue()).isEqualTo(1);
        assertThat(page.thisWeek()).isEqualTo(1);
        assertThat(page.later()).isEqualTo(1);
    }

    @Test
    void pagesByKeysetWithoutLosingOne() {
        for (int i = 0; i < 7; i++) {
            raised(findings, inspector(), "逐页 " + i);
        }
        var seen = new ArrayList<Long>();
        var page = dues.due(officer(), null, 3);
        page.dues().forEach(due -> seen.add(due.subject()));
        while (page.next() != null) {
            page = dues.due(officer(), DueSlice.Cursor.parse(page.next().text()).orElseThrow(), 3);
            page.dues().forEach(due -> seen.add(due.subject()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void isMadeAnewFromItsSources() {
        var id = raised(findings, inspector(), "重建");
        done(findings.act(officer(), new CaseRequest<>(id.value(), 1, new FindingCommand.Appeal("不属实"))));
        raised(findings, inspector(), "另一件");
        var officers = page(officer());
        var inspectors = page(otherInspector());
        jdbc.sql("delete from notification.due_date").update();
        jdbc.sql("""
                        insert into notification.due_date
                        values ('verify', -5, '999901001000', '{inspector}', '/findings/5', 'x', '{}', '2026-03-01', null)
                        """).update();
        dues.rebuild();
        dues.rebuild();
        assertThat(page(officer())).isEqualTo(officers);
        assertThat(page(otherInspector())).isEqualTo(inspectors);
    }

    private DueSlice page(Actor actor) {
        return dues.due(actor, null, 50);
    }
}
