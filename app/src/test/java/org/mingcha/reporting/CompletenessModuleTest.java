package org.mingcha.reporting;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.COUNTY;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;
import static org.mingcha.reporting.ReturnsWorld.nil;
import static org.mingcha.reporting.ReturnsWorld.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Counts of subtrees, the same step by step, all at once, and by fsck. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class CompletenessModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final Period MARCH = Period.parse("2025-03").orElseThrow();
    private static final Period AUGUST = Period.parse("2025-08").orElseThrow();
    private static final List<String> TABLES = List.of("member", "period", "rollup", "filed", "sent_back", "note");
    private static final Map<String, String> ALTERATIONS = Map.ofEntries(
            entry(
                    "filed.nil",
                    "update reporting.filed set nil = not nil, contradicted = false where unit = '999911001201'"),
            entry("filed.on_time", "update reporting.filed set on_time = not on_time where unit = '999911001201'"),
            entry("filed.waiting", "update reporting.filed set waiting = not waiting where unit = '999911001201'"),
            entry("filed.gone", "delete from reporting.filed where unit = '999911001201'"),
            entry(
                    "rollup.filed",
                    "update reporting.rollup set filed = 0, on_time = 0, nil = 0 where unit = '999900000000'"),
            entry("rollup.sent_back", "update reporting.rollup set sent_back = 1 where unit = '999900000000'"),
            entry("rollup.expected", "update reporting.rollup set expected = expected + 1 where unit = 'CN'"),
            entry("rollup.gone", "delete from reporting.rollup where unit = 'CN'"),
            entry("member.owes", "update reporting.member set owes = false where code = '999911001201'"),
            entry("sent_back.more", "insert into reporting.sent_back values (1, '999911001202', 7)"),
            entry("note.more", "insert into reporting.note values (1, '999911001202', 7)"),
            entry("period.due_on", "update reporting.period set due_on = due_on + 1 where period = '2025-03'"));

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

    @Autowired
    private Database database;

    @BeforeEach
    void filings(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
        ReturnsWorld.on(clock, "2025-04-03");
        reporting.file(OPERATOR, nil(VILLAGE, "2025-03"));
        reporting.file(OPERATOR, nil("999911001201", "2025-03"));
        reporting.file(OPERATOR, values(TOWN, "2025-03", Map.of("incidents", "3", "claims", "1")));
        ReturnsWorld.on(clock, "2025-04-08");
        reporting.file(OPERATOR, values(OTHER_TOWN, "2025-03", Map.of("incidents", "5")));
        log.seal();
        reporting.catchUp();
    }

    @Test
    void countsEverySubtreeAndItsChildren() {
        var found = completeness(COUNTY, List.of(MARCH, AUGUST));
        assertThat(found.rows())
                .containsExactly(
                        new Completeness.Row("2025-03", 7, 4, 3, 2, 0), new Completeness.Row("2025-08", 0, 0, 0, 0, 0));
        assertThat(found.children())
                .extracting(child -> child.name()
                        + child.rows().getFirst().expected()
                        + child.rows().getFirst().filed())
                .containsExactly("县网信办00", "云岭镇52", "澄屏镇22");
        assertThat(completeness(VILLAGE, List.of(MARCH)).rows())
                .containsExactly(new Completeness.Row("2025-03", 1, 1, 1, 1, 0));
    }

    @Test
    void namesWhoIsMissingInTheOrderOfTheTree() {
        assertThat(missing(Set.of())).containsExactly("下坪村", "云岭镇中心小学", "云岭镇文化站");
        assertThat(missing(Set.of(UnitKind.VILLAGE))).containsExactly("下坪村");
    }

    @Test
    void sumsNumbersOverTheSubtreeWithNilAsZero() {
        var query = new SummaryQuery(COUNTY, "monthly", "incidents", List.of(MARCH));
        var summary = reporting.summary(OPERATOR, query).orElseThrow().getFirst();
        assertThat(summary.returns()).isEqualTo(4);
        assertThat(summary.sum()).isEqualByComparingTo("8");
        assertThat(summary.least()).isEqualByComparingTo("0");
        assertThat(summary.most()).isEqualByComparingTo("5");
        assertThat(summary.median()).isEqualByComparingTo("0");
    }

    @Test
    void comesToTheSameWhenMadeAnew() {
        var before = completeness(COUNTY, List.of(MARCH));
        var owner = JdbcClient.create(database.owner());
        owner.sql("truncate reporting.filed, reporting.amount").update();
        owner.sql("update reporting.rollup set contradicted = 0, nil = 0, on_time = 0, filed = expected")
                .update();
        assertThat(reporting.rebuild()).isEqualTo(4);
        assertThat(completeness(COUNTY, List.of(MARCH))).isEqualTo(before);
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesWhateverWasAltered() {
        var owner = JdbcClient.create(database.owner());
        assertThat(findings()).isEmpty();
        for (var each : ALTERATIONS.entrySet()) {
            for (var table : TABLES) {
                owner.sql("create table public.kept_" + table + " as select * from reporting." + table)
                        .update();
            }
            owner.sql(each.getValue()).update();
            var table = "reporting." + each.getKey().substring(0, each.getKey().indexOf('.'));
            assertThat(findings())
                    .as(each.getKey())
                    .extracting(FsckFinding::table)
                    .contains(table);
            restore(owner);
        }
        assertThat(findings()).isEmpty();
    }

    private static void restore(JdbcClient owner) {
        owner.sql("truncate reporting." + String.join(", reporting.", TABLES) + " cascade")
                .update();
        for (var table : TABLES) {
            owner.sql("insert into reporting.%s overriding system value select * from public.kept_%s"
                            .formatted(table, table))
                    .update();
            owner.sql("drop table public.kept_" + table).update();
        }
    }

    @Test
    void forwardsWhenCompleteOrNamesWhatIsMissing() {
        var key = ReturnsWorld.monthly(OTHER_TOWN, "2025-03");
        assertThat(reporting.forward(OPERATOR, new ForwardReturns(key, false, "")))
                .isInstanceOfSatisfying(
                        ForwardResult.Forwarded.class,
                        forwarded -> assertThat(forwarded.missing()).isEmpty());
        var county = new ReturnKey(COUNTY, "monthly", MARCH);
        assertThat(reporting.forward(OPERATOR, new ForwardReturns(county, false, "")))
                .isInstanceOfSatisfying(
                        ForwardResult.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing()).hasSize(3));
        assertThat(reporting.forward(OPERATOR, new ForwardReturns(county, true, "先报")))
                .isInstanceOfSatisfying(
                        ForwardResult.Forwarded.class,
                        forwarded -> assertThat(forwarded.missing()).hasSize(3));
    }

    @Test
    void showsWhatWasHandedUp() {
        reporting.forward(OPERATOR, new ForwardReturns(ReturnsWorld.monthly(TOWN, "2025-03"), true, "村委会停电"));
        var handed = oversight.handedUp(OPERATOR, new ReturnKey(COUNTY, "monthly", MARCH)).stream()
                .filter(each -> each.unit().equals(TOWN))
                .toList();
        assertThat(handed).singleElement().satisfies(town -> {
            assertThat(town.complete()).isFalse();
            assertThat(town.missing()).isEqualTo(3);
            assertThat(town.remark()).isEqualTo("村委会停电");
        });
    }

    private Completeness completeness(String unit, List<Period> periods) {
        return reporting
                .completeness(OPERATOR, new CompletenessQuery(unit, "monthly", periods, true))
                .orElseThrow();
    }

    private List<String> missing(Set<UnitKind> kinds) {
        var names = new ArrayList<String>();
        reporting.missing(OPERATOR, new MissingQuery(COUNTY, "monthly", MARCH, kinds), each -> names.add(each.name()));
        return names;
    }

    private List<FsckFinding> findings() {
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }
}
