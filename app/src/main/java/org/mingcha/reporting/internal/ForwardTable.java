package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingcha.reporting.ForwardView;
import org.mingcha.reporting.ReturnKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was handed up, sealed or not. */
@Component
public final class ForwardTable {
    private final JdbcClient jdbc;

    ForwardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the unit and of each right below it, the newest of this return and period. */
    public List<ForwardView> handedUp(ReturnKey key) {
        return jdbc.sql("""
                        select distinct on (u.path)
                            u.code, u.name, v.log_index, v.recorded_at, v.facts->>'complete' as complete,
                            v.facts->>'expected' as expected, v.facts->>'filed' as filed,
                            jsonb_array_length(v.facts->'missing') as missing, coalesce(v.text->>'remark', '') as remark
                        from organisation.unit_v1 u
                        join transparency.record_v1 v on v.unit = u.code
                        where (u.code = :unit or u.parent = :unit)
                          and v.source = 'return.forwarded'
                          and v.happened_on >= :first
                          and v.facts->>'return' = :return
                          and v.facts->>'period' = :period
                        order by u.path, v.record_id desc
                        """)
                .param("unit", key.unit())
                .param("first", key.period().from())
                .param("return", key.returnId())
                .param("period", key.period().code())
                .query(ForwardTable::handedUp)
                .list();
    }

    private static ForwardView handedUp(ResultSet row, int number) throws SQLException {
        return new ForwardView(
                row.getString("code"),
                row.getString("name"),
                row.getObject("log_index", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("complete").equals("true"),
                Integer.parseInt(row.getString("expected")),
                Integer.parseInt(row.getString("filed")),
                row.getInt("missing"),
                row.getString("remark"));
    }
}
