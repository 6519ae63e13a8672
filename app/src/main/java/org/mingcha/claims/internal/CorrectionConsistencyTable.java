package org.mingcha.claims.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fsck holds against each other. */
@Component
class CorrectionConsistencyTable {
    private final JdbcClient jdbc;

    CorrectionConsistencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of correction.edition. */
    record EditionRow(long record, long correction, int number) {}

    /** Rows of these corrections' editions, also such as say to be of another correction. */
    List<EditionRow> editions(Collection<Long> corrections) {
        return jdbc.sql("""
                        select e.record_id, e.correction, e.number
                        from correction.edition e
                        where e.correction = any(:corrections)
                           or exists (
                               select 1 from transparency.record_v1 r
                               where r.record_id = e.record_id
                                 and (r.record_id = any(:corrections) or r.target = any(:corrections)))
                        """)
                .param("corrections", corrections.toArray(Long[]::new))
                .query((row, number) -> new EditionRow(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /** The first hundred that nothing sealed stands behind. */
    List<Long> correctionsWithoutRecord() {
        return without("correction.correction", "correction", "r.type = 'correction.published'");
    }

    List<Long> editionsWithoutRecord() {
        return without("correction.edition", "record_id", "r.type in ('correction.published', 'correction.changed')");
    }

    List<Long> levelTablesWithoutRecord() {
        return without("correction.level_table", "record_id", "r.type = 'levels.published'");
    }

    private List<Long> without(String table, String key, String sealed) {
        return jdbc.sql("""
                        select t.%1$s
                        from %2$s t
                        where not exists (
                            select 1 from transparency.record_v1 r where r.record_id = t.%1$s and %3$s)
                        order by t.%1$s
                        limit 100
                        """.formatted(key, table, sealed))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
