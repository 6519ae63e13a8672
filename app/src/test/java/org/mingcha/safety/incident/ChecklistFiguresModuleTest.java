package org.mingcha.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.safety.incident.IncidentWorld.TOWN;
import static org.mingcha.safety.incident.IncidentWorld.inspector;
import static org.mingcha.safety.incident.IncidentWorld.officer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.safety.risk.PlanRisk;
import org.mingcha.safety.risk.Rating;
import org.mingcha.safety.risk.RiskCommand;
import org.mingcha.safety.risk.Risks;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What is done on the screens of incidents, drills and risks is what the checklists count; a drill counts as a drill. */
@MingchaSpringTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@TestPropertySource(properties = "mingcha.log.origin=incident-figures.invalid/log")
class ChecklistFiguresModuleTest {
    private static final LocalDateTime AUGUST = LocalDateTime.of(2026, 8, 14, 9, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Risks risks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private TransparencyLog log;

    @BeforeEach
    void begin() {
        IncidentWorld.begin(context);
        // The same day before and after: months that begin later would be asked for, too.
        IncidentWorld.at(context, AUGUST.plusHours(1));
        enter("regulation", Map.of("happened_on", "2026-03-01", "title", "应急预案", "kind", "应急预案"));
        enter("regulation", Map.of("happened_on", "2026-03-01", "title", "个人信息保护制度", "kind", "个人信息保护"));
    }

    @Test
    void aDrillOnTheIncidentScreensChangesNothingAtAll() {
        // August has no entry of its own: the drill must not cover it.
        enter("incident", Map.of("happened_on", "2026-02-20", "title", "旧事件", "severity", "一般", "outcome", "已处置"));
        var before = figures();
        runToItsEnd(new FoundIncident(TOWN, true, "网页篡改演练", AUGUST, "较大", Optional.of("个人信息泄露")));
        log.seal();
        assertThat(changed(before)).isEmpty();
    }

    @Test
    void reviewedItIsOneDrillMoreAndNoOtherFigureChanges() {
        enter("incident", Map.of("happened_on", "2026-02-20", "title", "旧事件", "severity", "一般", "outcome", "已处置"));
        enter("meeting", Map.of("happened_on", "2026-08-03", "title", "例会", "kind", "学习", "attendance", "9"));
        var before = figures();
        run(new FoundIncident(TOWN, true, "网页篡改演练", AUGUST, "较大", Optional.of("个人信息泄露")));
        assertThat(changed(before))
                .contains("town-online-work 20 drills", "network-security-baseline 29 drills")
                .isSubsetOf(
                        "town-online-work 20 drills",
                        "town-online-work 20 result",
                        "network-security-baseline 29 drills",
                        "network-security-baseline 29 result");
        assertThat(numbers("20", "drills")).containsExactly(1);
    }

    @Test
    void theSameAsARealIncidentChangesTheFiguresOfIncidents() {
        enter("incident", Map.of("happened_on", "2026-02-20", "title", "旧事件", "severity", "一般", "outcome", "已处置"));
        var before = figures();
        run(new FoundIncident(TOWN, false, "网页篡改", AUGUST, "较大", Optional.of("个人信息泄露")));
        assertThat(changed(before))
                .contains(
                        "town-online-work 4 count",
                        "town-online-work 4 required",
                        "town-online-work 4 on_time",
                        "town-online-work 15 count",
                        "town-online-work 20 count",
                        "town-online-work 20 closed",
                        "town-online-work 22 breaches")
                .doesNotContain("town-online-work 20 drills");
    }

    @Test
    void items4And15And18And20And22AnswerFromTheScreens() {
        run(new FoundIncident(TOWN, false, "专栏被篡改", AUGUST, "较大", Optional.of("网页篡改")));
        run(new FoundIncident(TOWN, true, "断网演练", AUGUST.plusDays(7), "较大", Optional.of("服务中断")));
        IncidentWorld.at(context, AUGUST.plusDays(10));
        planned("农贸市场改造", "重大政策", "2026-08-01", "2026-08-24");
        planned("门户网站", "网络与信息系统", "2026-08-02", null);
        log.seal();
        assertThat(item("4").result()).isEqualTo(Result.MET);
        assertThat(numbers("4", "count", "required", "on_time")).containsExactly(1, 1, 1);
        assertThat(item("15").result()).isEqualTo(Result.NOT_MET);
        assertThat(item("18").result()).isEqualTo(Result.MET);
        assertThat(numbers("18", "count", "assessed", "systems", "open_risks")).containsExactly(1, 1, 1, 2);
        assertThat(item("20").result()).isEqualTo(Result.MET);
        assertThat(numbers("20", "count", "closed", "passed", "drills")).containsExactly(1, 1, 1, 1);
        assertThat(numbers("22", "breaches", "rules")).containsExactly(0, 1);
        run(new FoundIncident(TOWN, false, "花名册误发", AUGUST.plusDays(20), "一般", Optional.of("个人信息泄露")));
        log.seal();
        assertThat(item("22").result()).isEqualTo(Result.NOT_MET);
        assertThat(numbers("4", "count", "required", "on_time")).containsExactly(2, 2, 2);
        assertThat(numbers("22", "breaches")).containsExactly(1);
    }

    private void run(FoundIncident command) {
        var id = runToItsEnd(command);
        take(
                officer(),
                id,
                new IncidentCommand.Review(
                        "口令过弱", "启用双因素认证", Optional.of("12"), Optional.of("2"), Optional.of("应急预案")));
        log.seal();
    }

    /** Every step up to closing, as fast as a good office; the clock goes along. */
    private long runToItsEnd(FoundIncident command) {
        var found = command.found();
        IncidentWorld.at(context, found.plusMinutes(5));
        var id = IncidentWorld.done(incidents.found(officer(), command, true));
        take(officer(), id, new IncidentCommand.Report(Optional.empty()));
        take(inspector(), id, new IncidentCommand.Acknowledge(Reply.NOTED));
        take(
                officer(),
                id,
                new IncidentCommand.ReportToAuthority(
                        "省级网信部门",
                        found.plusMinutes(5),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        IncidentWorld.at(context, found.plusHours(1));
        take(officer(), id, new IncidentCommand.Contain(found.plusMinutes(40)));
        take(officer(), id, new IncidentCommand.Transfer("公安机关", found.toLocalDate()));
        take(officer(), id, new IncidentCommand.Close(found.plusMinutes(50)));
        return id;
    }

    private void take(Actor actor, long id, IncidentCommand step) {
        int seen = incidents.find(inspector(), id).orElseThrow().version();
        IncidentWorld.done(incidents.act(actor, new CaseRequest<>(id, seen, step)));
    }

    private void planned(String title, String kind, String day, @org.jspecify.annotations.Nullable String decided) {
        long id = risks.plan(officer(), new PlanRisk(TOWN, title, Optional.of(kind), LocalDate.parse(day)), true)
                .done();
        var assess =
                new RiskCommand.Assess(Rating.MEDIUM, Rating.VERY_HIGH, "分步实施", "分管责任人", LocalDate.of(2026, 12, 1));
        risks.act(officer(), new CaseRequest<>(id, 1, assess)).done();
        if (decided != null) {
            var decide = new RiskCommand.Decide(LocalDate.parse(decided));
            risks.act(officer(), new CaseRequest<>(id, 2, decide)).done();
        }
    }

    /** What the first page shows is not computed anew for each record of others, and never tells yesterday's of its own. */
    @Test
    void theResultsOfAUnitStayUntilSomethingOfItsOwnIsSealed() {
        var inspect =
                new Inspect(TOWN, Inspect.TOWN_ONLINE_WORK, Period.parse("2026").orElseThrow());
        var first = inspections.results(officer(), inspect).orElseThrow();
        enter(IncidentWorld.strangerFromOtherTown(), IncidentWorld.OTHER_TOWN);
        assertThat(inspections.results(officer(), inspect)).containsSame(first);
        assertThat(inspections
                        .open(officer(), inspect)
                        .orElseThrow()
                        .evaluation()
                        .seal())
                .isNotEqualTo(first.evaluation().seal());
        enter(officer(), TOWN);
        var next = inspections.results(officer(), inspect).orElseThrow();
        assertThat(next.evaluation().items()).isNotEqualTo(first.evaluation().items());
        assertThat(next.bytes())
                .isEqualTo(inspections.open(officer(), inspect).orElseThrow().bytes());
    }

    private void enter(Actor who, String unit) {
        var meeting = Map.of("happened_on", "2026-08-03", "title", "例会", "kind", "学习", "attendance", "9");
        var entered = ledger.submit(who, new SubmitEntry(unit, "meeting", meeting, List.of(), true));
        assertThat(entered).isInstanceOf(Submission.Accepted.class);
        log.seal();
    }

    private void enter(String register, Map<String, String> values) {
        var entered = ledger.submit(officer(), new SubmitEntry(TOWN, register, values, List.of(), true));
        assertThat(entered).isInstanceOf(Submission.Accepted.class);
        log.seal();
    }

    private ItemResult item(String id) {
        return items("town-online-work").stream()
                .filter(item -> item.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ItemResult> items(String checklist) {
        var inspect = new Inspect(TOWN, checklist, Period.parse("2026").orElseThrow());
        return inspections.open(officer(), inspect).orElseThrow().evaluation().items();
    }

    private List<Integer> numbers(String item, String... figures) {
        var found = item(item);
        return List.of(figures).stream()
                .map(name ->
                        found.figure(name).orElseThrow().number().orElseThrow().intValue())
                .toList();
    }

    /** By checklist, item and figure, or result: whatever a report could say. */
    private Map<String, String> figures() {
        var all = new TreeMap<String, String>();
        for (var checklist : List.of("town-online-work", "network-security-baseline")) {
            for (var item : items(checklist)) {
                var place = checklist + " " + item.item().id() + " ";
                all.put(place + "result", item.result() + " " + item.lacks() + " " + item.coveredMonths());
                item.figures().forEach(figure -> all.put(place + figure.name(), said(figure)));
            }
        }
        return all;
    }

    private static String said(Figure figure) {
        return figure.value() + " " + figure.entries() + " " + figure.late() + " " + figure.marks();
    }

    private TreeSet<String> changed(Map<String, String> before) {
        var after = figures();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        var changed = new TreeSet<String>();
        after.forEach((name, said) -> {
            if (!said.equals(before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }
}
