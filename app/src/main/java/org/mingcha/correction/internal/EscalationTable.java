package org.mingcha.correction.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.Help;
import org.mingcha.correction.Reply;
import org.mingcha.correction.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.escalation: what went up to a superior. */
@Component("claimEscalationTable")
class EscalationTable {
    private final JdbcClient jdbc;

    EscalationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hand-over; record is that of escalation.sent. */
    record Line(
            long record,
            long claim,
            String unit,
            String superior,
            Help help,
            RiskLevel level,
            Instant dueAt,
            @Nullable Long acknowledged,
            @Nullable Reply reply) {}

    void insert(Line line) {
        jdbc.sql("""
                        insert into correction.escalation (record_id, claim, unit, superior, help, level, due_at)
                        values (:record, :claim, :unit, :superior, :help, :level, :dueAt)
                        """)
                .param("record", line.record)
                .param("claim", line.claim)
                .param("unit", line.unit)
                .param("superior", line.superior)
                .param("help", line.help.code())
                .param("level", line.level.code())
                .param("dueAt", line.dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void acknowledge(long record, long by, Reply reply) {
        jdbc.sql("update correction.escalation set acknowledged = :by, reply = :reply where record_id = :record")
                .param("record", record)
                .param("by", by)
                .param("reply", reply.code())
                .update();
    }

    /** Of one claim, oldest first. */
    List<Line> of(long claim) {
        return jdbc.sql("select * from correction.escalation where claim = :claim order by record_id")
                .param("claim", claim)
                .query(EscalationTable::line)
                .list();
    }

    List<Line> these(Collection<Long> records) {
        return jdbc.sql("select * from correction.escalation where record_id = any(:records) order by record_id")
                .param("records", records.toArray(Long[]::new))
                .query(EscalationTable::line)
                .list();
    }

    /** The hand-over of this claim that waits for an acknowledgement. */
    Optional<Line> waiting(long claim) {
        return jdbc.sql("""
                        select * from correction.escalation
                        where claim = :claim and acknowledged is null
                        order by record_id desc
                        limit 1
                        """).param("claim", claim).query(EscalationTable::line).optional();
    }

    /** What went up to the units where this actor has a role: what waits first, by its time; then the newest. */
    List<Line> to(Actor actor, int limit) {
        return jdbc.sql("""
                        select s.*
                        from correction.escalation s
                        join organisation.unit_v1 u on u.code = s.superior
                        where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                        order by s.acknowledged is not null,
                            case when s.acknowledged is null then s.due_at end, s.record_id desc
                        limit :limit
                        """)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("limit", limit)
                .query(EscalationTable::line)
                .list();
    }

    /** All that wait, oldest first. */
    List<Line> waiting() {
        return jdbc.sql("select * from correction.escalation where acknowledged is null order by record_id")
                .query(EscalationTable::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var reply = row.getString("reply");
        return new Line(
                row.getLong("record_id"),
                row.getLong("claim"),
                row.getString("unit"),
                row.getString("superior"),
                Help.of(row.getString("help")).orElseThrow(),
                RiskLevel.of(row.getString("level")).orElseThrow(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("acknowledged", Long.class),
                reply == null ? null : Reply.of(reply).orElseThrow());
    }
}
