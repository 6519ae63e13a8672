package org.mingcha.notification.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.notification.DueDate;
import org.mingcha.notification.DueKind;
import org.mingcha.notification.DueSlice;
import org.mingcha.reporting.ReturnReporting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what is due for an actor. */
@Component
public class DueReader {
    /** Who files returns; leaders may, but it isn't theirs to remember. */
    private static final Set<Role> FILING = Set.of(Role.CLERK, Role.OFFICER);

    /** Whose own unit's returns go to them too, where they go to more than the superior. */
    private static final Set<Role> LEADING = Set.of(Role.LEADER);

    /** Nobody sets a day for reading what was filed: so many after it was due, or came. */
    private static final int DAYS_TO_TAKE = 5;

    /** Who takes returns, and acknowledges what was reported up. */
    private static final Set<Role> OVERSEEING = Set.of(Role.OFFICER, Role.LEADER, Role.INSPECTOR);

    /** Who may look at what others wrote. */
    private static final Set<Role> APPROVING = Set.of(Role.OFFICER, Role.LEADER);

    /** What is missing for longer stays in the matrix and off the desk. */
    private static final Period OLDEST_RETURN = Period.ofYears(1);

    /** What is to be taken is asked for twice: as one question with an "or" it read all that waits in the country. */
    private static final String MINE = """
            with mine as (
                select d.kind, d.subject, d.unit, u.name as unit_name, u.path as unit_path, d.path, d.title_key,
                    d.title_arguments, d.due_on,
                    case when d.kind in ('answer', 'sign', 'returned') then 'assessment' end as about
                from notification.due_date d
                join organisation.unit_v1 u on u.code = d.unit
                where d.done_at is null
                  and exists (
                    select 1
                    from unnest(:roles::text[], :units::text[], :paths::text[]) held(role, unit, path)
                    where held.role = any(d.roles)
                      and (held.unit = d.unit or held.role = 'inspector' and starts_with(u.path, held.path)))
                union all
                select 'file', o.period_id, o.unit, u.name, u.path, '', o.return_id, array[o.period], o.due_on, 'return'
                from reporting.owed_v1 o
                join organisation.unit_v1 u on u.code = o.unit
                where o.unit = any(:filing::text[]) and u.open and o.due_on >= :oldest
                union all
                select 'take', t.period_id, t.unit, u.name, u.path, '', t.return_id, array[t.period],
                    greatest(t.due_on, (t.filed_at at time zone :zone)::date) + :days, null
                from reporting.to_take_v1 t
                join organisation.unit_v1 u on u.code = t.unit
                where t.superior = any(:overseeing::text[]) and not t.taken_by_superior
                  and u.open and t.due_on >= :oldest
                union all
                select 'take', t.period_id, t.unit, u.name, u.path, '', t.return_id, array[t.period],
                    greatest(t.due_on, (t.filed_at at time zone :zone)::date) + :days, null
                from reporting.to_take_v1 t
                join organisation.unit_v1 u on u.code = t.unit
                where t.unit = any(:leading::text[]) and t.return_id = any(:addressed::text[])
                  and not t.taken_by_government
                  and (t.taken_by_superior or t.superior <> all(:overseeing::text[]))
                  and u.open and t.due_on >= :oldest
                union all
                select d.kind, d.subject, d.unit, u.name, u.path, d.path,
                    'notification.due.' || d.kind || case when d.drill then '-drill' else '' end, d.title_arguments,
                    d.due_on, null
                from correction.due_v1 d
                join organisation.unit_v1 u on u.code = d.unit
                where (d.side = 'unit' and d.unit = any(:filing::text[])
                    or d.side = 'superior' and d.unit = any(:overseeing::text[]))
                  and u.open and d.due_on >= :oldest
                union all
                select 'answer-assignment', d.share, d.unit, u.name, u.path, '/assignments/' || d.share,
                    'notification.due.answer-assignment', array[d.title], d.due_on, 'assignment'
                from assignment.due_v1 d
                join organisation.unit_v1 u on u.code = d.unit
                where d.unit = any(:filing::text[]) and u.open and d.due_on >= :oldest
                union all
                select 'approve-claim', a.claim, u.code, u.name, u.path, '/claims/' || a.claim,
                    'notification.due.approve-claim', array[a.title], a.due_on, null
                from correction.approval_v1 a
                join organisation.unit_v1 u on u.code = a.holder
                join unnest(:approving::text[], :approvingPaths::text[]) second(unit, path) on starts_with(u.path, second.path)
                where a.approver = second.unit and :account <> all(a.writers) and u.open and a.due_on >= :oldest
            ),
            placed as (
                select m.*, case when m.due_on < :today then 0 when m.due_on <= :sunday then 1 else 2 end as near
                from mine m
            )
            """;

    /** The counts with each row, and with one of nothing else where there is none. */
    private static final String COUNTED = """
            , total as (
                select count(*) filter (where near = 0) as overdue, count(*) filter (where near = 1) as this_week,
                    count(*) filter (where near = 2) as later
                from placed
            )
            select total.*, p.*, r.reminded_on, r.by_name
            from total
            left join (
                select *
                from placed
                where :afterSubject::bigint is null
                   or (near, unit_path, due_on, kind, subject)
                       > (:afterGroup::integer, :afterPath::text, :afterDay::date, :afterKind::text, :afterSubject)
                order by near, unit_path, due_on, kind, subject
                limit :limit) p on true
            left join lateral (
                select e.reminded_on, s.name as by_name
                from notification.reminder e
                join organisation.unit_v1 s on s.code = e.by_unit
                where e.unit = p.unit and e.about = p.about and e.subject = p.subject
                order by e.reminded_on desc
                limit 1) r on true
            order by near, unit_path, due_on, kind, subject
            """;

