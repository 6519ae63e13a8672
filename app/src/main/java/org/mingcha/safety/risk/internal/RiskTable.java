package org.mingcha.safety.risk.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.safety.risk.RiskQuery;
import org.mingcha.safety.risk.RiskSlice;
import org.mingcha.safety.risk.RiskSummary;
import org.mingcha.safety.risk.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds risks in the store of facts: there is no second list of risks. */
@Component
class RiskTable {
    /** The newest version of each entry that says something, of units in reach. */
    private static final String TOLD = """
            with entry as (
                select distinct on (r.first_record) r.first_record as risk, r.log_index, r.unit, u.name as unit_name,
                    r.happened_on, r.facts, r.text
                from organisation.unit_v1 u
                join transparency.record_v1 r on r.unit = u.code and r.source = 'risk'
                where r.type <> 'risk.withdrawn' and not r.drill
                  and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                  and (:unit::text is null
                    or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
                  and (:risk::bigint is null or r.first_record = :risk)
                order by r.first_record, r.record_id desc),
            told as (
                select e.risk, e.log_index, e.unit, e.unit_name, e.happened_on as planned,
                    coalesce(e.text ->> 'title', '') as title, coalesce(e.text ->> 'owner', '') as owner,
                    coalesce(e.facts ->> 'kind', '') as kind, coalesce(e.facts ->> 'likelihood', '') as likelihood,
                    coalesce(e.facts ->> 'impact', '') as impact, (e.facts ->> 'score')::int as score,
                    (e.facts ->> 'assessed_on')::date as assessed, (e.facts ->> 'decided_on')::date as decided,
                    (e.facts ->> 'review_on')::date as review, (e.facts ->> 'closed_on')::date as closed
                from entry e
                where :risk::bigint is not null
                   or not exists (
                        select 1 from transparency.record_v1 w
                        where w.first_record = e.risk and w.first_record <> w.record_id
                          and w.type = 'risk.withdrawn'))
            """;

    private final JdbcClient jdbc;

    RiskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than asked for, where there are more; the newest first. */
    List<RiskSummary> page(Actor actor, RiskQuery query, LocalDate today) {
        var after = query.after();
        var place = query.place();
        return bound(TOLD + """
                        select *
                        from told
                        where case :filter
                            when 'open' then closed is null
                            when 'high' then closed is null and score >= 15
                            when 'overdue' then closed is null and review < :today
                            when 'unassessed' then decided is not null and (assessed is null or assessed > decided)
                            else true end
                          and (:likelihood::text is null or likelihood = :likelihood and impact = :impact)
                          and (:afterRisk::bigint is null
                            or (planned, risk) < (:afterDay::date, :afterRisk::bigint))
                        order by planned desc, risk desc
                        limit :limit
                        """, actor, query.unit(), null)
                .param("filter", query.filter().code())
                .param("today", today)
                .param("likelihood", place == null ? null : Integer.toString(place.likelihood()))
                .param("impact", place == null ? null : Integer.toString(place.impact()))
                .param("afterRisk", after == null ? null : after.entry())
                .param("afterDay", after == null ? null : after.happenedOn())
                .param("limit", query.limit() + 1)
                .query(RiskTable::row)
                .list();
    }

    Map<Score, Long> table(Actor actor, @Nullable String unit) {
        var counts = new HashMap<Score, Long>();
        bound(TOLD + """
                        select likelihood, impact, count(*)
                        from told
                        where closed is null and score is not null
                        group by likelihood, impact
                        """, actor, unit, null)
                .query((row, number) ->
                        counts.put(Score.of(row.getString(1), row.getString(2)).orElseThrow(), row.getLong(3)))
                .list();
        return counts;
    }

    RiskSlice.Totals totals(Actor actor, @Nullable String unit, LocalDate today) {
        return bound(TOLD + """
                        select count(*) as all_of_them,
                            count(*) filter (where closed is null) as open,
                            count(*) filter (where closed is null and score >= 15) as high,
                            count(*) filter (where closed is null and review < :today) as overdue,
                            count(*) filter (where decided is not null and (assessed is null or assessed > decided)) as unassessed,
                            count(*) filter (where closed is null and score is null) as unscored
                        from told
                        """, actor, unit, null)
                .param("today", today)
                .query((row, number) -> new RiskSlice.Totals(
                        row.getLong("all_of_them"),
                        row.getLong("open"),
                        row.getLong("high"),
                        row.getLong("overdue"),
                        row.getLong("unassessed"),
                        row.getLong("unscored")))
                .single();
    }

    Optional<RiskSummary> find(Actor actor, long id) {
        return bound(TOLD + "select * from told", actor, null, id)
                .query(RiskTable::row)
                .optional();
    }

    private StatementSpec bound(String sql, Actor actor, @Nullable String unit, @Nullable Long risk) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit)
                .param("risk", risk);
    }

    private static RiskSummary row(ResultSet row, int number) throws SQLException {
        return new RiskSummary(
                row.getLong("risk"),
                row.getObject("log_index", Long.class),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("kind"),
                Score.of(row.getString("likelihood"), row.getString("impact")).orElse(null),
                row.getString("owner"),
                new RiskSummary.Days(
                        Objects.requireNonNull(row.getObject("planned", LocalDate.class)),
                        row.getObject("assessed", LocalDate.class),
                        row.getObject("decided", LocalDate.class),
                        row.getObject("review", LocalDate.class),
                        row.getObject("closed", LocalDate.class)));
    }
}
