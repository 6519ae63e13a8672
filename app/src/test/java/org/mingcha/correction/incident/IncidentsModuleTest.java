package org.mingcha.correction.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.correction.incident.IncidentWorld.NINE;
import static org.mingcha.correction.incident.IncidentWorld.auditor;
import static org.mingcha.correction.incident.IncidentWorld.countyOfficer;
import static org.mingcha.correction.incident.IncidentWorld.done;
import static org.mingcha.correction.incident.IncidentWorld.found;
import static org.mingcha.correction.incident.IncidentWorld.inspector;
import static org.mingcha.correction.incident.IncidentWorld.officer;
import static org.mingcha.correction.incident.IncidentWorld.strangerFromOtherTown;
import static org.mingcha.correction.incident.IncidentWorld.villageClerk;
import static org.mingcha.correction.incident.IncidentWorld.why;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.correction.incident.IncidentQuery.Filter;
import org.mingcha.correction.incident.IncidentView.Stage.Kind;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** From found to reviewed: every step a version of the entry or a hand-over, each sealed, each timed. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=incidents.invalid/log")
class IncidentsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TransparencyLog log;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void goesUpIsAcknowledgedContainedClosedAndReviewed() {
        var id = done(incidents.found(officer(), found("门户专栏被篡改", NINE.minusMinutes(10), "较大")));
        assertThat(view(id).row().reporting()).isEqualTo(Reporting.DUE);
        assertThat(view(id).row().times().reportBy()).isEqualTo(Moment.parse("2026-03-02T12:50"));

        take(officer(), id, new Step.Report(null));
        var waiting = view(id);
        assertThat(waiting.row().reporting()).isEqualTo(Reporting.REPORTED);
        assertThat(waiting.content().text("reported_to")).contains("青溪县");
        assertThat(waiting.handedUp()).singleElement().satisfies(sent -> {
            assertThat(sent.superior()).isEqualTo(IncidentWorld.COUNTY);
            assertThat(sent.acknowledged()).isNull();
        });
        take(inspector(), id, new Step.Acknowledge(Reply.NOTED));

        IncidentWorld.at(context, NINE.plusMinutes(30));
        take(officer(), id, new Step.Contain(NINE.plusMinutes(20)));
        take(officer(), id, new Step.Transfer("公安机关", NINE.toLocalDate()));
        IncidentWorld.at(context, NINE.plusHours(3));
        take(officer(), id, new Step.Close(NINE.plusHours(2)));
        assertThat(view(id).row().times().reviewBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        take(officer(), id, new Step.Review("后台口令过弱", "更换口令，启用双因素认证", null));
        log.seal();

        var over = view(id);
        assertThat(over.row().progress()).isEqualTo(Progress.REVIEWED);
        assertThat(over.may()).isEmpty();
        assertThat(over.stages())
                .extracting(IncidentView.Stage::kind)
                .containsExactly(
                        Kind.FOUND,
                        Kind.REPORTED,
                        Kind.HANDED_UP,
                        Kind.ACKNOWLEDGED,
                        Kind.CONTAINED,
                        Kind.CLOSED,
                        Kind.TRANSFERRED,
                        Kind.REVIEWED);
        assertThat(over.stages()).allSatisfy(stage -> assertThat(stage.index()).isNotNull());
        var contained = over.stages().get(4);
        assertThat(contained.minutes()).isEqualTo(30);
        assertThat(contained.sinceLast()).isEqualTo(20);
        assertThat(over.content().text("outcome")).contains("已处置");
        assertThat(over.content().text("closed_on")).contains("2026-03-02");
    }

    @Test
    void aReportByTelephoneCountsFromThenAndALateOneIsLate() {
        var told = done(incidents.found(officer(), found("电话先报", NINE.minusHours(5), "重大")));
        assertThat(view(told).row().reporting()).isEqualTo(Reporting.OVERDUE);
        take(officer(), told, new Step.Report(NINE.minusHours(4)));
        assertThat(view(told).row().reporting()).isEqualTo(Reporting.REPORTED);
        var late = done(incidents.found(officer(), found("报晚了", NINE.minusHours(5), "重大")));
        take(officer(), late, new Step.Report(null));
        assertThat(view(late).row().reporting()).isEqualTo(Reporting.LATE);
    }

    @Test
    void aLeakOfPersonalInformationIsMarkedAndHasToGoUp() {
        var leak = new FoundIncident(IncidentWorld.TOWN, false, "花名册误发", NINE, "一般", "个人信息泄露", false);
        var id = done(incidents.found(officer(), leak));
        assertThat(view(id).row().personal()).isTrue();
        assertThat(view(id).row().times().reportBy()).isEqualTo(Moment.parse("2026-03-02T13:00"));
        take(officer(), id, new Step.Notify(NINE.toLocalDate()));
        assertThat(view(id).stages()).extracting(IncidentView.Stage::kind).containsExactly(Kind.FOUND, Kind.NOTIFIED);
        var other = done(incidents.found(officer(), found("网页篡改一般", NINE, "一般")));
        assertThat(view(other).row().reporting()).isEqualTo(Reporting.FREE);
        assertThat(view(other).may()).doesNotContain(Act.NOTIFY).contains(Act.REPORT);
    }

