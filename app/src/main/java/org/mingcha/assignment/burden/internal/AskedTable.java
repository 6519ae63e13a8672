package org.mingcha.assignment.burden.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of units within a year, as the modules know it that ask. */
@Component
class AskedTable {
    private final JdbcClient jdbc;

    AskedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OfCampaign(String unit, long campaign, String issuer, String title, String checklist, LocalDate on) {}

    record OfReturn(String unit, String parent, String returnId, String period, LocalDate due) {}

    record OfAssignment(String unit, long share, String superior, String title, int minutes, LocalDate on) {}

    List<OfCampaign> campaigns(Collection<String> units, int year) {
        return jdbc.sql("""
                        select unit, campaign, issuer, title, checklist, issued_on
                        from inspection.asked_v1
                        where unit = any(:units) and issued_on between :from and :to
                        order by issued_on, campaign, unit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, _) -> new OfCampaign(
                        row.getString("unit"),
                        row.getLong("campaign"),
                        row.getString("issuer"),
                        row.getString("title"),
                        row.getString("checklist"),
                        Objects.requireNonNull(row.getObject("issued_on", LocalDate.class))))
                .list();
    }

    List<OfReturn> returns(Collection<String> units, int year) {
        return jdbc.sql("""
                        select unit, parent, return_id, period, due_on
                        from reporting.asked_v1
                        where unit = any(:units) and due_on between :from and :to
                        order by due_on, return_id, period, unit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, _) -> new OfReturn(
                        row.getString("unit"),
                        row.getString("parent"),
                        row.getString("return_id"),
                        row.getString("period"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    List<OfAssignment> assignments(Collection<String> units, int year) {
        return jdbc.sql("""
                        select s.unit, s.share, d.unit as superior, coalesce(a.text ->> 'title', '') as title, d.minutes,
                            d.sent_on
                        from assignment.share s
                        join assignment.dispatch d on d.dispatch = s.dispatch
                        join transparency.record_v1 a on a.record_id = s.dispatch
                        where s.unit = any(:units) and d.sent_on between :from and :to
                        order by d.sent_on, d.dispatch, s.unit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query((row, _) -> new OfAssignment(
                        row.getString("unit"),
                        row.getLong("share"),
                        row.getString("superior"),
                        row.getString("title"),
                        row.getInt("minutes"),
                        Objects.requireNonNull(row.getObject("sent_on", LocalDate.class))))
                .list();
    }
}
