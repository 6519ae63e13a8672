package org.mingcha.assignment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** assignment.dispatch, and the shares that come with it. */
@Component
class DispatchTable {
    private final JdbcClient jdbc;

    DispatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of a sending beside its record. */
    record NewRow(
            long dispatch,
            String unit,
            LocalDate sentOn,
            LocalDate dueOn,
            long minutes,
            String sendKey,
            long account) {}

    /** One who sends per unit at a time until the transaction ends: whether it is sent already is decided under it. */
    void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "assignment.dispatch " + unit)
                .query((row, number) -> true)
                .single();
    }

    Optional<Long> sentAlready(String sendKey) {
        return jdbc.sql("select dispatch from assignment.dispatch where send_key = decode(:key, 'hex')")
                .param("key", sendKey)
                .query(Long.class)
                .optional();
    }

    /** Whether this unit sent an entry before: one answer must not answer two of its sendings. */
    boolean sent(String unit, long entry) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from assignment.share s
                            join assignment.dispatch d on d.dispatch = s.dispatch
                            where s.entry = :entry and d.unit = :unit)
                        """)
                .param("entry", entry)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    void insert(NewRow row) {
        jdbc.sql("""
                        insert into assignment.dispatch (dispatch, unit, sent_on, due_on, minutes, send_key, account)
                        values (:dispatch, :unit, :sentOn, :dueOn, :minutes, decode(:key, 'hex'), :account)
                        """)
                .param("dispatch", row.dispatch())
                .param("unit", row.unit())
                .param("sentOn", row.sentOn())
                .param("dueOn", row.dueOn())
                .param("minutes", row.minutes())
                .param("key", row.sendKey())
                .param("account", row.account())
                .update();
    }

    void insertShare(long dispatch, String unit, long entry) {
        jdbc.sql("insert into assignment.share (dispatch, unit, entry) values (:dispatch, :unit, :entry)")
                .param("dispatch", dispatch)
                .param("unit", unit)
                .param("entry", entry)
                .update();
    }

    /** A sending without how far its receivers are. */
    record Line(
            long dispatch,
            @Nullable Long index,
            UnitName unit,
            AssignmentSummary.Matter matter,
            String said,
            LocalDate sentOn,
            LocalDate dueOn,
            int minutes) {}

    /** Of units in reach, the newest first. */
    List<Line> page(Actor actor, @Nullable String unit, @Nullable Long before, int rows) {
        return lines(actor, unit, before, null, rows);
    }

    Optional<Line> find(Actor actor, long dispatch) {
        return lines(actor, null, null, dispatch, 1).stream().findFirst();
    }

    private List<Line> lines(
            Actor actor, @Nullable String unit, @Nullable Long before, @Nullable Long dispatch, int rows) {
        return jdbc.sql("""
                        select d.*, p.name, a.log_index, coalesce(a.text ->> 'title', '') as title,
                            coalesce(a.text ->> 'reference', '') as reference, coalesce(a.text ->> 'said', '') as said
                        from assignment.dispatch d
                        join organisation.unit_v1 p on p.code = d.unit
                        join transparency.record_v1 a on a.record_id = d.dispatch
                        where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(p.path, scope))
                          and (:unit::text is null
                            or starts_with(p.path, (select path from organisation.unit_v1 where code = :unit)))
                          and (:before::bigint is null or d.dispatch < :before)
                          and (:dispatch::bigint is null or d.dispatch = :dispatch)
                        order by d.dispatch desc
                        limit :rows
                        """)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("unit", unit)
                .param("before", before)
                .param("dispatch", dispatch)
                .param("rows", rows)
                .query(DispatchTable::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("dispatch"),
                row.getObject("log_index", Long.class),
                new UnitName(row.getString("unit"), row.getString("name")),
                new AssignmentSummary.Matter(row.getString("title"), row.getString("reference")),
                row.getString("said"),
                Objects.requireNonNull(row.getObject("sent_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getInt("minutes"));
    }

    /** Rows whose record is not what they tell, for fsck. */
    List<String> crooked() {
        return jdbc.sql("""
                        select 'dispatch ' || d.dispatch
                        from assignment.dispatch d
                        left join transparency.record_v1 r on r.record_id = d.dispatch
                        where r.type is distinct from 'assignment.sent' or r.unit <> d.unit
                          or r.facts ->> 'due_on' <> d.due_on::text or r.facts ->> 'minutes' <> d.minutes::text
                          or r.happened_on <> d.sent_on
                          or jsonb_array_length(r.facts -> 'receivers')
                            <> (select count(*) from assignment.share s where s.dispatch = d.dispatch)
                        union all
                        select 'share ' || s.share
                        from assignment.share s
                        join assignment.dispatch d on d.dispatch = s.dispatch
                        left join transparency.record_v1 r on r.record_id = s.entry
                        left join transparency.record_v1 a on a.record_id = s.dispatch
                        where r.type is distinct from 'task.entered' or r.unit <> s.unit
                          or not jsonb_exists(a.facts -> 'receivers', s.unit)
                        order by 1
                        limit 100
                        """).query((row, _) -> row.getString(1)).list();
    }

    /** Acts that no row tells of. */
    List<Long> untold() {
        return jdbc.sql("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source = 'assignment.sent'
                          and not exists (select 1 from assignment.dispatch d where d.dispatch = r.record_id)
                        order by 1
                        limit 100
                        """).query((row, _) -> row.getLong(1)).list();
    }
}