    @Test
    void goesUpTheWholeLineAndOnlyOnceFromEach() {
        var command = new FoundIncident(IncidentWorld.VILLAGE, false, "村级终端中毒", NINE, "较大", "恶意程序", false);
        var id = done(incidents.found(villageClerk(), command));
        take(villageClerk(), id, new Step.Report(null));
        assertThat(why(act(villageClerk(), id, new Step.Report(null)))).isEqualTo(Why.NOT_FOUND);
        assertThat(list(officer(), Filter.RECEIVED).rows())
                .extracting(IncidentRow::id)
                .contains(id);
        take(officer(), id, new Step.Acknowledge(Reply.TAKEN_OVER));
        take(officer(), id, new Step.Report(null));
        take(countyOfficer(), id, new Step.Acknowledge(Reply.NOTED));
        assertThat(view(id).handedUp())
                .extracting(each -> each.unit() + " " + each.superior())
                .containsExactly(
                        IncidentWorld.VILLAGE + " " + IncidentWorld.TOWN,
                        IncidentWorld.TOWN + " " + IncidentWorld.COUNTY);
        assertThat(view(id).may()).doesNotContain(Act.REPORT, Act.ACKNOWLEDGE);
    }

    @Test
    void whoHandedItUpDoesNotAcknowledgeIt() {
        var id = done(incidents.found(countyOfficer(), found("代镇上报", NINE, "较大")));
        take(countyOfficer(), id, new Step.Report(null));
        assertThat(view(countyOfficer(), id).sameEyes()).isTrue();
        assertThat(why(act(countyOfficer(), id, new Step.Acknowledge(Reply.NOTED))))
                .isEqualTo(Why.SAME_PERSON);
        take(inspector(), id, new Step.Acknowledge(Reply.NOTED));
    }

    @Test
    void isOutOfReachForOthersAndReadOnlyForAuditors() {
        var id = done(incidents.found(officer(), found("别镇看不见", NINE, "较大")));
        assertThat(incidents.find(strangerFromOtherTown(), id)).isEmpty();
        assertThat(why(act(strangerFromOtherTown(), id, new Step.Contain(NINE))))
                .isEqualTo(Why.NOT_FOUND);
        assertThat(view(auditor(), id).may()).isEmpty();
        assertThat(why(act(auditor(), id, new Step.Contain(NINE)))).isEqualTo(Why.NOT_FOUND);
        assertThat(why(act(inspector(), id, new Step.Close(NINE)))).isEqualTo(Why.NOT_FOUND);
    }

    @Test
    void timesThatCannotBeAreRefusedAndLeaveNoTrace() {
        assertThat(why(incidents.found(officer(), found("还没发生", NINE.plusMinutes(5), "较大"))))
                .isEqualTo(Why.TIME_TO_COME);
        var id = done(incidents.found(officer(), found("时间核对", NINE.minusMinutes(5), "较大")));
        int version = view(id).version();
        assertThat(why(act(officer(), id, new Step.Contain(NINE.minusMinutes(6)))))
                .isEqualTo(Why.TIME_BEFORE);
        assertThat(why(act(officer(), id, new Step.Close(NINE.plusMinutes(6))))).isEqualTo(Why.TIME_TO_COME);
        assertThat(why(act(officer(), id, new Step.Contain(null)))).isEqualTo(Why.TIME_MISSING);
        assertThat(why(act(officer(), id, new Step.Report(NINE.minusHours(1))))).isEqualTo(Why.TIME_BEFORE);
        assertThat(why(act(officer(), id, new Step.Transfer("某人", NINE.toLocalDate()))))
                .isEqualTo(Why.CHOICE_MISSING);
        assertThat(why(act(officer(), id, new Step.Review("", "太早", null)))).isEqualTo(Why.NOT_NOW);
        assertThat(view(id).version()).isEqualTo(version);
        assertThat(view(id).handedUp()).isEmpty();
    }

    @Test
    void aReviewThatNamesPeopleIsAskedAbout() {
        var id = done(incidents.found(officer(), found("复盘", NINE, "一般")));
        take(officer(), id, new Step.Close(NINE));
        var review = new Step.Review("值班员电话13800138000未接", "改为双岗", null);
        assertThat(act(officer(), id, review)).isInstanceOf(Handling.Unconfirmed.class);
        assertThat(view(id).row().progress()).isEqualTo(Progress.CLOSED);
    }

    @Test
    void twoAtOnceAreOneStepAndOneAnswer() throws Exception {
        var id = done(incidents.found(officer(), found("两人同时上报", NINE, "较大")));
        int seen = view(id).version();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Handling> report =
                    () -> incidents.act(officer(), new ActOnIncident(id, seen, new Step.Report(null)));
            var outcomes = threads.invokeAll(java.util.List.of(report, report));
            var kinds = new java.util.ArrayList<Handling>();
            for (var outcome : outcomes) {
                kinds.add(outcome.get());
            }
            assertThat(kinds).hasAtLeastOneElementOfType(Handling.Done.class);
            assertThat(kinds).filteredOn(Handling.Done.class::isInstance).hasSize(1);
        }
        assertThat(view(id).handedUp()).hasSize(1);
    }

    private IncidentPage list(Actor actor, Filter filter) {
        return incidents.incidents(actor, IncidentQuery.of(filter));
    }

    private IncidentView view(IncidentId id) {
        return view(officer(), id);
    }

    private IncidentView view(Actor actor, IncidentId id) {
        return incidents.find(actor, id).orElseThrow();
    }

    private Handling act(Actor actor, IncidentId id, Step step) {
        int seen = incidents.find(countyOfficer(), id).orElseThrow().version();
        return incidents.act(actor, new ActOnIncident(id, seen, step));
    }

    private void take(Actor actor, IncidentId id, Step step) {
        done(act(actor, id, step));
    }
}
