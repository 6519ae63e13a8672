package org.mingcha.claims.escalation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.handed_up: one row per hand-over, recounted from its two leaves. */
@Component
public class EscalationTable {
    private static final String ESCALATIONS = """
            select h.*, u.name as unit_name, s.name as superior_name,
                sent.recorded_at as sent_at, sent.log_index as sent_index,
                seen.recorded_at as seen_at, seen.log_index as seen_index
            from correction.handed_up h
            join organisation.unit_v1 u on u.code = h.unit
            join organisation.unit_v1 s on s.code = h.superior
            join transparency.record_v1 sent on sent.record_id = h.record_id
            left join transparency.record_v1 seen on seen.record_id = h.acknowledged
            """;

    private final JdbcClient jdbc;

    EscalationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored. */
    record Line(
            long record,
            String source,
            long subject,
            String unit,
            String superior,
            Instant dueAt,
            boolean drill,
            @Nullable Long acknowledged,
            @Nullable Reply reply) {
        Line seen(long by, Reply said) {
            return new Line(record, source, subject, unit, superior, dueAt, drill, by, said);
        }
    }

    void insert(Line line) {
        jdbc.sql("""
                        insert into correction.handed_up (record_id, source, subject, unit, superior, due_at, drill)
                        values (:record, :source, :subject, :unit, :superior, :dueAt, :drill)
                        """)
                .param("record", line.record)
                .param("source", line.source)
                .param("subject", line.subject)
                .param("unit", line.unit)
                .param("superior", line.superior)
                .param("dueAt", line.dueAt.atOffset(ZoneOffset.UTC))
                .param("drill", line.drill)
                .update();
    }

    /** False: somebody was faster. */
    boolean acknowledge(long record, long by, Reply reply) {
        return jdbc.sql("""
                        update correction.handed_up
                        set acknowledged = :by, reply = :reply
                        where record_id = :record and acknowledged is null
                        """)
                        .param("record", record)
                        .param("by", by)
                        .param("reply", reply.code())
                        .update()
                == 1;
    }

    public List<Escalation> of(String source, Collection<Long> subjects) {
        return jdbc.sql(ESCALATIONS + "where h.source = :source and h.subject = any(:subjects) order by h.record_id")
                .param("source", source)
                .param("subjects", subjects.toArray(Long[]::new))
                .query(EscalationTable::escalation)
                .list();
    }

    public List<Escalation> to(Actor actor, String source, int limit) {
        return jdbc.sql(ESCALATIONS + """
                        where h.source = :source
                          and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(s.path, scope))
                        order by h.acknowledged is not null, case when h.acknowledged is null then h.due_at end,
                            h.record_id desc
                        limit :limit
                        """)
                .param("source", source)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("limit", limit)
                .query(EscalationTable::escalation)
                .list();
    }

    public List<Escalation> waiting(String source) {
        return jdbc.sql(ESCALATIONS + "where h.source = :source and h.acknowledged is null order by h.record_id")
                .param("source", source)
                .query(EscalationTable::escalation)
                .list();
    }

    public List<Escalation> these(Collection<Long> records) {
        return jdbc.sql(ESCALATIONS + "where h.record_id = any(:records) order by h.record_id")
                .param("records", records.toArray(Long[]::new))
                .query(EscalationTable::escalation)
                .list();
    }

    List<Line> lines(Collection<Long> records) {
        return jdbc.sql("""
                        select record_id, source, subject, unit, superior, due_at, drill, acknowledged, reply
                        from correction.handed_up
                        where record_id = any(:records)
                        """)
                .param("records", records.toArray(Long[]::new))
                .query(EscalationTable::line)
                .list();
    }

    /** The next hand-overs of this register in the store of facts. */
    List<Long> sent(String source, long after, int limit) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where source = 'escalation.sent' and record_id > :after and facts ->> 'of' = :source
                        order by record_id
                        limit :limit
                        """)
                .param("source", source)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The acknowledgements of these, oldest first. */
    List<Long> seen(Collection<Long> sent) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where source = 'escalation.acknowledged' and target = any(:sent)
                        order by record_id
                        """)
                .param("sent", sent.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Rows that nothing sealed stands behind; the first hundred. */
    List<Long> withoutRecord() {
        return jdbc.sql("""
                        select h.record_id
                        from correction.handed_up h
                        where not exists (
                            select 1 from transparency.record_v1 r
                            where r.record_id = h.record_id and r.source = 'escalation.sent')
                        order by h.record_id
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var reply = row.getString("reply");
        return new Line(
                row.getLong("record_id"),
                row.getString("source"),
                row.getLong("subject"),
                row.getString("unit"),
                row.getString("superior"),
                instant(row, "due_at"),
                row.getBoolean("drill"),
                row.getObject("acknowledged", Long.class),
                reply == null ? null : Reply.of(reply).orElseThrow());
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        var line = line(row, number);
        return new Escalation(
                new RecordId(line.record),
                line.source,
                line.subject,
                line.unit,
                row.getString("unit_name"),
                line.superior,
                row.getString("superior_name"),
                line.drill,
                instant(row, "sent_at"),
                row.getObject("sent_index", Long.class),
                line.dueAt,
                acknowledged(line, row));
    }

    private static Escalation.@Nullable Acknowledged acknowledged(Line line, ResultSet row) throws SQLException {
        return line.acknowledged == null
                ? null
                : new Escalation.Acknowledged(
                        new RecordId(line.acknowledged),
                        Objects.requireNonNull(line.reply),
                        instant(row, "seen_at"),
                        row.getObject("seen_index", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
