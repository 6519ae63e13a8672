package org.mingcha.inspection.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.inspection.finding.FindingWorld.done;
import static org.mingcha.inspection.finding.FindingWorld.inspector;
import static org.mingcha.inspection.finding.FindingWorld.officer;
import static org.mingcha.inspection.finding.FindingWorld.otherInspector;
import static org.mingcha.inspection.finding.FindingWorld.raised;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRequest;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Any single altered cell of the findings' tables is named, and nothing else is. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=finding-recount.invalid/log")
class FindingConsistencyModuleTest {
    private static final Map<String, String> FINDING = Map.ofEntries(
            Map.entry("unit", "'999911001000'"),
            Map.entry("version", "version + 1"),
            Map.entry("state", "case state when 'open' then 'underway' else 'submitted' end"),
            Map.entry("level", "'severe'"),
            Map.entry("due_on", "due_on + 1"),
            Map.entry("act_by", "act_by + 1"),
            Map.entry("origin", "'item'"),
            Map.entry("assessment", "assessment + 1"),
            Map.entry("item", "item || '1'"),
            Map.entry("draw", "coalesce(draw, 0) + 1"),
            Map.entry("entry", "entry + 1"),
            Map.entry("raised_on", "raised_on - 1"),
            Map.entry("planned", "not planned"),
            Map.entry("wanted_on", "wanted_on + 1"),
            Map.entry("raise_key", "sha256(raise_key)"));
    private static final Map<String, String> ACT = Map.of(
            "finding", "(select max(finding) from inspection.finding) + 0 * number",
            "number", "number + 7",
            "act", "case act when 'planned' then 'rectified' else 'planned' end",
            "account", "account + 1");
    /** What the tables' own checks refuse before anybody has to recount. */
    private static final Set<String> REFUSED = Set.of("origin", "assessment", "draw");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Findings findings;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @BeforeEach
    void begin() {
        FindingWorld.begin(context);
    }

    @Test
    void namesEveryAlteredCellAndNothingElse() {
        var asked = raised(findings, inspector(), "申请延期的");
        done(findings.act(
                officer(),
                new CaseRequest<>(asked.value(), 1, new FindingCommand.Extend(LocalDate.of(2026, 4, 10), "人手不够"))));
        var over = raised(findings, inspector(), "已销号又打开的");
        done(findings.act(officer(), new CaseRequest<>(over.value(), 1, new FindingCommand.Plan("补签"))));
        done(findings.act(officer(), new CaseRequest<>(over.value(), 2, new FindingCommand.Rectify("已补签"))));
        done(findings.act(otherInspector(), new CaseRequest<>(over.value(), 3, new FindingCommand.Verify(true, "看过"))));
        done(findings.act(
                otherInspector(), new CaseRequest<>(over.value(), 4, new FindingCommand.Close(Optional.empty()))));
        done(findings.act(
                inspector(),
                new CaseRequest<>(over.value(), 5, new FindingCommand.Reopen(LocalDate.of(2026, 6, 1), "回头看又缺签"))));
        done(findings.raise(
                inspector(),
                new RaiseFinding(
                        FindingWorld.TOWN,
                        "抽到的",
                        Level.MINOR,
                        "联络员",
                        FindingWorld.DUE,
                        Optional.empty(),
                        Optional.of("7"),
                        Optional.of(5L),
                        Optional.empty()),
                List.of(),
                false));
        log.seal();
        assertThat(found()).isEmpty();
        alterAll(new Table("inspection.finding", "finding"), FINDING);
        alterAll(new Table("inspection.finding_act", "record_id"), ACT);
        assertThat(found()).isEmpty();
        removals();
    }

    private record Table(String name, String key) {}

    private void alterAll(Table table, Map<String, String> alterations) {
        var owner = JdbcClient.create(database.owner());
        var keys = owner.sql("select " + table.key + " from " + table.name + " order by 1")
                .query(Long.class)
                .list();
        for (long key : List.copyOf(keys)) {
            alterations.forEach((column, value) -> alter(owner, table, key, Map.entry(column, value)));
        }
    }

    private void alter(JdbcClient owner, Table table, long key, Map.Entry<String, String> alteration) {
        var column = alteration.getKey();
        if (!update(owner, table, key, alteration)) {
            return;
        }
        assertThat(found())
                .as(table.name + "." + column + " of " + key)
                .anyMatch(finding -> finding.table().equals(table.name)
                        && finding.key().equals(Long.toString(key))
                        && finding.column().equals(column))
                .allMatch(finding -> finding.key().equals(Long.toString(key)));
        owner.sql("update " + table.name + " t set " + column + " = k." + column + " from public.kept k where t."
                        + table.key + " = k." + table.key + " and t." + table.key + " = :key")
                .param("key", key)
                .update();
        owner.sql("drop table public.kept").update();
    }

    /** False where the cell stays as it is, because it is empty or the table's own checks refuse the change. */
    private boolean update(JdbcClient owner, Table table, long key, Map.Entry<String, String> alteration) {
        owner.sql("drop table if exists public.kept").update();
        owner.sql("create table public.kept as select * from " + table.name).update();
        var column = alteration.getKey();
        try {
            owner.sql("update " + table.name + " set " + column + " = " + alteration.getValue() + " where " + table.key
                            + " = :key and " + column + " is distinct from " + alteration.getValue())
                    .param("key", key)
                    .update();
        } catch (org.springframework.dao.DataIntegrityViolationException refused) {
            assertThat(REFUSED.contains(column) || table.name.endsWith("_act") || column.equals("state"))
                    .as(column + " " + refused.getMessage())
                    .isTrue();
            return false;
        }
        return owner.sql("select k." + column + " is distinct from t." + column + " from public.kept k join "
                        + table.name + " t using (" + table.key + ") where " + table.key + " = :key")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** A row taken away, and one made up. */
    private void removals() {
        var owner = JdbcClient.create(database.owner());
        var last = owner.sql("select max(finding) from inspection.finding")
                .query(Long.class)
                .single();
        owner.sql("delete from inspection.finding_act where record_id = :id")
                .param("id", last)
                .update();
        assertThat(found()).extracting(FsckFinding::kind).containsExactly(FsckFinding.Kind.MISSING);
        owner.sql("delete from inspection.finding where finding = :id")
                .param("id", last)
                .update();
        assertThat(found())
                .extracting(FsckFinding::kind)
                .containsExactly(FsckFinding.Kind.MISSING, FsckFinding.Kind.MISSING);
        owner.sql("""
                        insert into inspection.finding
                        select -1, unit, 1, 'open', level, due_on, due_on, origin, assessment, item, draw, raised_on,
                            false, null, sha256(raise_key)
                        from inspection.finding limit 1
                        """).update();
        assertThat(found()).extracting(FsckFinding::kind).contains(FsckFinding.Kind.EXTRA);
    }

    private List<FsckFinding> found() {
        // The demo's clock was set back on purpose.
        return custody.fsck().findings().stream().filter(FsckFinding::isFault).toList();
    }
}
