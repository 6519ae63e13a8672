package org.mingcha.claims.question.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.QuestionSlice;
import org.mingcha.claims.question.QuestionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds questions, each with its words from the store of facts and what its entry in the ledger says now. Whoever asked
 * still waits where an entry was withdrawn before it was answered.
 */
@Component
class QuestionSearch {
    private static final String TOLD = """
            with told as (
                select q.question, q.receipt, q.unit, q.version, case when e.gone then 'waiting' else q.state end as state,
                    q.due_on, case when not e.gone then q.entry end as entry, q.claim, q.discard, q.erasure,
                    u.name as unit_name, u.path, a.recorded_at, a.log_index, coalesce(a.text ->> 'said', '') as said,
                    coalesce(e.text ->> 'title', '') as title, e.facts ->> 'outcome' as outcome,
                    coalesce(e.text ->> 'answer', '') as answer, (e.facts ->> 'answered_on')::date as answered_on,
                    q.state = 'discarded' or e.facts ->> 'answered_on' is not null as over
                from correction.question q
                join transparency.record_v1 a on a.record_id = q.question
                join organisation.unit_v1 u on u.code = q.unit
                left join lateral (
                    select r.facts, r.text,
                        r.facts ->> 'answered_on' is null and exists (
                            select 1 from transparency.record_v1 w
                            where w.first_record = q.entry and w.first_record <> w.record_id
                              and w.type = 'question.withdrawn') as gone
                    from transparency.record_v1 r
                    where (r.record_id = q.entry or r.first_record = q.entry and r.first_record <> r.record_id)
                      and r.type <> 'question.withdrawn'
                    order by r.record_id desc
                    limit 1) e on q.entry is not null)
            """;
    private static final String SEEN = """
            from told
            where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(path, scope))
              and (:unit::text is null
                or starts_with(path, (select path from organisation.unit_v1 where code = :unit)))
            """;
    /** What waits stands first, by the day it is due; then what is over, the newest first. */
    private static final String PLACE = """
            over::int,
            case when over then date '1970-01-01' - due_on else due_on - date '1970-01-01' end,
            question
            """;

    private final JdbcClient jdbc;

    QuestionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question with its words and its entry. */
    record Hit(
            QuestionTable.Line line,
            String unitName,
            String unitPath,
            Instant askedAt,
            @Nullable Long index,
            String said,
            String title,
            @Nullable String outcome,
            String answer,
            @Nullable LocalDate answeredOn) {
        QuestionState state() {
            return answeredOn != null ? QuestionState.ANSWERED : line.state();
        }

        boolean isOver() {
            return answeredOn != null || line.discard() != null;
        }
    }

    /** One more than asked for, where there are more. */
    List<Hit> page(Actor actor, QuestionQuery query, LocalDate today) {
        var after = query.after();
        return bound(TOLD + "select *" + " " + SEEN + """
                          and case :filter
                            when 'pending' then not over
                            when 'overdue' then not over and due_on < :today
                            when 'answered' then answered_on is not null
                            when 'discarded' then state = 'discarded'
                            else true end
                          and (:afterQuestion::bigint is null or (%s) > (:afterOver::int,
                            case when :afterOver::int = 1 then date '1970-01-01' - :afterDay::date
                                else :afterDay::date - date '1970-01-01' end, :afterQuestion::bigint))
                        order by %s
                        limit :limit
                        """.formatted(PLACE, PLACE), actor, query.unit())
                .param("filter", query.filter().code())
                .param("today", today)
                .param("afterOver", after == null ? null : after.over() ? 1 : 0)
                .param("afterDay", after == null ? null : after.day())
                .param("afterQuestion", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query(QuestionSearch::hit)
                .list();
    }

    QuestionSlice.Totals totals(Actor actor, @Nullable String unit, LocalDate today) {
        return bound(TOLD + """
                        select count(*) as all_of_them,
                            count(*) filter (where not over) as pending,
                            count(*) filter (where not over and due_on < :today) as overdue,
                            count(*) filter (where state = 'discarded') as discarded
                        """ + SEEN, actor, unit)
                .param("today", today)
                .query((row, number) -> new QuestionSlice.Totals(
                        row.getLong("all_of_them"),
                        row.getLong("pending"),
                        row.getLong("overdue"),
                        row.getLong("discarded")))
                .single();
    }

    Optional<Hit> find(Actor actor, long question) {
        return bound(TOLD + "select *" + " " + SEEN + " and question = :question", actor, null)
                .param("question", question)
                .query(QuestionSearch::hit)
                .optional();
    }

    Optional<Hit> ofEntry(Actor actor, long entry) {
        return bound(TOLD + "select *" + " " + SEEN + " and entry = :entry", actor, null)
                .param("entry", entry)
                .query(QuestionSearch::hit)
                .optional();
    }

    Optional<Hit> byReceipt(String receipt) {
        return jdbc.sql(TOLD + "select * from told where receipt = decode(:receipt, 'hex')")
                .param("receipt", receipt)
                .query(QuestionSearch::hit)
                .optional();
    }

    List<Hit> pending() {
        return jdbc.sql(TOLD + "select * from told where not over order by question")
                .query(QuestionSearch::hit)
                .list();
    }

    /** Sealed texts of questions that were answered up to this day, or discarded. */
    List<Hit> toErase(LocalDate answeredUpTo, int limit) {
        return jdbc.sql(TOLD + """
                        select * from told
                        where erasure is null and state <> 'waiting' and log_index is not null
                          and (state = 'discarded' or answered_on <= :day)
                        order by question
                        limit :limit
                        """)
                .param("day", answeredUpTo)
                .param("limit", limit)
                .query(QuestionSearch::hit)
                .list();
    }

    private StatementSpec bound(String sql, Actor actor, @Nullable String unit) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit);
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                QuestionTable.line(row, number),
                row.getString("unit_name"),
                row.getString("path"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("log_index", Long.class),
                row.getString("said"),
                row.getString("title"),
                row.getString("outcome"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
