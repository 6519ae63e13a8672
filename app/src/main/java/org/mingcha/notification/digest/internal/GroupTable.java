package org.mingcha.notification.digest.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is due in a subtree, from notification.due_date. */
@Component
class GroupTable {
    /** @param what assessments or findings */
    record Count(String what, long overdue, long thisWeek) {}

    private final JdbcClient jdbc;

    GroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Count> counts(String path, LocalDate today) {
        return jdbc.sql("""
                        select case when d.kind = 'rectify' then 'findings' else 'assessments' end as what,
                            count(*) filter (where d.due_on < :today) as overdue,
                            count(*) filter (where d.due_on >= :today) as this_week
                        from notification.due_date d
                        join organisation.unit_v1 u on u.code = d.unit
                        where d.done_at is null
                          and d.kind in ('answer', 'sign', 'returned', 'rectify')
                          and d.due_on <= :sunday
                          and starts_with(u.path, :path)
                        group by what
                        order by what
                        """)
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param("path", path)
                .query((row, number) -> new Count(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
