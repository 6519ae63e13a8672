package org.mingcha.inspection.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.TOWN;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.inspection.finding.FindingWorld;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Formulas are data: refused with their place, sealed when published, and never applied to a year that is over. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=formula.invalid/log")
class FormulasModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
    }

    @Test
    void weightsHaveToAddUp() {
        var refused = publish("""
                id: yearly-work
                version: 2
                title: 试行办法
                credit: {met: "1"}
                components:
                  - {id: results, of: accepted-results, weight: 60}
                  - {id: actions, of: corrective-actions, weight: 30}
                """);
        var problem = ((FormulaPublicationResult.Refused) refused).problem();
        assertThat(problem.kind()).isEqualTo(FormulaProblem.Kind.WEIGHTS);
        assertThat(problem.place()).isEqualTo("components");
        assertThat(problem.given()).isEqualTo("90");
        assertThat(((FormulaPublicationResult.Refused) publish("a: ["))
                        .problem()
                        .kind())
                .isEqualTo(FormulaProblem.Kind.NOT_YAML);
        var place = ((FormulaPublicationResult.Refused) publish("""
                id: x
                version: 1
                title: x
                credit: {met: "2"}
                components: []
                """)).problem();
        assertThat(place.place()).isEqualTo("credit.met");
    }

    private FormulaPublicationResult publish(String yaml) {
        return appraisals.publish(Actor.operator(), yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPublishedFormulaIsSealedAndRecountedAndCountsNoYearThatIsOver() {
        assertThat(appraisals.publish(inspector(), new byte[0])).isInstanceOf(FormulaPublicationResult.Unknown.class);
        var local = new Actor(9, "", List.of(new Actor.Grant(Role.ADMIN, "999900000000", "CN/999900000000/")));
        assertThat(appraisals.publish(local, new byte[0])).isInstanceOf(FormulaPublicationResult.Unknown.class);
        appraisals.json(appraisals.of(officer(), TOWN, 2026).orElseThrow());
        var yaml = """
                id: next-year
                version: 1
                title: 明年的办法
                credit: {met: "1"}
                components:
                  - {id: results, of: accepted-results, weight: 100}
                """;
        FindingWorld.goTo(clock, LocalDate.of(2027, 1, 4));
        assertThat(publish(yaml)).isInstanceOf(FormulaPublicationResult.Published.class);
        assertThat(publish(yaml)).isInstanceOf(FormulaPublicationResult.Published.class);
        assertThat(publish(yaml.replace("明年的办法", "改了又不改版本")))
                .isInstanceOfSatisfying(
                        FormulaPublicationResult.Refused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(FormulaProblem.Kind.NOT_NEWER));
        log.seal();
        FindingWorld.goTo(clock, LocalDate.of(2026, 4, 1));
        assertThat(appraisals.formula(2026).formula().id()).isEqualTo("yearly-work");
        assertThat(appraisals.formula(2027).formula().id()).isEqualTo("next-year");
        assertThat(appraisals.formula(2027).index()).isNotNull();
        assertThat(faults()).isEmpty();
        recount("content", "content || '\\x20'");
        recount("id", "id || 'x'");
        recount("version", "version + 5");
    }

    private void recount(String column, String value) {
        var owner = JdbcClient.create(database.owner());
        var id = owner.sql("select max(record_id) from inspection.formula")
                .query((row, number) -> row.getLong(1))
                .single();
        owner.sql("create table public.kept as select * from inspection.formula where record_id = :id")
                .param("id", id)
                .update();
        owner.sql("update inspection.formula set " + column + " = " + value + " where record_id = :id")
                .param("id", id)
                .update();
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.table()).isEqualTo("inspection.formula");
            assertThat(fault.column()).isEqualTo(column);
        });
        owner.sql("update inspection.formula f set " + column + " = k." + column
                        + " from public.kept k where k.record_id = f.record_id")
                .update();
        owner.sql("drop table public.kept").update();
    }

    private List<FsckFinding> faults() {
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }
}
