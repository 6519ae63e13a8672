package org.mingcha.inspection.checklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingcha.tlog.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.checklist: which version was published by whom, and the digest of its bytes. */
@Component
class ChecklistTable {
    private static final String COLUMNS = "select c.id, c.version, c.unit, c.sha256, c.record_id, c.published_at ";
    private final JdbcClient jdbc;

    ChecklistTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version. */
    record Row(String id, int version, String unit, Hash sha256, long record, Instant publishedAt) {}

    /** What is new about a version; the rest the table knows. */
    record NewRow(String id, int version, String unit, Hash sha256, long record, long account) {}

    void insert(NewRow row) {
        jdbc.sql("""
                        insert into inspection.checklist (id, version, unit, sha256, record_id, account)
                        values (:id, :version, :unit, :sha256, :record, :account)
                        """)
                .param("id", row.id())
                .param("version", row.version())
                .param("unit", row.unit())
                .param("sha256", row.sha256().bytes())
                .param("record", row.record())
                .param("account", row.account())
                .update();
    }

    /** Two who publish at once come one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection.checklist'))")
                .query((row, number) -> true)
                .single();
    }

    /** Every version of this id, newest first. */
    List<Row> versions(String id) {
        return jdbc.sql(COLUMNS + "from inspection.checklist c where c.id = :id order by c.version desc")
                .param("id", id)
                .query(ChecklistTable::row)
                .list();
    }

    Optional<Row> find(String id, int version) {
        return versions(id).stream().filter(row -> row.version() == version).findFirst();
    }

    /** The newest version of each id that is offered to somebody with these grants; the root's is to everybody. */
    List<Row> newest(Collection<String> paths) {
        return jdbc.sql("""
                        select distinct on (c.id) c.id, c.version, c.unit, c.sha256, c.record_id, c.published_at
                        from inspection.checklist c
                        left join organisation.unit_v1 u on u.code = c.unit
                        where c.unit = 'CN' or exists (
                            select 1 from unnest(:paths::text[]) as path
                            where starts_with(path, u.path) or starts_with(u.path, path))
                        order by c.id, c.version desc
                        limit 1000
                        """)
                .param("paths", paths.toArray(String[]::new))
                .query(ChecklistTable::row)
                .list();
    }

    /** All there are, for fsck. */
    List<Row> all() {
        return jdbc.sql(COLUMNS + "from inspection.checklist c order by c.id, c.version")
                .query(ChecklistTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("version"),
                row.getString("unit"),
                Hash.of(row.getBytes("sha256")),
                row.getLong("record_id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
