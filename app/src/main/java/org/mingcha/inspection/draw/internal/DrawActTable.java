package org.mingcha.inspection.draw.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.draw_act and inspection.draw_row: what followed a commit, only ever added to. */
@Component
class DrawActTable {
    private final JdbcClient jdbc;

    DrawActTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long no, DrawActRecord act) {
        jdbc.sql("""
                        insert into inspection.draw_act (no, act, record_id, recorded_at, value, published, born_at)
                        values (:no, :act, :record, :recordedAt, :value, :published, :bornAt)
                        """)
                .param("no", no)
                .param("act", act.act())
                .param("record", act.record())
                .param("recordedAt", act.recordedAt().atOffset(ZoneOffset.UTC))
                .param("value", act.value().bytes())
                .param("published", act.published())
                .param("bornAt", offset(act.bornAt()))
                .update();
    }

    List<DrawActRecord> of(long no) {
        return jdbc.sql("""
                        select act, record_id, recorded_at, value, published, born_at
                        from inspection.draw_act
                        where no = :no
                        order by record_id
                        """)
                .param("no", no)
                .query((row, number) -> new DrawActRecord(
                        row.getString("act"),
                        row.getLong("record_id"),
                        DrawTable.instant(row, "recorded_at").orElseThrow(),
                        Hash.of(row.getBytes("value")),
                        row.getString("published"),
                        DrawTable.instant(row, "born_at").orElse(null)))
                .list();
    }

    Optional<DrawActRecord> find(long no, String act) {
        return of(no).stream().filter(line -> line.act().equals(act)).findFirst();
    }

    /** A row of the list. @param content canonical JSON, as sealed */
    record Row(long index, boolean isSubstitute, String content) {}

    void insert(long no, List<Row> rows) {
        jdbc.sql("""
                        insert into inspection.draw_row (no, place, substitute, row_index, content)
                        select :no, place - 1, substitute, row_index, content
                        from unnest(:substitutes::boolean[], :indexes::bigint[], :contents::text[]) with ordinality
                            as row(substitute, row_index, content, place)
                        """)
                .param("no", no)
                .param("substitutes", rows.stream().map(Row::isSubstitute).toArray(Boolean[]::new))
                .param("indexes", rows.stream().map(Row::index).toArray(Long[]::new))
                .param("contents", rows.stream().map(Row::content).toArray(String[]::new))
                .update();
    }

    List<Row> rows(long no) {
        return jdbc.sql("select row_index, substitute, content from inspection.draw_row where no = :no order by place")
                .param("no", no)
                .query((row, number) ->
                        new Row(row.getLong("row_index"), row.getBoolean("substitute"), row.getString("content")))
                .list();
    }

    /** Sealed facts of draws that no row here tells of. */
    List<Long> recordsWithoutRow() {
        return jdbc.sql("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source in ('draw.commit', 'draw.reveal', 'draw.result')
                          and not exists (select 1 from inspection.draw d where d.commit_record = r.record_id)
                          and not exists (select 1 from inspection.draw_act a where a.record_id = r.record_id)
                        order by r.record_id
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }

    private static java.time.@Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
