package org.mingcha.claims.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.claims.LevelTable;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.level_table: only ever added to. */
@Component
class RiskMatrixTable {
    private final JdbcClient jdbc;

    RiskMatrixTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> newest(String id) {
        return jdbc.sql("select content from correction.level_table where id = :id order by record_id desc limit 1")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void insert(long record, LevelTable levels, byte[] content) {
        jdbc.sql("""
                        insert into correction.level_table (record_id, id, version, content)
                        values (:record, :id, :version, :content)
                        on conflict (record_id) do nothing
                        """)
                .param("record", record)
                .param("id", levels.id())
                .param("version", levels.version())
                .param("content", content)
                .update();
    }

    /** A row for fsck. */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Line(long record, String id, int version, byte[] content) {
        /** The content by its digest, as the leaf names it. */
        Map<String, String> columns() {
            return Map.of(
                    "id", id,
                    "version", Integer.toString(version),
                    "content", Hashing.sha256(content).hex());
        }
    }

    List<Line> all() {
        return jdbc.sql(
                        "select record_id, id, version, content from correction.level_table order by record_id limit 1000")
                .query((row, number) -> new Line(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                .list();
    }
}
