package org.mingcha.inspection.appraisal.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.formula: only ever added to. */
@Component
class FormulaTable {
    private final JdbcClient jdbc;

    FormulaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with its place in the log. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Line(
            long record,
            String id,
            int version,
            byte[] content,
            LocalDate publishedOn,
            @Nullable Long index) {}

    /** The newest first. */
    List<Line> all() {
        return jdbc.sql("""
                        select f.record_id, f.id, f.version, f.content, r.happened_on, r.log_index
                        from inspection.formula f
                        join transparency.record_v1 r on r.record_id = f.record_id
                        order by f.record_id desc
                        limit 1000
                        """)
                .query((row, number) -> new Line(
                        row.getLong("record_id"),
                        row.getString("id"),
                        row.getInt("version"),
                        row.getBytes("content"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("log_index", Long.class)))
                .list();
    }

    /** One publisher at a time until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('inspection.formula'))")
                .query((row, number) -> true)
                .single();
    }

    void insert(long record, String id, int version, byte[] content) {
        jdbc.sql("""
                        insert into inspection.formula (record_id, id, version, content)
                        values (:record, :id, :version, :content)
                        on conflict (record_id) do nothing
                        """)
                .param("record", record)
                .param("id", id)
                .param("version", version)
                .param("content", content)
                .update();
    }
}
