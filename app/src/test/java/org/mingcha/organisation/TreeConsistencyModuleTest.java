package org.mingcha.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.FsckFinding;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each altered cell of each table of this module is named, one at a time. */
@MingchaSpringTest
class TreeConsistencyModuleTest {
    private static final Map<String, String> OTHERS = Map.of(
            "text", "%s || '0'",
            "date", "coalesce(%s, date '2020-01-01') - 1",
            "integer", "%s + 1",
            "bigint", "%s + 1000003",
            "ARRAY", "%s || array['99']");

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private Custody custody;

    @Autowired
    private Database database;

    @TempDir
    private Path folder;

    private JdbcClient owner;

    @BeforeEach
    void growTree() throws IOException {
        owner = JdbcClient.create(database.owner());
        if (count("unit") == 0) {
            var file = folder.resolve("units.csv");
            Files.writeString(file, """
                    code,name,kind,parent
                    01,东乡,town,CN
                    02,西乡,town,CN
                    0101,甲村,village,01
                    0102,乙村,village,01
                    0103,丙村,village,01
                    """);
            organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
            organisation.change(List.of(new UnitChange.Move("0102", "02", LocalDate.of(2025, 7, 1))));
            organisation.change(List.of(new UnitChange.Close("0103", List.of("0101"), LocalDate.of(2025, 8, 1))));
            log.seal();
            dropConstraints();
        }
    }

    @Test
    void namesEveryAlteredCell() {
        assertThat(custody.fsck().findings()).isEmpty();
        var tables = tables();
        assertThat(tables).contains("unit", "former_place", "structure");
        var unnamed = new ArrayList<String>();
        tables.forEach(table -> unnamed.addAll(alterEachCell(table)));
        assertThat(unnamed).isEmpty();
        assertThat(custody.fsck().findings()).isEmpty();
    }

    @Test
    void namesEachRowTakenOut() {
        for (var table : tables()) {
            int rows = rows(table).size();
            for (int row = 0; row < rows; row++) {
                keep(table);
                owner.sql("delete from organisation." + table + " where ctid = '"
                                + rows(table).get(row) + "'")
                        .update();
                assertThat(custody.fsck().findings())
                        .as(table + " " + row)
                        .anyMatch(found -> found.kind() == FsckFinding.Kind.MISSING
                                && found.table().equals("organisation." + table));
                restore(table);
            }
        }
    }

    @Test
    void namesUnitThatNobodySealed() {
        keep("unit");
        owner.sql("insert into organisation.unit (code, name, kind, parent, path)"
                        + " values ('0199', '伪村', 'village', '01', 'CN/01/0199/')")
                .update();
        assertThat(custody.fsck().findings())
                .containsExactly(new FsckFinding(FsckFinding.Kind.EXTRA, "organisation.unit", "0199", "", ""));
        restore("unit");
    }

    private List<String> alterEachCell(String table) {
        var unnamed = new ArrayList<String>();
        int rows = rows(table).size();
        for (int row = 0; row < rows; row++) {
            for (var cell : columns(table).entrySet()) {
                keep(table);
                owner.sql("update organisation." + table + " set " + cell.getKey() + " = "
                                + OTHERS.get(cell.getValue()).formatted(cell.getKey()) + " where ctid = '"
                                + rows(table).get(row) + "'")
                        .update();
                var findings = custody.fsck().findings();
                if (findings.stream().noneMatch(found -> names(found, table, cell.getKey()))) {
                    unnamed.add(table + "." + cell.getKey() + " of row " + row + ": " + findings);
                }
                restore(table);
            }
        }
        return unnamed;
    }

    /** A row under another key is one row too many, and one too few. */
    private static boolean names(FsckFinding found, String table, String column) {
        boolean isKey = column.equals("code") || column.equals("parent");
        return found.table().equals("organisation." + table)
                && (List.of(found.column().split(", ")).contains(column)
                        || isKey && found.kind() == FsckFinding.Kind.EXTRA);
    }

    private void keep(String table) {
        owner.sql("create table public.kept as table organisation." + table).update();
    }

    private void restore(String table) {
        owner.sql("delete from organisation." + table).update();
        owner.sql("insert into organisation." + table + " select * from public.kept")
                .update();
        owner.sql("drop table public.kept").update();
    }

    private int count(String table) {
        return owner.sql("select count(*) from organisation." + table)
                .query(Integer.class)
                .single();
    }

    private List<String> rows(String table) {
        return owner.sql("select ctid::text from organisation." + table + " order by ctid")
                .query(String.class)
                .list();
    }

    /** All tables of the module but Flyway's own. */
    private List<String> tables() {
        return owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'organisation' and table_type = 'BASE TABLE'
                        and table_name not like 'flyway%' order by table_name
                        """).query(String.class).list();
    }

    private Map<String, String> columns(String table) {
        var columns = new TreeMap<String, String>();
        owner.sql("""
                        select column_name, data_type from information_schema.columns
                        where table_schema = 'organisation' and table_name = :table
                        """).param("table", table).query(row -> {
            columns.put(row.getString(1), row.getString(2));
        });
        return columns;
    }

    /** The database itself would refuse some of what is tried here. */
    private void dropConstraints() {
        owner.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint
                        where connamespace = 'organisation'::regnamespace and contype in ('f', 'c')
                        """)
                .query(String.class)
                .list()
                .forEach(drop -> owner.sql(drop).update());
    }
}
