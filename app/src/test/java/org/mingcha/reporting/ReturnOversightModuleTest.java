package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.COUNTY;
import static org.mingcha.reporting.ReturnsWorld.DEPARTMENT;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;
import static org.mingcha.reporting.ReturnsWorld.SCHOOL;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;
import static org.mingcha.reporting.ReturnsWorld.monthly;
import static org.mingcha.reporting.ReturnsWorld.nil;
import static org.mingcha.reporting.ReturnsWorld.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.ReturnVersion.Act;
import org.mingcha.reporting.ReturnView.Step;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A superior looks at the returns below: the matrix, who is missing; takes them, sends them back. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class ReturnOversightModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final String PATH = "CN/999900000000/";
    private static final Actor INSPECTOR = new Actor(9, "督查", List.of(new Actor.Grant(Role.INSPECTOR, COUNTY, PATH)));
    private static final Period QUARTER = Period.parse("2025-Q1").orElseThrow();

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private ReturnOversight oversight;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void units(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
    }

    @Test
    void showsEachStateOfUnitsAndSumsOfThoseWithOthersBelow() {
        ReturnsWorld.on(clock, "2025-04-04");
        file(nil(VILLAGE, "2025-03"));
        file(values(TOWN, "2025-03", Map.of("incidents", "1")));
        file(new FileReturn(monthly(SCHOOL, "2025-03"), true, Map.of(), "误记", Optional.empty()));
        ReturnsWorld.on(clock, "2025-04-07");
        file(nil("999901001701", "2025-03"));
        reporting.open(monthly(TOWN, "2025-02"));
        folded();
        var town = matrix(TOWN, 2025, false);
        assertThat(town.own().map(line -> states(line, 3))).contains("filed");
        assertThat(town.lines())
                .extracting(line -> line.unit() + " " + states(line, 2) + " " + states(line, 3) + " " + states(line, 5))
                .containsExactly(
                        "999901001201 missing nil not-due",
                        "999901001202 missing missing not-due",
                        "999901001601 not-applicable waiting not-due",
                        "999901001701 missing late not-due");
        var county = matrix(COUNTY, 2025, false);
        assertThat(county.own()).isEmpty();
        assertThat(county.lines())
                .extracting(line -> line.name() + " " + states(line, 3))
                .containsExactly("县网信办 not-applicable", "云岭镇 4/5+1", "澄屏镇 0/2+0");
        assertThat(county.columns().get(2).counts()).isEqualTo(new Completeness.Row("2025-03", 7, 4, 3, 3, 0));
    }

    @Test
    void pagesThroughUnitsAndPassesOverWhatNeedsNothing() {
        ReturnsWorld.on(clock, "2026-04-04");
        List.of("2026-01", "2026-02", "2026-03").forEach(month -> file(nil(VILLAGE, month)));
        folded();
        ReturnsWorld.on(clock, "2026-04-06");
        var pending = matrix(TOWN, 2026, true);
        assertThat(pending.lines())
                .extracting(Matrix.Line::unit)
                .doesNotContain(VILLAGE)
                .hasSize(3);
        var first = oversight
                .matrix(OPERATOR, query(TOWN, 2026).onlyPending(true).withLimit(2))
                .orElseThrow();
        assertThat(first.lines()).extracting(Matrix.Line::unit).containsExactly("999901001202", SCHOOL);
        var second = oversight
                .matrix(
                        OPERATOR,
                        query(TOWN, 2026).onlyPending(true).withLimit(2).afterUnit(first.next()))
                .orElseThrow();
        assertThat(second.lines()).extracting(Matrix.Line::unit).containsExactly("999901001701");
        assertThat(second.next()).isNull();
        var schools = oversight
                .matrix(OPERATOR, query(TOWN, 2026).ofKinds(Set.of(UnitKind.SCHOOL)))
                .orElseThrow();
        assertThat(schools.lines()).extracting(Matrix.Line::unit).containsExactly(SCHOOL);
        assertThat(oversight.matrix(ReturnsWorld.clerk(OTHER_TOWN, PATH + OTHER_TOWN + "/"), query(TOWN, 2026)))
                .isEmpty();
    }

    @Test
    void sendsBackWhatIsThenFiledAgainOnItsFirstDayAndTaken() {
        ReturnsWorld.on(clock, "2025-06-03");
        var first = file(nil(VILLAGE, "2025-05"));
        ReturnsWorld.on(clock, "2025-06-09");
        var key = monthly(VILLAGE, "2025-05");
        var back = oversight.sendBack(INSPECTOR, new SendBackReturn(key, first, "5 月有待核实信息"));
        assertThat(back)
                .isInstanceOfSatisfying(
                        FilingResult.Accepted.class,
                        done -> assertThat(done.state()).isEqualTo(FilingState.RETURNED));
        assertThat(row(TOWN, "2025-05")).isEqualTo(new Completeness.Row("2025-05", 5, 0, 0, 0, 0));
        var form = reporting.form(OPERATOR, key).orElseThrow();
        assertThat(form.state()).isEqualTo(FilingState.RETURNED);
        assertThat(form.sentBackFor()).isEqualTo("5 月有待核实信息");
        assertThat(sums(TOWN).sentBack()).isOne();
        assertThat(missing("2025-05", null, 100).units())
                .filteredOn(MissingUnit::sentBack)
                .hasSize(1);
        assertThat(faults()).isEmpty();

        var second = file(values(VILLAGE, "2025-05", Map.of("claims", "1")));
        assertThat(row(TOWN, "2025-05")).isEqualTo(new Completeness.Row("2025-05", 5, 1, 1, 0, 0));
        assertThat(state(key)).isEqualTo(FilingState.WAITING);
        assertThat(sums(TOWN).waiting()).isOne();
        assertThat(refusal(oversight.take(INSPECTOR, new TakeReturn(key, first))))
                .isEqualTo(ReturnRefusal.OVERTAKEN);
        var taken = (FilingResult.Accepted) oversight.take(INSPECTOR, new TakeReturn(key, second));
        assertThat(taken.state()).isEqualTo(FilingState.FILED);
        var again = (FilingResult.Accepted) oversight.take(INSPECTOR, new TakeReturn(key, second));
        assertThat(again.repeated()).isTrue();
        folded();
        assertThat(sums(TOWN).waiting()).isZero();
        assertThat(oversight.find(INSPECTOR, key).orElseThrow().acts())
                .extracting(ReturnVersion::act)
                .containsExactly(Act.FILED, Act.SENT_BACK, Act.CORRECTED, Act.TAKEN);
        var before = matrix(COUNTY, 2025, false);
        assertThat(faults()).isEmpty();
        reporting.rebuild();
        assertThat(matrix(COUNTY, 2025, false)).isEqualTo(before);
        assertThat(faults()).isEmpty();
    }

    @Test
    void takesEveryQuarterlyReturnOnceBothAddresseesHaveReadIt() {
        ReturnsWorld.on(clock, "2025-04-03");
        var key = new ReturnKey(TOWN, "quarterly", QUARTER);
        var above = new Actor(7, "县经办", List.of(new Actor.Grant(Role.OFFICER, COUNTY, PATH)));
        var filed = (FilingResult.Accepted)
                reporting.file(above, new FileReturn(key, false, Map.of("summary", "按计划开展"), "", Optional.empty()));
        assertThat(refusal(oversight.take(above, new TakeReturn(key, filed.record()))))
                .isEqualTo(ReturnRefusal.SAME_PERSON);
        var clerk = ReturnsWorld.clerk(TOWN, PATH + TOWN + "/");
        assertThat(oversight.find(clerk, key).orElseThrow().steps()).isEmpty();
        assertThat(oversight.find(INSPECTOR, key).orElseThrow().steps())
                .containsExactlyInAnyOrder(Step.TAKE, Step.SEND_BACK);
        assertThat(refusal(oversight.take(clerk, new TakeReturn(key, filed.record()))))
                .isEqualTo(ReturnRefusal.NOT_FOUND);
        var below = new ReturnKey(COUNTY, "quarterly", QUARTER);
        folded();
        assertThat(oversight.toTake(INSPECTOR, below)).isEqualTo(1);
        assertThat(oversight.toTake(OPERATOR, key)).as("it is the town's own").isZero();
        oversight.take(INSPECTOR, new TakeReturn(key, filed.record()));
        assertThat(state(key)).as("the unit's own leader hasn't").isEqualTo(FilingState.WAITING);
        assertThat(oversight.find(INSPECTOR, key).orElseThrow().steps()).containsExactly(Step.SEND_BACK);
        var leader = new Actor(8, "领导", List.of(new Actor.Grant(Role.LEADER, TOWN, PATH + TOWN + "/")));
        assertThat(oversight.find(leader, key).orElseThrow().steps()).containsExactly(Step.TAKE);
        folded();
        assertThat(oversight.toTake(INSPECTOR, below)).isZero();
        assertThat(faults()).isEmpty();
        oversight.take(leader, new TakeReturn(key, filed.record()));
        assertThat(state(key)).isEqualTo(FilingState.FILED);
        var again = (FilingResult.Accepted) oversight.take(leader, new TakeReturn(key, filed.record()));
        assertThat(again.repeated()).isTrue();
        assertThat(faults()).isEmpty();
        var monthly = (FilingResult.Accepted) reporting.file(OPERATOR, nil(VILLAGE, "2025-03"));
        var head = new Actor(8, "村", List.of(new Actor.Grant(Role.LEADER, VILLAGE, PATH + TOWN + "/" + VILLAGE + "/")));
        assertThat(refusal(oversight.take(head, new TakeReturn(monthly(VILLAGE, "2025-03"), monthly.record()))))
                .isEqualTo(ReturnRefusal.NOT_FOUND);
    }

    @Test
    void registersWhyAReturnIsMissingAndPagesThroughWhoIs() {
        ReturnsWorld.on(clock, "2025-11-08");
        var key = monthly(VILLAGE, "2025-10");
        assertThat(refusal(oversight.note(INSPECTOR, new NoteReturn(key, " "))))
                .isEqualTo(ReturnRefusal.REASON_MISSING);
        assertThat(refusal(oversight.note(INSPECTOR, new NoteReturn(monthly(DEPARTMENT, "2025-10"), "停电"))))
                .isEqualTo(ReturnRefusal.EXEMPT);
        oversight.note(INSPECTOR, new NoteReturn(key, "停电三天"));
        folded();
        var first = missing("2025-10", null, 2);
        assertThat(first.units())
                .extracting(unit -> unit.name() + " " + unit.parentName() + " " + unit.note())
                .containsExactly("云岭镇 青溪县 ", "上坪村 云岭镇 停电三天");
        assertThat(missing("2025-10", first.next(), 100).units())
                .extracting(MissingUnit::unit)
                .containsExactly("999901001202", SCHOOL, "999901001701", OTHER_TOWN, "999911001201");
        file(nil(VILLAGE, "2025-10"));
        assertThat(refusal(oversight.note(INSPECTOR, new NoteReturn(key, "停电"))))
                .isEqualTo(ReturnRefusal.FILED_ALREADY);
        assertThat(faults()).isEmpty();
    }

    private org.mingcha.transparency.RecordId file(FileReturn command) {
        return ((FilingResult.Accepted) reporting.file(OPERATOR, command)).record();
    }

    private void folded() {
        log.seal();
        reporting.catchUp();
    }

    private static MatrixQuery query(String unit, int year) {
        return MatrixQuery.of(
                unit,
                "monthly",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> new Period(year, Period.Part.MONTH, month))
                        .toList());
    }

    private Matrix matrix(String unit, int year, boolean pending) {
        return oversight
                .matrix(OPERATOR, query(unit, year).onlyPending(pending))
                .orElseThrow();
    }

    private static String states(Matrix.Line line, int month) {
        return switch (line.cells().get(month - 1)) {
            case Matrix.Cell.Single(var state, var _, var _) -> state.code();
            case Matrix.Cell.Sum(var counts, var _, var waiting, var _) ->
                counts.filed() + "/" + counts.expected() + "+" + waiting;
        };
    }

    private Matrix.Cell.Sum sums(String town) {
        folded();
        return matrix(COUNTY, 2025, false).lines().stream()
                .filter(line -> line.unit().equals(town))
                .map(line -> (Matrix.Cell.Sum) line.cells().get(4))
                .findFirst()
                .orElseThrow();
    }

    private Completeness.Row row(String unit, String month) {
        folded();
        var query = new CompletenessQuery(
                unit, "monthly", List.of(monthly(unit, month).period()), false);
        return reporting.completeness(OPERATOR, query).orElseThrow().rows().getFirst();
    }

    private MissingSlice missing(String month, @Nullable String after, int limit) {
        var query = new MissingQuery(COUNTY, "monthly", monthly(COUNTY, month).period(), Set.of());
        return oversight.missing(INSPECTOR, query, after, limit).orElseThrow();
    }

    private FilingState state(ReturnKey key) {
        return oversight.find(INSPECTOR, key).orElseThrow().form().state();
    }

    private List<FsckFinding> faults() {
        folded();
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }

    private static ReturnRefusal refusal(FilingResult filing) {
        assertThat(filing).isInstanceOf(FilingResult.Refused.class);
        return ((FilingResult.Refused) filing).reason();
    }
}
