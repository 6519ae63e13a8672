package org.mingcha.inspection.finding.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingOutcome;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingSlice;
import org.mingcha.inspection.finding.FindingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds findings through what an actor may see. */
@Component
class FindingSearch {
    private static final String SEEN = """
            from inspection.finding f
            join organisation.unit_v1 u on u.code = f.unit
            where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
              and (:unit::text is null
                or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
            """;

    private final JdbcClient jdbc;

    FindingSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Hit(FindingRecord line, String unitName) {}

    /** One more than asked for, where there are more. */
    List<Hit> page(Actor actor, FindingQuery query, LocalDate today) {
        var after = query.after();
        return bound("select f.*, u.name as unit_name" + " " + SEEN + """
                          and case :filter
                            when 'pending' then f.act_by is not null
                            when 'overdue' then f.state in ('open', 'underway', 'extension-asked') and f.due_on < :today
                            when 'with_unit' then f.state in ('open', 'underway')
                            when 'with_inspector' then
                                f.state in ('extension-asked', 'appealed', 'submitted', 'verified')
                            when 'over' then f.act_by is null
                            else true end
                          and (:afterFinding::bigint is null
                            or (f.state in ('closed', 'withdrawn'), f.due_on, f.finding)
                                > (:afterOver::boolean, :afterDay::date, :afterFinding))
                        order by f.state in ('closed', 'withdrawn'), f.due_on, f.finding
                        limit :limit
                        """, actor, query, today)
                .param("filter", query.filter().name().toLowerCase(Locale.ROOT))
                .param("afterOver", after == null ? null : after.over())
                .param("afterDay", after == null ? null : after.day())
                .param("afterFinding", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query((row, number) -> new Hit(FindingTable.line(row, number), row.getString("unit_name")))
                .list();
    }

    List<Hit> ofItem(Actor actor, long assessment, String item) {
        return jdbc.sql("select f.*, u.name as unit_name" + " " + SEEN + """
                          and f.assessment = :assessment and f.item = :item
                        order by f.finding
                        limit 100
                        """)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", null)
                .param("assessment", assessment)
                .param("item", item)
                .query((row, number) -> new Hit(FindingTable.line(row, number), row.getString("unit_name")))
                .list();
    }

    List<Hit> ofEntry(Actor actor, long entry) {
        return jdbc.sql("select f.*, u.name as unit_name" + " " + SEEN + """
                          and f.entry = :entry
                        order by f.finding
                        limit 100
                        """)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", null)
                .param("entry", entry)
                .query((row, number) -> new Hit(FindingTable.line(row, number), row.getString("unit_name")))
                .list();
    }

    /** Findings of these units that are due within these days. */
    record Due(List<String> units, LocalDate from, LocalDate to) {}

    List<FindingOutcome> outcomes(Due due, LocalDate today) {
        return jdbc.sql("""
                        select f.finding, f.unit, f.state, f.due_on,
                            f.state in ('open', 'underway', 'extension-asked') and f.due_on < :today as overdue,
                            rectified.happened_on as rectified_on, coalesce(closed.log_index, raised.log_index) as log_index
                        from inspection.finding f
                        join transparency.record_v1 raised on raised.record_id = f.finding
                        left join lateral (
                            select r.happened_on
                            from inspection.finding_act a
                            join transparency.record_v1 r on r.record_id = a.record_id
                            where a.finding = f.finding and a.act = 'rectified'
                            order by a.number desc
                            limit 1) rectified on true
                        left join lateral (
                            select r.log_index
                            from inspection.finding_act a
                            join transparency.record_v1 r on r.record_id = a.record_id
                            where a.finding = f.finding and a.act = 'closed' and f.state = 'closed'
                            order by a.number desc
                            limit 1) closed on true
                        where f.unit = any(:units) and f.due_on between :from and :to and f.state <> 'withdrawn'
                        order by f.unit, f.due_on, f.finding
                        """)
                .param("units", due.units().toArray(String[]::new))
                .param("from", due.from())
                .param("to", due.to())
                .param("today", today)
                .query(FindingSearch::outcome)
                .list();
    }

    private static FindingOutcome outcome(ResultSet row, int number) throws SQLException {
        return new FindingOutcome(
                new FindingId(row.getLong("finding")),
                row.getString("unit"),
                FindingState.of(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getObject("rectified_on", LocalDate.class),
                row.getObject("log_index", Long.class));
    }

    Map<String, Long> pendingIn(Actor actor, Collection<String> units) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                        select top.code, count(*)
                        from inspection.finding f
                        join organisation.unit_v1 u on u.code = f.unit
                        join organisation.unit_v1 top on top.code = any(:units) and starts_with(u.path, top.path)
                        where f.act_by is not null
                          and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                        group by top.code
                        """)
                .param("units", units.toArray(String[]::new))
                .param("scopes", actor.scopes().toArray(String[]::new))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    FindingSlice.Totals totals(Actor actor, FindingQuery query, LocalDate today) {
        return bound("""
                        select count(*) as all_of_them,
                            count(*) filter (where f.act_by is not null) as pending,
                            count(*) filter (where f.state in ('open', 'underway', 'extension-asked')
                                and f.due_on < :today) as overdue,
                            count(*) filter (where f.state in ('open', 'underway')) as with_unit,
                            count(*) filter (where f.state in
                                ('extension-asked', 'appealed', 'submitted', 'verified')) as with_inspector
                        """ + SEEN, actor, query, today)
                .query((row, number) -> new FindingSlice.Totals(
                        row.getLong("all_of_them"),
                        row.getLong("pending"),
                        row.getLong("overdue"),
                        row.getLong("with_unit"),
                        row.getLong("with_inspector")))
                .single();
    }

    private StatementSpec bound(String sql, Actor actor, FindingQuery query, LocalDate today) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", query.unit())
                .param("today", today);
    }
}
