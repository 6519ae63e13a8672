package org.mingcha.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.countyOfficer;
import static org.mingcha.safety.incident.IncidentWorld.done;
import static org.mingcha.safety.incident.IncidentWorld.found;
import static org.mingcha.safety.incident.IncidentWorld.inspector;
import static org.mingcha.safety.incident.IncidentWorld.officer;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.CommandResult;
import org.mingcha.database.Cursor;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.notification.DueDates;
import org.mingcha.safety.incident.IncidentQuery.Filter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Incidents in lists, and what is due of them, whichever door they came through. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=incident-lists.invalid/log")
class IncidentListsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Ledger ledger;

    @Autowired
    private DueDates dues;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void listsWhatIsOpenAndUnreportedAndLeavesOutWhatWasWithdrawn() {
        var before = list(officer(), Filter.ALL).totals();
        var closed = done(incidents.found(officer(), found("已办结", NINE.minusHours(1), "一般"), false));
        take(officer(), closed, new IncidentCommand.Close(NINE));
        var open = done(incidents.found(officer(), found("未办结", NINE.minusHours(2), "较大"), false));
        var withdrawn = done(incidents.found(officer(), found("误登", NINE.minusHours(3), "较大"), false));
        ledger.withdraw(officer(), new WithdrawEntry(new EntryId(withdrawn), "登记有误", true));
        var all = list(officer(), Filter.ALL);
        assertThat(all.rows())
                .extracting(IncidentSummary::id)
                .contains(open, closed)
                .doesNotContain(withdrawn);
        assertThat(all.totals().all() - before.all()).isEqualTo(2);
        assertThat(all.totals().open() - before.open()).isEqualTo(1);
        assertThat(all.totals().unreported() - before.unreported()).isEqualTo(1);
        assertThat(list(officer(), Filter.OPEN).rows())
                .extracting(IncidentSummary::id)
                .doesNotContain(closed);
        assertThat(view(withdrawn).may()).isEmpty();
    }

    @Test
    void pagesByKeysetWithoutLosingOne() {
        for (int i = 0; i < 5; i++) {
            done(incidents.found(officer(), found("逐页" + i, NINE.minusMinutes(i), "一般"), false));
        }
        var wanted = list(officer(), Filter.ALL).totals().all();
        var query = new IncidentQuery(null, Filter.ALL, null, 2);
        var seen = new java.util.ArrayList<Long>();
        for (var page = incidents.incidents(officer(), query); ; ) {
            page.rows().forEach(row -> seen.add(row.id()));
            var next = page.next();
            if (next == null) {
                break;
            }
            page = incidents.incidents(
                    officer(), query.afterRow(Cursor.parse(next.text()).orElseThrow()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) wanted);
    }

    @Test
    void whatAWorkbookBroughtIsAnIncidentToo() {
        var values = Map.of(
                "happened_on",
                "2026-02-01",
                "title",
                "年初事件",
                "severity",
                "较大",
                "authority",
                "省级网信部门",
                "authority_on",
                "2026-02-01");
        ledger.submit(officer(), new SubmitEntry(IncidentWorld.TOWN, "incident", values, java.util.List.of(), true));
        assertThat(list(officer(), Filter.OPEN).rows())
                .filteredOn(row -> row.title().equals("年初事件"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.times().found()).isEqualTo(IncidentTime.parse("2026-02-01"));
                    assertThat(row.reporting()).isEqualTo(ReportingState.REPORTED);
                    assertThat(view(row.id()).stages())
                            .allSatisfy(stage -> assertThat(stage.minutes()).isNull());
                });
    }

    @Test
    void isDueFromTheUnitThenFromTheSuperiorThenForAReview() {
        var id = done(incidents.found(officer(), found("谁来办", NINE.minusMinutes(1), "较大"), false));
        assertThat(due(officer(), id)).containsExactly("report-incident 2026-03-02");
        take(officer(), id, new IncidentCommand.Report(Optional.empty()));
        assertThat(due(officer(), id)).isEmpty();
        assertThat(due(inspector(), id)).containsExactly("acknowledge-incident 2026-03-02");
        take(inspector(), id, new IncidentCommand.Acknowledge(Reply.NOTED));
        assertThat(due(inspector(), id)).isEmpty();
        take(officer(), id, new IncidentCommand.Close(NINE));
        assertThat(due(officer(), id)).containsExactly("review-incident 2026-04-01");
        take(
                officer(),
                id,
                new IncidentCommand.Review("原因", "教训", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(due(officer(), id)).isEmpty();
    }

    private java.util.List<String> due(Actor actor, Long id) {
        return dues.due(actor, null, 200).dues().stream()
                .filter(each -> each.path().equals("/incidents/" + id))
                .map(each -> each.kind().code() + " " + each.dueOn())
                .toList();
    }

    private IncidentSlice list(Actor actor, Filter filter) {
        return incidents.incidents(actor, IncidentQuery.of(filter));
    }

    private IncidentView view(Long id) {
        return view(officer(), id);
    }

    private IncidentView view(Actor actor, Long id) {
        return incidents.find(actor, id).orElseThrow();
    }

    private CommandResult<Long> act(Actor actor, Long id, IncidentCommand step) {
        int seen = incidents.find(countyOfficer(), id).orElseThrow().version();
        return incidents.act(actor, new CaseRequest<>(id, seen, step));
    }

    private void take(Actor actor, Long id, IncidentCommand step) {
        done(act(actor, id, step));
    }
}
