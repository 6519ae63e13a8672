package org.mingcha.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.ClaimSlice;
import org.mingcha.claims.ClaimState;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds claims in the store of facts, with the work on them beside: there is no second list of claims. */
@Component
class ClaimSearch {
    /** The newest version of each entry that says something, of units in reach. */
    private static final String ENTRIES = """
            with entry as (
                select distinct on (r.first_record) r.first_record as claim, r.record_id, r.log_index, r.unit,
                    u.name as unit_name, u.path, r.happened_on, r.facts, r.text
                from organisation.unit_v1 u
                join transparency.record_v1 r on r.unit = u.code and r.source = 'claim'
                where r.type <> 'claim.withdrawn' and not r.drill
                  and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                  and (:unit::text is null
                    or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
                  %s
                order by r.first_record, r.record_id desc),
            told as (
                select e.claim, e.record_id, e.log_index, e.unit, e.unit_name, e.path, e.happened_on,
                    coalesce(e.text ->> 'claim', '') as sentence, e.facts ->> 'channel' as channel,
                    e.facts ->> 'verdict' as verdict, e.facts ->> 'level' as level,
                    e.facts ->> 'received_at' as received_at, (e.facts ->> 'due_on')::date as due_on,
                    (e.facts ->> 'answered_on')::date as answered_on,
                    exists (
                        select 1 from transparency.record_v1 w
                        where w.first_record = e.claim and w.first_record <> w.record_id
                          and w.type = 'claim.withdrawn') as withdrawn,
                    c.state, c.main, c.level as work_level, c.verdict as work_verdict,
                    exists (
                        select 1 from correction.handed_up h
                        where h.source = 'claim' and h.subject = e.claim) as escalated
                from entry e
                left join correction.claim c on c.claim = e.claim)
            """;
    /** What is not answered stands first, by the day it is due; then what is, the newest first. */
    private static final String PLACE = """
            (answered_on is not null)::int,
            case when answered_on is null then due_on - date '1970-01-01' else date '1970-01-01' - happened_on end,
            claim
            """;

    private static final String ALL = ENTRIES.formatted("");
    /** As the store's two indexes find them: by the first version, and the later ones by it. */
    private static final String THESE = ENTRIES.formatted("""
            and (r.record_id = any(:claims) or r.first_record = any(:claims) and r.first_record <> r.record_id)
            """);

    private static final Actor EVERYBODY = Actor.operator();

    private final JdbcClient jdbc;

    ClaimSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than asked for, where there are more. */
    List<ClaimProjection> page(Actor actor, ClaimQuery query, LocalDate today) {
        var after = query.after();
        return bound(ALL + """
                        select * from told
                        where not withdrawn
                          and case :filter
                            when 'pending' then answered_on is null
                            when 'overdue' then answered_on is null and due_on < :today
                            when 'waiting' then state in ('submitted', 'approved')
                            when 'answered' then answered_on is not null
                            else true end
                          and (:afterClaim::bigint is null or (%s) > (:afterAnswered::int,
                            case when :afterAnswered::int = 0 then :afterDay::date - date '1970-01-01'
                                else date '1970-01-01' - :afterDay::date end, :afterClaim::bigint))
                        order by %s
                        limit :limit
                        """.formatted(PLACE, PLACE), actor, query.unit())
                .param("filter", query.filter().code())
                .param("today", today)
                .param("afterAnswered", after == null ? null : after.over() ? 1 : 0)
                .param("afterDay", after == null ? null : after.day())
                .param("afterClaim", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query(ClaimSearch::told)
                .list();
    }

    ClaimSlice.Totals totals(Actor actor, @Nullable String unit, LocalDate today) {
        return bound(ALL + """
                        select count(*) as all_of_them,
                            count(*) filter (where answered_on is null) as pending,
                            count(*) filter (where answered_on is null and due_on < :today) as overdue,
                            count(*) filter (where state in ('submitted', 'approved')) as waiting
                        from told
                        where not withdrawn
                        """, actor, unit)
                .param("today", today)
                .query((row, number) -> new ClaimSlice.Totals(
                        row.getLong("all_of_them"),
                        row.getLong("pending"),
                        row.getLong("overdue"),
                        row.getLong("waiting")))
                .single();
    }

    /** Those of these claims that the actor may see, oldest first. */
    List<ClaimProjection> these(Actor actor, Collection<Long> claims) {
        return bound(THESE + " select * from told order by claim", actor, null)
                .param("claims", claims.toArray(Long[]::new))
                .query(ClaimSearch::told)
                .list();
    }

    Optional<ClaimProjection> find(Actor actor, long claim) {
        return these(actor, List.of(claim)).stream().findFirst();
    }

    /** Whoever asks. */
    Optional<ClaimProjection> find(long claim) {
        return find(EVERYBODY, claim);
    }

    /** Not answered and not withdrawn, anywhere. */
    List<ClaimProjection> pending() {
        return bound(
                        ALL + " select * from told where answered_on is null and not withdrawn order by claim",
                        EVERYBODY,
                        null)
                .query(ClaimSearch::told)
                .list();
    }

    /** The claim that this record is a version of, or is about. */
    Optional<Long> claimOf(RecordId record) {
        return jdbc.sql("""
                        select case when r.source = 'claim' then r.first_record else r.target end
                        from transparency.record_v1 r
                        where r.record_id = :record
                          and (r.source = 'claim' or r.type in ('escalation.sent', 'correction.published'))
                        """).param("record", record.value()).query(Long.class).optional();
    }

    /** Received by this unit since then, the newest first. */
    List<ClaimProjection> recent(Actor actor, String unit, LocalDate since) {
        return bound(ALL + """
                        select * from told
                        where unit = :unit and happened_on >= :since and not withdrawn
                        order by happened_on desc, claim desc
                        limit 500
                        """, actor, unit)
                .param("since", since)
                .query(ClaimSearch::told)
                .list();
    }

    private StatementSpec bound(String sql, Actor actor, @Nullable String unit) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit);
    }

    private static ClaimProjection told(ResultSet row, int number) throws SQLException {
        return new ClaimProjection(
                row.getLong("claim"),
                row.getLong("record_id"),
                row.getObject("log_index", Long.class),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("path"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("sentence"),
                row.getString("channel"),
                row.getString("verdict"),
                row.getString("level"),
                row.getString("received_at"),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getObject("answered_on", LocalDate.class),
                row.getBoolean("withdrawn"),
                work(row));
    }

    private static ClaimProjection.@Nullable Work work(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null
                ? null
                : new ClaimProjection.Work(
                        ClaimState.of(state),
                        row.getObject("main", Long.class),
                        row.getString("work_level"),
                        row.getString("work_verdict"),
                        row.getBoolean("escalated"));
    }
}
