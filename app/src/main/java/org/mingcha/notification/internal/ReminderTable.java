package org.mingcha.notification.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** notification.reminder. */
@Component
class ReminderTable {
    /** What a reminder is about, as the table spells it. */
    record About(String kind, long subject) {}

    record Place(String name, String path) {}

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absent and out of reach look the same. */
    Optional<Place> unit(Actor actor, String code) {
        return jdbc.sql("""
                        select name, path
                        from organisation.unit_v1
                        where code = :code
                          and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(path, scope))
                        """)
                .param("code", code)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .query((row, number) -> new Place(row.getString(1), row.getString(2)))
                .optional();
    }

    Optional<About> owed(String unit, String returnId, String period) {
        return jdbc.sql("""
                        select o.period_id
                        from reporting.owed_v1 o
                        join organisation.unit_v1 u on u.code = o.unit
                        where o.unit = :unit and o.return_id = :return and o.period = :period and u.open
                        """)
                .param("unit", unit)
                .param("return", returnId)
                .param("period", period)
                .query((row, number) -> new About("return", row.getLong(1)))
                .optional();
    }

    Optional<About> waiting(String unit, long assessment) {
        return jdbc.sql("""
                        select subject
                        from notification.due_date
                        where unit = :unit and subject = :assessment and kind in ('answer', 'sign', 'returned')
                          and done_at is null
                        limit 1
                        """)
                .param("unit", unit)
                .param("assessment", assessment)
                .query((row, number) -> new About("assessment", row.getLong(1)))
                .optional();
    }

    Optional<About> unanswered(String unit, long assignment) {
        return jdbc.sql("select share from assignment.due_v1 where unit = :unit and share = :assignment")
                .param("unit", unit)
                .param("assignment", assignment)
                .query((row, number) -> new About("assignment", row.getLong(1)))
                .optional();
    }

    /** How often each of these tasks was reminded of, where it was. */
    Map<Long, Integer> ofAssignments(Collection<Long> assignments) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select subject, count(*)
                        from notification.reminder
                        where about = 'assignment' and subject = any(:assignments)
                        group by subject
                        """)
                .param("assignments", assignments.toArray(Long[]::new))
                .query((row, number) -> counts.put(row.getLong(1), row.getInt(2)))
                .list();
        return counts;
    }

    /** @return false: there was one today */
    boolean insert(String unit, About about, LocalDate day, String byUnit) {
        return jdbc.sql("""
                        insert into notification.reminder (unit, about, subject, reminded_on, by_unit)
                        values (:unit, :about, :subject, :day, :byUnit)
                        on conflict do nothing
                        """)
                        .param("unit", unit)
                        .param("about", about.kind())
                        .param("subject", about.subject())
                        .param("day", day)
                        .param("byUnit", byUnit)
                        .update()
                == 1;
    }
}
