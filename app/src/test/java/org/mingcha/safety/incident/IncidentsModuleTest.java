package org.mingcha.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.safety.incident.IncidentWorld.NINE;
import static org.mingcha.safety.incident.IncidentWorld.auditor;
import static org.mingcha.safety.incident.IncidentWorld.countyOfficer;
import static org.mingcha.safety.incident.IncidentWorld.done;
import static org.mingcha.safety.incident.IncidentWorld.found;
import static org.mingcha.safety.incident.IncidentWorld.inspector;
import static org.mingcha.safety.incident.IncidentWorld.officer;
import static org.mingcha.safety.incident.IncidentWorld.strangerFromOtherTown;
import static org.mingcha.safety.incident.IncidentWorld.villageClerk;
import static org.mingcha.safety.incident.IncidentWorld.why;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.Casework;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.safety.incident.IncidentQuery.Filter;
import org.mingcha.safety.incident.IncidentView.Stage.Kind;
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
    private Casework casework;

    @Autowired
    private TransparencyLog log;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
    }

    @Test
    void goesUpIsAcknowledgedContainedClosedAndReviewed() {
        var id = done(incidents.found(officer(), found("门户专栏被篡改", NINE.minusMinutes(10), "较大"), false));
        assertThat(view(id).row().reporting()).isEqualTo(ReportingState.DUE);
        assertThat(view(id).row().times().reportBy()).isEqualTo(IncidentTime.parse("2026-03-02T12:50"));

        take(officer(), id, new IncidentCommand.Report(Optional.empty()));
        var waiting = view(id);
        // Whoever told the superior has not told whom the law names.
        assertThat(waiting.row().reporting()).isEqualTo(ReportingState.DUE);
        assertThat(waiting.content().text("reported_to")).contains("青溪县");
        assertThat(waiting.handedUp()).singleElement().satisfies(sent -> {
            assertThat(sent.superior()).isEqualTo(IncidentWorld.COUNTY);
            assertThat(sent.acknowledged()).isNull();
        });
        take(inspector(), id, new IncidentCommand.Acknowledge(Reply.NOTED));

        take(
                officer(),
                id,
                new IncidentCommand.ReportToAuthority(
                        "省级网信部门",
                        NINE.minusMinutes(5),
                        Optional.empty(),
                        Optional.of("12387热线"),
                        Optional.of("20260302-1"),
                        Optional.of("分级标准第二条")));
        assertThat(view(id).row().reporting()).isEqualTo(ReportingState.REPORTED);
        IncidentWorld.at(context, NINE.plusMinutes(30));
        take(officer(), id, new IncidentCommand.Contain(NINE.plusMinutes(20)));
        take(officer(), id, new IncidentCommand.ReportFurther(NINE.plusMinutes(25), Optional.empty()));
        take(officer(), id, new IncidentCommand.Transfer("公安机关", NINE.toLocalDate()));
        IncidentWorld.at(context, NINE.plusHours(3));
        take(officer(), id, new IncidentCommand.Close(NINE.plusHours(2)));
        assertThat(view(id).row().times().reviewBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        take(
                officer(),
                id,
                new IncidentCommand.Review(
                        "后台口令过弱", "更换口令，启用双因素认证", Optional.empty(), Optional.empty(), Optional.empty()));
        take(officer(), id, new IncidentCommand.ReportFurther(NINE.plusMinutes(150), Optional.of("续-2")));
        take(officer(), id, new IncidentCommand.ReportFinally(NINE.toLocalDate()));
        log.seal();

        var over = view(id);
        assertThat(over.row().progress()).isEqualTo(IncidentProgress.REVIEWED);
        assertThat(over.may()).isEmpty();
        assertThat(over.stages())
                .extracting(IncidentView.Stage::kind)
                .hasToString(
                        "[FOUND, AUTHORITY, REPORTED, HANDED_UP, ACKNOWLEDGED, CONTAINED, FURTHER, CLOSED, FURTHER,"
                                + " TRANSFERRED, REVIEWED, FINAL]");
        assertThat(over.stages()).allSatisfy(stage -> assertThat(stage.index()).isNotNull());
        var contained = over.stages().get(5);
        assertThat(contained.minutes()).isEqualTo(30);
        assertThat(contained.sinceLast()).isEqualTo(20);
        assertThat(over.content().text("outcome")).contains("已处置");
        assertThat(over.content().text("closed_on")).contains("2026-03-02");
    }

    @Test
    void aReportByTelephoneCountsFromThenAndALateOneIsLate() {
        var told = done(incidents.found(officer(), found("电话先报", NINE.minusHours(5), "重大"), false));
        assertThat(view(told).row().reporting()).isEqualTo(ReportingState.OVERDUE);
        take(officer(), told, authority(NINE.minusHours(4)));
        assertThat(view(told).row().reporting()).isEqualTo(ReportingState.REPORTED);
        var late = done(incidents.found(officer(), found("报晚了", NINE.minusHours(5), "重大"), false));
        take(officer(), late, authority(NINE.minusMinutes(30)));
        assertThat(view(late).row().reporting()).isEqualTo(ReportingState.LATE);
    }

    private static IncidentCommand authority(LocalDateTime at) {
        return new IncidentCommand.ReportToAuthority(
                "省级网信部门", at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The law names one; whoever else was told does not do. */
    @Test
    void anotherAuthorityThanTheOneThatIsOwedIsNoReport() {
        var id = done(incidents.found(officer(), found("报错了机关", NINE.minusHours(5), "较大"), false));
        take(
                officer(),
                id,
                new IncidentCommand.ReportToAuthority(
                        "其他",
                        NINE.minusHours(4),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(view(id).row().reporting()).isEqualTo(ReportingState.OVERDUE);
    }

    @Test
    void theLastReportIsNotBeforeTheFirst() {
        var id = done(incidents.found(officer(), found("终报早于首报", NINE.minusDays(3), "较大"), false));
        take(officer(), id, authority(NINE.minusDays(1)));
        take(officer(), id, new IncidentCommand.Close(NINE.minusHours(1)));
        var early = new IncidentCommand.ReportFinally(NINE.minusDays(2).toLocalDate());
        assertThat(incidents.act(officer(), new CaseRequest<>(id, view(id).version(), early)))
                .isInstanceOf(CommandResult.Rejected.class);
        take(officer(), id, new IncidentCommand.ReportFinally(NINE.toLocalDate()));
    }

    @Test
    void aLeakOfPersonalInformationIsMarkedAndHasToGoUp() {
        var leak = new FoundIncident(IncidentWorld.TOWN, false, "花名册误发", NINE, "一般", Optional.of("个人信息泄露"));
        var id = done(incidents.found(officer(), leak, false));
        assertThat(view(id).row().personal()).isTrue();
        assertThat(view(id).row().times().reportBy()).isEqualTo(IncidentTime.parse("2026-03-02T13:00"));
        take(officer(), id, new IncidentCommand.Notify(NINE.toLocalDate()));
        assertThat(view(id).stages()).extracting(IncidentView.Stage::kind).containsExactly(Kind.FOUND, Kind.NOTIFIED);
        var other = done(incidents.found(officer(), found("网页篡改一般", NINE, "一般"), false));
        assertThat(view(other).row().reporting()).isEqualTo(ReportingState.FREE);
        assertThat(view(other).may()).doesNotContain("notify").contains("report");
    }

    @Test
    void goesUpTheWholeLineAndOnlyOnceFromEach() {
        var command = new FoundIncident(IncidentWorld.VILLAGE, false, "村级终端中毒", NINE, "较大", Optional.of("恶意程序"));
        var id = done(incidents.found(villageClerk(), command, false));
        take(villageClerk(), id, new IncidentCommand.Report(Optional.empty()));
        assertThat(why(act(villageClerk(), id, new IncidentCommand.Report(Optional.empty()))))
                .isEqualTo("not-found");
        assertThat(list(officer(), Filter.RECEIVED).rows())
                .extracting(IncidentSummary::id)
                .contains(id);
        take(officer(), id, new IncidentCommand.Acknowledge(Reply.TAKEN_OVER));
        take(officer(), id, new IncidentCommand.Report(Optional.empty()));
        take(countyOfficer(), id, new IncidentCommand.Acknowledge(Reply.NOTED));
        assertThat(view(id).handedUp())
                .extracting(each -> each.unit() + " " + each.superior())
                .containsExactly(
                        IncidentWorld.VILLAGE + " " + IncidentWorld.TOWN,
                        IncidentWorld.TOWN + " " + IncidentWorld.COUNTY);
        assertThat(view(id).may()).doesNotContain("report", "acknowledge");
    }

    @Test
    void whoHandedItUpDoesNotAcknowledgeIt() {
        var id = done(incidents.found(countyOfficer(), found("代镇上报", NINE, "较大"), false));
        take(countyOfficer(), id, new IncidentCommand.Report(Optional.empty()));
        assertThat(view(countyOfficer(), id).waitsForAnother()).isTrue();
        assertThat(why(act(countyOfficer(), id, new IncidentCommand.Acknowledge(Reply.NOTED))))
                .isEqualTo("same-person");
        take(inspector(), id, new IncidentCommand.Acknowledge(Reply.NOTED));
    }

    @Test
    void isOutOfReachForOthersAndReadOnlyForAuditors() {
        var id = done(incidents.found(officer(), found("别镇看不见", NINE, "较大"), false));
        assertThat(incidents.find(strangerFromOtherTown(), id)).isEmpty();
        assertThat(why(act(strangerFromOtherTown(), id, new IncidentCommand.Contain(NINE))))
                .isEqualTo("not-found");
        assertThat(view(auditor(), id).may()).isEmpty();
        assertThat(why(act(auditor(), id, new IncidentCommand.Contain(NINE)))).isEqualTo("not-found");
        assertThat(why(act(inspector(), id, new IncidentCommand.Close(NINE)))).isEqualTo("not-found");
    }

    @Test
    void timesThatCannotBeAreRefusedAndLeaveNoTrace() {
        assertThat(why(incidents.found(officer(), found("还没发生", NINE.plusMinutes(5), "较大"), false)))
                .isEqualTo("time-to-come");
        var id = done(incidents.found(officer(), found("时间核对", NINE.minusMinutes(5), "较大"), false));
        int version = view(id).version();
        assertThat(why(act(officer(), id, new IncidentCommand.Contain(NINE.minusMinutes(6)))))
                .isEqualTo("time-before");
        assertThat(why(act(officer(), id, new IncidentCommand.Close(NINE.plusMinutes(6)))))
                .isEqualTo("time-to-come");
        var reader = casework.commands("incident").orElseThrow().reader();
        assertThat(reader.read("contain", Map.of()))
                .isEqualTo(
                        new CommandReading.Unreadable<>(List.of(Violation.at("at", "incident.refused.time-missing"))));
        assertThat(why(act(officer(), id, new IncidentCommand.Report(Optional.of(NINE.minusHours(1))))))
                .isEqualTo("time-before");
        assertThat(why(act(officer(), id, new IncidentCommand.Transfer("某人", NINE.toLocalDate()))))
                .isEqualTo("choice-missing");
        assertThat(why(act(
                        officer(),
                        id,
                        new IncidentCommand.Review("", "太早", Optional.empty(), Optional.empty(), Optional.empty()))))
                .isEqualTo("not-now");
        assertThat(view(id).version()).isEqualTo(version);
        assertThat(view(id).handedUp()).isEmpty();
    }

    @Test
    void aReviewThatNamesPeopleIsAskedAbout() {
        var id = done(incidents.found(officer(), found("复盘", NINE, "一般"), false));
        take(officer(), id, new IncidentCommand.Close(NINE));
        var review = new IncidentCommand.Review(
                "值班员电话13800138000未接", "改为双岗", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(act(officer(), id, review)).isInstanceOf(CommandResult.ConfirmationRequired.class);
        assertThat(view(id).row().progress()).isEqualTo(IncidentProgress.CLOSED);
    }

    @Test
    void twoAtOnceAreOneStepAndOneAnswer() throws Exception {
        var id = done(incidents.found(officer(), found("两人同时上报", NINE, "较大"), false));
        int seen = view(id).version();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<CommandResult<Long>> report = () ->
                    incidents.act(officer(), new CaseRequest<>(id, seen, new IncidentCommand.Report(Optional.empty())));
            var outcomes = threads.invokeAll(java.util.List.of(report, report));
            var kinds = new java.util.ArrayList<CommandResult<Long>>();
            for (var outcome : outcomes) {
                kinds.add(outcome.get());
            }
            assertThat(kinds).hasAtLeastOneElementOfType(CommandResult.Done.class);
            assertThat(kinds).filteredOn(CommandResult.Done.class::isInstance).hasSize(1);
        }
        assertThat(view(id).handedUp()).hasSize(1);
    }

    private IncidentSlice list(Actor actor, Filter filter) {
        return incidents.incidents(actor, IncidentQuery.of(filter));
    }

    private IncidentView view(long id) {
        return view(officer(), id);
    }

    private IncidentView view(Actor actor, long id) {
        return incidents.find(actor, id).orElseThrow();
    }

    private CommandResult<Long> act(Actor actor, long id, IncidentCommand step) {
        int seen = incidents.find(countyOfficer(), id).orElseThrow().version();
        return incidents.act(actor, new CaseRequest<>(id, seen, step));
    }

    private void take(Actor actor, long id, IncidentCommand step) {
        done(act(actor, id, step));
    }
}
