package org.mingcha.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds the cases of a register in the store of facts: there is no second list of them. */
@Component
class CaseFileTable {
    /** The newest version of each entry that holds, of units in reach. */
    private static final String TOLD = """
            with entry as (
                select distinct on (r.first_record) r.first_record as id, r.record_id, r.log_index, r.unit,
                    u.name as unit_name, r.happened_on, r.facts, r.text
                from organisation.unit_v1 u
                join transparency.record_v1 r on r.unit = u.code and r.source = :register
                where r.type <> :withdrawn and not r.drill
                  and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                  and (:unit::text is null
                    or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
                order by r.first_record, r.record_id desc),
            standing as (
                select e.id, e.record_id, e.log_index, e.unit, e.unit_name, e.happened_on,
                    (e.facts ->> :due)::date as due,
                    coalesce(
                        (select s.state
                        from unnest(:fields::text[], :states::text[]) with ordinality s(field, state, place)
                        where coalesce(e.facts ->> s.field, e.text ->> s.field, '') <> ''
                        order by s.place desc
                        limit 1), :first) as state
                from entry e
                where not exists (
                    select 1 from transparency.record_v1 w
                    where w.first_record = e.id and w.first_record <> w.record_id and w.type = :withdrawn)),
            told as (
                select s.*, coalesce(s.due < :today and s.state = any(:awaiting::text[]), false) as overdue
                from standing s)
            """;

    private final JdbcClient jdbc;

    CaseFileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param record the version that holds */
    record Line(
            long id,
            long record,
            @Nullable Long index,
            String unit,
            String unitName,
            LocalDate happenedOn,
            String state,
            boolean overdue) {}

    /** One more than asked for, where there are more; the newest first. */
    List<Line> page(Actor actor, PlainKind<?, ?, ?> kind, CaseQuery query, LocalDate today) {
        var after = query.after();
        return bound(TOLD + """
                        select *
                        from told
                        where case :show when 'all' then true when 'overdue' then overdue else state = :show end
                          and (:afterCase::bigint is null
                            or (happened_on, id) < (:afterDay::date, :afterCase::bigint))
                        order by happened_on desc, id desc
                        limit :limit
                        """, actor, kind, query.unit(), today)
                .param("show", query.show())
                .param("afterCase", after == null ? null : after.entry())
                .param("afterDay", after == null ? null : after.happenedOn())
                .param("limit", query.limit() + 1)
                .query(CaseFileTable::line)
                .list();
    }

    /** How many there are in each state, how many are overdue, and all. */
    Map<String, Long> totals(Actor actor, PlainKind<?, ?, ?> kind, @Nullable String unit, LocalDate today) {
        var totals = new HashMap<String, Long>();
        kind.states().shows().forEach(show -> totals.put(show, 0L));
        bound(TOLD + "select state, overdue, count(*) from told group by state, overdue", actor, kind, unit, today)
                .query((row, number) -> {
                    long count = row.getLong(3);
                    totals.merge(row.getString(1), count, Long::sum);
                    totals.merge(CaseStates.ALL, count, Long::sum);
                    return row.getBoolean(2) ? totals.merge(CaseStates.OVERDUE, count, Long::sum) : count;
                })
                .list();
        return totals;
    }

    private StatementSpec bound(
            String sql, Actor actor, PlainKind<?, ?, ?> kind, @Nullable String unit, LocalDate today) {
        var states = kind.states();
        return jdbc.sql(sql)
                .param("register", kind.name())
                .param("withdrawn", kind.name() + ".withdrawn")
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit)
                .param("due", states.due())
                .param("fields", states.filled().keySet().toArray(String[]::new))
                .param(
                        "states",
                        states.filled().values().stream().map(Coded::code).toArray(String[]::new))
                .param("first", states.first().code())
                .param("awaiting", states.awaiting().stream().map(Coded::code).toArray(String[]::new))
                .param("today", today);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getLong("record_id"),
                row.getObject("log_index", Long.class),
                row.getString("unit"),
                row.getString("unit_name"),
                Objects.requireNonNull(row.getObject("happened_on", LocalDate.class)),
                row.getString("state"),
                row.getBoolean("overdue"));
    }
}
