package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingcha.database.Database;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that PostgreSQL needs for the same rows: tables without key, index or rule. */
final class BareTables {
    private final Database database;
    private final JdbcClient jdbc;

    private BareTables(Database database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.application());
    }

    static BareTables create(Database database) {
        var owner = JdbcClient.create(database.owner());
        owner.sql("create schema if not exists baseline").update();
        owner.sql("create table if not exists baseline.cell (line text)").update();
        owner.sql(
                        "create table if not exists baseline.fact (unit text, type text, happened_on date, facts text, said text)")
                .update();
        owner.sql("grant usage on schema baseline to " + database.role()).update();
        owner.sql("grant insert on all tables in schema baseline to " + database.role())
                .update();
        return new BareTables(database);
    }

    /** All lines by one COPY, in one transaction. */
    int copy(List<String> lines) {
        var text = new StringReader(String.join("\n", lines) + "\n");
        try (var connection = database.owner().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            // An escape that no line holds: they go in as they are.
            return Math.toIntExact(copy.copyIn(
                    "copy baseline.cell from stdin (format csv, delimiter e'\\x01', quote e'\\x02')", text));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Baseline: COPY of " + lines.size() + " lines", e);
        }
    }

    /** A CSV file as it is, into a table with as many columns as its header. */
    int copy(Path csv) {
        var table = "baseline." + "file_" + Math.floorMod(csv.hashCode(), Integer.MAX_VALUE);
        JdbcClient.create(database.owner())
                .sql("create table if not exists " + table + " (" + columns(csv) + ")")
                .update();
        try (var connection = database.owner().getConnection();
                InputStream in = Files.newInputStream(csv)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            return Math.toIntExact(copy.copyIn("copy " + table + " from stdin (format csv, header)", in));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Baseline: COPY of " + csv, e);
        }
    }

    private static String columns(Path csv) {
        try (var lines = Files.lines(csv)) {
            int count = lines.findFirst().orElseThrow().split(",").length;
            return IntStream.range(0, count).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + csv, e);
        }
    }

    /** How large the database is. */
    long databaseMib() {
        return jdbc.sql("select pg_database_size(current_database()) / 1048576")
                .query(Long.class)
                .single();
    }

    /** Sealed monthly returns, each counted: one that is there twice would count twice. */
    long filings() {
        return jdbc.sql("""
                select count(*)
                from transparency.record_v1
                where source = 'return.filed' and log_index is not null
                """).query(Long.class).single();
    }

    /** Of each month, how many units of the subtree filed, and how many of them nothing: by plain SQL over what is sealed. */
    Map<String, Counted> counted(String unit) {
        var months = new TreeMap<String, Counted>();
        jdbc.sql("""
                select facts->>'period', count(*), count(*) filter (where facts->>'nil' = 'true')
                from transparency.record_v1 r
                join organisation.unit_v1 u on u.code = r.unit
                where r.source = 'return.filed'
                  and r.log_index is not null
                  and starts_with(u.path, (select path from organisation.unit_v1 where code = :unit))
                group by 1
                """).param("unit", unit).query(row -> {
            months.put(row.getString(1), new Counted(row.getInt(2), row.getInt(3)));
        });
        return months;
    }

    record Counted(int filed, int nil) {
        static final Counted NONE = new Counted(0, 0);
    }

    /** One row, one commit. */
    void insert(Synthetic.Fact fact) {
        jdbc.sql("""
                insert into baseline.fact (unit, type, happened_on, facts, said)
                values (:unit, :type, :on, :facts, :text)
                """)
                .param("unit", BenchRun.TOWN)
                .param("type", fact.type())
                .param("on", fact.happenedOn())
                .param("facts", fact.facts().toString())
                .param("text", fact.text().toString())
                .update();
    }

    /** What a person would ask of the database for a figure: how many entries of a register in a period. */
    long count(String register) {
        return count(BenchRun.TOWN, register);
    }

    /** Fresh statistics, as autovacuum makes them in time. */
    void analyse() {
        JdbcClient.create(database.owner()).sql("analyze").update();
    }

    long count(String unit, String register) {
        return jdbc.sql("""
                select count(*)
                from transparency.record_v1
                where unit = :unit
                and type = :type
                and happened_on between date '2025-01-01' and date '2025-12-31'
                and log_index is not null
                """)
                .param("unit", unit)
                .param("type", register + ".entered")
                .query(Long.class)
                .single();
    }
}
