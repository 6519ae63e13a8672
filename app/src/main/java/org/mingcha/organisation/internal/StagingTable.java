package org.mingcha.organisation.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.organisation.UnitRefusal;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Owner of the temporary tables of one import. They live and die with its transaction: a killed import leaves nothing,
 * and a rerun begins anew.
 */
final class StagingTable {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    StagingTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A staged row that is turned away, and a name or place that explains why. */
    record Refusal(int file, int row, String code, UnitRefusal reason, String argument) {}

    void create() {
        // A country's tree is sorted and hashed several times; the default four megabytes would spill each time.
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql("""
                create temporary table staging (
                    file int not null,
                    row int not null,
                    code text collate "C" not null,
                    name text not null,
                    kind text not null,
                    parent text collate "C" not null,
                    since date
                ) on commit drop
                """).update();
        jdbc.sql("create temporary table turned_away (code text collate \"C\") on commit drop")
                .update();
    }

    /** Streams rows in; the consumer is valid only while {@code rows} runs. */
    void copy(Consumer<Consumer<Staged>> rows) {
        new JdbcTemplate(dataSource).execute((Connection connection) -> {
            var manager = connection.unwrap(PGConnection.class).getCopyAPI();
            var copy = manager.copyIn("copy staging (file, row, code, name, kind, parent, since) from stdin");
            try {
                var text = new CopyText(copy);
                rows.accept(text::write);
                text.finish();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return true;
        });
    }

    /** A row and the number of the file that it came from. */
    record Staged(int file, StagedUnit unit) {}

    void turnAway(Collection<String> codes) {
        jdbc.sql("insert into turned_away select unnest(:codes::text[])")
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    void index() {
        jdbc.sql("create index on staging (code)").update();
        jdbc.sql("analyze staging").update();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from staging)")
                .query(Boolean.class)
                .single();
    }

    /** The first row of a code stays, whatever the others say. */
    List<Refusal> removeRepeated() {
        return jdbc.sql("""
                with first as (
                    select code, min(file * 4294967296 + row) as place
                    from staging
                    group by code
                    having count(*) > 1
                )
                delete from staging s
                using first f
                where s.code = f.code
                and s.file * 4294967296 + s.row > f.place
                returning s.file, s.row, s.code, mod(f.place, 4294967296)::text
                """)
                .query((row, number) -> refusal(row, UnitRefusal.CODE_TWICE))
                .list();
    }

    List<Refusal> removeClosed() {
        return removed("""
                delete from staging s
                using organisation.unit u
                where u.code = s.code
                and u.until is not null
                returning s.file, s.row, s.code, u.until::text
                """, UnitRefusal.UNIT_CLOSED);
    }

    List<Refusal> removeBelowClosed() {
        return removed("""
                delete from staging s
                using organisation.unit u
                where u.code = s.parent
                and u.until is not null
                returning s.file, s.row, s.code, s.parent
                """, UnitRefusal.PARENT_CLOSED);
    }

    /** One level at a time: call until nothing is removed. */
    List<Refusal> removeBelowUnknown() {
        return jdbc.sql("""
                delete from staging s
                where s.parent not in ('', 'CN')
                and not exists (select 1 from staging p where p.code = s.parent)
                and not exists (select 1 from organisation.unit u where u.code = s.parent)
                returning s.file, s.row, s.code, s.parent,
                    exists (select 1 from turned_away t where t.code = s.parent)
                """)
                .query((row, number) ->
                        refusal(row, row.getBoolean(5) ? UnitRefusal.PARENT_REFUSED : UnitRefusal.PARENT_UNKNOWN))
                .list();
    }

    /** Computes every path of the tree as it would be; sixty levels are more than any administration has. */
    void place() {
        jdbc.sql("drop table if exists placed").update();
        jdbc.sql("""
                create temporary table placed on commit drop as
                with recursive node as materialized (
                    select code, parent from staging
                    union all
                    select u.code, u.parent
                    from organisation.unit u
                    where u.code <> 'CN'
                    and not exists (select 1 from staging s where s.code = u.code)
                ),
                tree (code, path, depth) as (
                    select 'CN' collate "C", 'CN/' collate "C", 0
                    union all
                    select n.code, t.path || n.code || '/', t.depth + 1
                    from tree t
                    join node n on n.parent = t.code
                    where t.depth < 60
                )
                select code, path from tree
                """).update();
        jdbc.sql("create index on placed (code)").update();
        jdbc.sql("analyze placed").update();
    }

    /** What {@link #place} did not reach from the root stands in or below a circle. */
    List<Refusal> removeUnplaced() {
        return removed("""
                delete from staging s
                where not exists (select 1 from placed p where p.code = s.code)
                returning s.file, s.row, s.code, s.parent
                """, UnitRefusal.PARENT_CYCLE);
    }

    private List<Refusal> removed(String sql, UnitRefusal reason) {
        return jdbc.sql(sql).query((row, number) -> refusal(row, reason)).list();
    }

    private static Refusal refusal(ResultSet row, UnitRefusal reason) throws SQLException {
        return new Refusal(row.getInt(1), row.getInt(2), row.getString(3), reason, row.getString(4));
    }

    /** COPY's text format; names hold no control characters, so only the backslash needs care. */
    private static final class CopyText {
        private static final int BUFFER = 1 << 16;
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

        CopyText(CopyIn copy) {
            this.copy = copy;
        }

        void write(Staged staged) {
            var unit = staged.unit();
            buffer.append(staged.file()).append('\t').append(unit.row()).append('\t');
            buffer.append(unit.code()).append('\t');
            buffer.append(unit.name().replace("\\", "\\\\")).append('\t');
            buffer.append(unit.kind().code()).append('\t').append(unit.parent()).append('\t');
            buffer.append(unit.since() == null ? "\\N" : unit.since()).append('\n');
            if (buffer.length() >= BUFFER) {
                flush();
            }
        }

        void finish() throws SQLException {
            flush();
            copy.endCopy();
        }

        private void flush() {
            var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                // Not an IllegalStateException: a CSV parser says by one that the file is damaged, which it is not.
                throw new DataAccessResourceFailureException("COPY into staging broke off", e);
            }
            buffer.setLength(0);
        }
    }
}
