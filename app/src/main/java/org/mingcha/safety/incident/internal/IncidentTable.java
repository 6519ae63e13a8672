package org.mingcha.safety.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.IncidentSlice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds incidents in the store of facts, with their hand-overs beside: there is no second list of incidents. */
@Component
class IncidentTable {
    /** The newest version of each entry that says something, of units in reach. */
    private static final String TOLD = """
            with entry as (
                select distinct on (r.first_record) r.first_record as incident, r.log_index, r.unit, u.name as unit_name,
                    r.happened_on, r.drill, coalesce(r.text ->> 'title', '') as title, r.facts
                from organisation.unit_v1 u
                join transparency.record_v1 r on r.unit = u.code and r.source = 'incident'
                where r.type <> 'incident.withdrawn'
                  and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                  and (:unit::text is null
                    or starts_with(u.path, (select path from organisation.unit_v1 where code = :unit)))
                  and (:incidents::bigint[] is null or r.first_record = any(:incidents))
                order by r.first_record, r.record_id desc),
            received as (
                select h.subject, bool_or(h.acknowledged is null) as waiting
                from correction.handed_up_v1 h
                join organisation.unit_v1 s on s.code = h.superior
                where h.source = 'incident'
                  and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(s.path, scope))
                group by h.subject),
            told as (
                select e.incident, e.log_index, e.unit, e.unit_name, e.happened_on, e.drill, e.title,
                    e.facts ->> 'severity' as severity, coalesce(e.facts ->> 'kind', '') as kind,
                    e.facts ->> 'found_at' as found_at, e.facts ->> 'report_due' as report_due,
                    case when e.facts ->> 'authority_owed' is null
                        then coalesce(e.facts ->> 'reported_at', e.facts ->> 'reported_on')
                        when e.facts ->> 'authority' = e.facts ->> 'authority_owed'
                        then coalesce(e.facts ->> 'authority_at', e.facts ->> 'authority_on') end as reported,
                    e.facts ->> 'contained_at' as contained_at,
                    coalesce(e.facts ->> 'closed_at', e.facts ->> 'closed_on') as closed_at,
                    e.facts ->> 'reviewed_on' as reviewed_on,
                    coalesce(e.facts ->> 'outcome', '') = :done or e.facts ->> 'closed_on' is not null as closed,
                    exists (
                        select 1 from transparency.record_v1 w
                        where w.first_record = e.incident and w.first_record <> w.record_id
                          and w.type = 'incident.withdrawn') as withdrawn,
                    r.subject is not null as received, coalesce(r.waiting, false) as waiting
                from entry e
                left join received r on r.subject = e.incident)
            """;

    private final JdbcClient jdbc;
    private final IncidentFields words;

    IncidentTable(JdbcClient jdbc, IncidentFields words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** One more than asked for, where there are more. What is not closed stands first, the newest first. */
    List<IncidentProjection> page(Actor actor, IncidentQuery query) {
        var after = query.after();
        return bound(TOLD + """
                        select *
                        from told
                        where not withdrawn
                          and case :filter
                            when 'open' then not drill and not closed
                            when 'unreported' then not drill and report_due is not null and reported is null
                            when 'received' then received
                            when 'drills' then drill
                            else not drill end
                          and (:afterIncident::bigint is null
                            or (closed, date '1970-01-01' - happened_on, -incident)
                                > (:afterClosed::boolean, date '1970-01-01' - :afterDay::date, -:afterIncident::bigint))
                        order by closed, date '1970-01-01' - happened_on, -incident
                        limit :limit
                        """, actor, query.unit(), null)
                .param("filter", query.filter().code())
                .param("afterClosed", after == null ? null : after.over())
                .param("afterDay", after == null ? null : after.day())
                .param("afterIncident", after == null ? null : after.id())
                .param("limit", query.limit() + 1)
                .query(IncidentTable::told)
                .list();
    }

    IncidentSlice.Totals totals(Actor actor, @Nullable String unit) {
        return bound(TOLD + """
                        select count(*) filter (where not drill) as all_of_them,
                            count(*) filter (where not drill and not closed) as open,
                            count(*) filter (where not drill and report_due is not null and reported is null) as unreported,
                            count(*) filter (where waiting) as waiting,
                            count(*) filter (where drill) as drills
                        from told
                        where not withdrawn
                        """, actor, unit, null)
                .query((row, number) -> new IncidentSlice.Totals(
                        row.getLong("all_of_them"),
                        row.getLong("open"),
                        row.getLong("unreported"),
                        row.getLong("waiting"),
                        row.getLong("drills")))
                .single();
    }

    Optional<IncidentProjection> find(Actor actor, long incident) {
        return bound(TOLD + "select * from told", actor, null, List.of(incident))
                .query(IncidentTable::told)
                .optional();
    }

    private StatementSpec bound(String sql, Actor actor, @Nullable String unit, @Nullable Collection<Long> incidents) {
        return jdbc.sql(sql)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit)
                .param("incidents", incidents == null ? null : incidents.toArray(Long[]::new))
                .param("done", words.done());
    }

    private static IncidentProjection told(ResultSet row, int number) throws SQLException {
        return new IncidentProjection(
                row.getLong("incident"),
                row.getObject("log_index", Long.class),
                row.getString("unit"),
                row.getString("unit_name"),
                Objects.requireNonNull(row.getObject("happened_on", LocalDate.class)),
                row.getBoolean("drill"),
                row.getString("title"),
                row.getString("severity"),
                row.getString("kind"),
                row.getBoolean("closed"),
                row.getBoolean("withdrawn"),
                new IncidentProjection.Said(
                        row.getString("found_at"),
                        row.getString("report_due"),
                        row.getString("reported"),
                        row.getString("contained_at"),
                        row.getString("closed_at"),
                        row.getString("reviewed_on")));
    }
}
