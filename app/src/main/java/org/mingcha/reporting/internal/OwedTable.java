package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All open periods of one unit at once, with what stands in each. */
@Component
final class OwedTable {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    OwedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param record the latest version that wasn't withdrawn; null: none */
    record Row(
            String returnId,
            String period,
            LocalDate last,
            LocalDate dueOn,
            boolean owes,
            @Nullable String exempt,
            boolean contradicted,
            @Nullable Long record,
            boolean nil,
            boolean explained,
            CurrentVersion.Review review,
            @Nullable Instant filedAt) {}

    /** Periods that ended after this day, the newest first; only returns of which the unit is asked. */
    List<Row> of(String unit, LocalDate after) {
        return jdbc.sql("""
                        select p.return_id, p.period, p.last_day, p.due_on, m.owes, m.exempt,
                            coalesce(f.contradicted, false) as contradicted, v.record_id, v.nil, v.explained,
                            v.filed_at, v.sent_back, v.sent_back_before, v.takers
                        from reporting.period p
                        join reporting.member m on m.roster = p.roster and m.code = :unit
                        left join reporting.filed f on f.period_id = p.period_id and f.unit = m.code
                        left join lateral (
                            select v.record_id, (v.facts->>'nil')::boolean as nil,
                                (v.facts->>'explained')::boolean as explained, first.recorded_at as filed_at,
                        """ + ReturnFilingTable.REVIEW + """
                            from transparency.record_v1 v
                            join transparency.record_v1 first on first.record_id = v.first_record
                            where v.unit = m.code
                              and v.source = 'return.filed'
                              and v.happened_on = p.last_day
                              and v.facts->>'return' = p.return_id
                        """ + ReturnFilingTable.HOLDING + """
                            order by v.record_id
                            limit 1) v on true
                        where p.last_day > :after and (m.owes or m.exempt is not null)
                        order by p.last_day desc, p.return_id
                        limit :most
                        """)
                .param("unit", unit)
                .param("after", after)
                .param("most", MOST)
                .query(OwedTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var filedAt = row.getObject("filed_at", OffsetDateTime.class);
        return new Row(
                row.getString("return_id"),
                row.getString("period"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("owes"),
                row.getString("exempt"),
                row.getBoolean("contradicted"),
                row.getObject("record_id", Long.class),
                row.getBoolean("nil"),
                row.getBoolean("explained"),
                ReturnFilingTable.review(row),
                filedAt == null ? null : filedAt.toInstant());
    }
}
