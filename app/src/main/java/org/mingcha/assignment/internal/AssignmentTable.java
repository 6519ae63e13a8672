package org.mingcha.assignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentCounts;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.AssignmentState;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** assignment.share, and how far each is: its entry in the store of facts says so. */
@Component
class AssignmentTable {
    private static final String TOLD = """
            with told as (
                select s.share, s.dispatch, s.entry, s.taken_at, e.log_index, u.code as unit, u.name as unit_name, u.path,
                    p.code as superior, p.name as superior_name, coalesce(a.text ->> 'title', '') as title,
                    coalesce(a.text ->> 'reference', '') as reference, d.sent_on, d.due_on,
                    (e.facts ->> 'done_on')::date as done_on, d.minutes, d.account,
                    case when e.type = 'task.withdrawn' then 'returned'
                        when e.facts ->> 'done_on' is not null then 'answered'
                        when s.taken_at is not null then 'taken'
                        else 'sent' end as state
                from assignment.share s
                join assignment.dispatch d on d.dispatch = s.dispatch
                join organisation.unit_v1 u on u.code = s.unit
                join organisation.unit_v1 p on p.code = d.unit
                join transparency.record_v1 a on a.record_id = s.dispatch
                cross join lateral (
                    select r.type, r.facts, r.log_index
                    from transparency.record_v1 r
                    where r.record_id = s.entry or r.first_record = s.entry and r.first_record <> r.record_id
                    order by r.record_id desc
                    limit 1) e
                where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                  and (:unit::text is null
                    or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
                  and (:dispatch::bigint is null or s.dispatch = :dispatch)
                  and (:share::bigint is null or s.share = :share)),
            placed as (
                select told.*, state in ('answered', 'returned') as over,
                    state in ('sent', 'taken') and due_on < :today as overdue
                from told)
            """;

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with what its reader is not shown. */
    record Line(
            AssignmentSummary row,
            String path,
            long sender,
            @Nullable Instant takenAt) {}

    /** One more than asked for, where there are more. */
    List<AssignmentSummary> page(Actor actor, AssignmentQuery query, LocalDate today) {
        var after = query.after();
        return bound(TOLD + """
                        select *
                        from placed
                        where case :filter
                            when 'open' then not over
                            when 'overdue' then overdue
                            when 'answered' then state = 'answered'
                            when 'returned' then state = 'returned'
                            else true end
                          and (:afterShare::bigint is null
                            or (over, due_on, share) > (:afterOver::boolean, :afterDay::date, :afterShare::bigint))
                        order by over, due_on, share
                        limit :limit
                        """, actor, query, null, today)
                .param("filter", query.filter().code())
                .param("afterShare", after == null ? null : after.id())
                .param("afterOver", after == null ? null : after.over())
                .param("afterDay", after == null ? null : after.day())
                .param("limit", query.limit() + 1)
                .query((row, _) -> summary(row))
                .list();
    }

    AssignmentCounts counts(Actor actor, AssignmentQuery query, LocalDate today) {
        return bound(TOLD + """
                        select count(*) as asked,
                            count(*) filter (where state = 'sent') as sent,
                            count(*) filter (where state = 'taken') as taken,
                            count(*) filter (where state = 'answered') as answered,
                            count(*) filter (where state = 'returned') as returned,
                            count(*) filter (where overdue) as overdue,
                            count(*) filter (where state = 'answered' and done_on <= due_on) as in_time
                        from placed
                        """, actor, query, null, today)
                .query((row, _) -> new AssignmentCounts(
                        row.getLong("asked"),
                        row.getLong("sent"),
                        row.getLong("taken"),
                        row.getLong("answered"),
                        row.getLong("returned"),
                        row.getLong("overdue"),
                        row.getLong("in_time")))
                .single();
    }

    Optional<Line> find(Actor actor, long share) {
        var all = new AssignmentQuery(null, null, AssignmentQuery.Filter.ALL, null, 1);
        return bound(TOLD + "select * from placed", actor, all, share, LocalDate.EPOCH)
                .query((row, _) -> new Line(
                        summary(row),
                        row.getString("path"),
                        row.getLong("account"),
                        Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    /** The newest, where an entry was sent twice. */
    Optional<Long> ofEntry(long entry) {
        return jdbc.sql("select max(share) from assignment.share where entry = :entry having max(share) is not null")
                .param("entry", entry)
                .query(Long.class)
                .optional();
    }

    void take(long share) {
        jdbc.sql("update assignment.share set taken_at = database.now_ms() where share = :share and taken_at is null")
                .param("share", share)
                .update();
    }

    private StatementSpec bound(String sql, Actor actor, AssignmentQuery query, @Nullable Long share, LocalDate today) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", query.unit())
                .param("dispatch", query.dispatch())
                .param("share", share)
                .param("today", today);
    }

    private static AssignmentSummary summary(ResultSet row) throws SQLException {
        return new AssignmentSummary(
                row.getLong("share"),
                row.getLong("dispatch"),
                row.getLong("entry"),
                row.getObject("log_index", Long.class),
                new UnitName(row.getString("unit"), row.getString("unit_name")),
                new UnitName(row.getString("superior"), row.getString("superior_name")),
                new AssignmentSummary.Matter(row.getString("title"), row.getString("reference")),
                new AssignmentSummary.Days(
                        Objects.requireNonNull(row.getObject("sent_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        row.getObject("done_on", LocalDate.class)),
                row.getInt("minutes"),
                AssignmentState.of(row.getString("state")));
    }
}