    private final JdbcClient jdbc;
    private final ReturnReporting reporting;
    private final MingchaClock clock;

    DueReader(JdbcClient jdbc, ReturnReporting reporting, MingchaClock clock) {
        this.jdbc = jdbc;
        this.reporting = reporting;
        this.clock = clock;
    }

    public DueSlice page(Actor actor, DueSlice.@Nullable Cursor after, int limit) {
        var found = found(actor, clock.today(), after, limit);
        var rows = found.rows();
        var shown = rows.subList(0, Math.min(rows.size(), limit));
        var next = rows.size() == shown.size() ? null : shown.getLast().cursor();
        var counts = found.counts();
        return new DueSlice(shown.stream().map(Row::due).toList(), next, counts.get(0), counts.get(1), counts.get(2));
    }

    /** @param counts of all that is due, by how near it is */
    private record Found(List<Row> rows, List<Long> counts) {}

    private record Row(DueDate due, String unitPath) {
        DueSlice.Cursor cursor() {
            return new DueSlice.Cursor(
                    due.when().ordinal(), unitPath, due.dueOn(), due.kind().code(), due.subject());
        }
    }

    /** One question, also where nothing is due: to plan it takes longer than to answer it. */
    private Found found(Actor actor, LocalDate today, DueSlice.@Nullable Cursor after, int limit) {
        var counts = new AtomicReference<>(List.of(0L, 0L, 0L));
        var rows = bound(MINE + COUNTED, actor, today)
                .param("afterGroup", after == null ? null : after.group())
                .param("afterPath", after == null ? null : after.unitPath())
                .param("afterDay", after == null ? null : after.dueOn())
                .param("afterKind", after == null ? null : after.kind())
                .param("afterSubject", after == null ? null : after.subject())
                .param("limit", limit + 1)
                .query((row, number) -> {
                    counts.set(counts(row));
                    return row.getString("kind") == null ? Optional.<Row>empty() : Optional.of(row(row));
                })
                .list();
        return new Found(rows.stream().flatMap(Optional::stream).toList(), counts.get());
    }

    private static List<Long> counts(ResultSet row) throws SQLException {
        return List.of(row.getLong("overdue"), row.getLong("this_week"), row.getLong("later"));
    }

    private StatementSpec bound(String sql, Actor actor, LocalDate today) {
        var grants = actor.grants();
        return jdbc.sql(sql)
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param("oldest", today.minus(OLDEST_RETURN))
                .param("filing", units(actor, FILING))
                .param("overseeing", units(actor, OVERSEEING))
                .param("leading", units(actor, LEADING))
                .param("account", actor.account())
                .param("approving", approving(actor, Actor.Grant::unit))
                .param("approvingPaths", approving(actor, Actor.Grant::path))
                .param("addressed", addressed())
                .param("zone", clock.zone().getId())
                .param("days", DAYS_TO_TAKE)
                .param(
                        "roles",
                        grants.stream().map(Actor.Grant::role).map(Role::code).toArray(String[]::new))
                .param("units", grants.stream().map(Actor.Grant::unit).toArray(String[]::new))
                .param("paths", grants.stream().map(Actor.Grant::path).toArray(String[]::new));
    }

    private String[] addressed() {
        return reporting.returns().all().stream()
                .filter(ReturnDefinition::isAlwaysTaken)
                .map(ReturnDefinition::id)
                .toArray(String[]::new);
    }

    private static String[] units(Actor actor, Set<Role> roles) {
        return actor.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Actor.Grant::unit)
                .distinct()
                .toArray(String[]::new);
    }

    /** Two lists of equal length; a unit where both roles are held stands there once. */
    private static String[] approving(Actor actor, Function<Actor.Grant, String> part) {
        return actor.grants().stream()
                .filter(grant -> APPROVING.contains(grant.role()))
                .collect(Collectors.toMap(Actor.Grant::unit, part, (same, _) -> same, TreeMap::new))
                .values()
                .toArray(String[]::new);
    }

    private Row row(ResultSet row) throws SQLException {
        var kind = DueKind.of(row.getString("kind"));
        var due = new DueDate(
                kind,
                row.getLong("subject"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("path"),
                row.getString("title_key"),
                texts(row.getArray("title_arguments")),
                row.getObject("due_on", LocalDate.class),
                DueDate.When.values()[row.getInt("near")],
                reminder(row));
        boolean isReturn = kind == DueKind.FILE || kind == DueKind.TAKE;
        return new Row(isReturn ? ReturnDues.named(due, reporting.returns()) : due, row.getString("unit_path"));
    }

    private static DueDate.@Nullable Reminder reminder(ResultSet row) throws SQLException {
        var on = row.getObject("reminded_on", LocalDate.class);
        return on == null ? null : new DueDate.Reminder(on, row.getString("by_name"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
