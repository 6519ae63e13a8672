package org.mingcha.notification.digest.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * notification.sent: who had a digest on which day. A claim is committed before anything is sent, and each statement here
 * is a transaction of its own: of two processes one gets the row.
 */
@Component
class SentTable {
    private static final String CLAIM = """
            insert into notification.sent as s (day, receiver, state)
            select :day, receiver, 'sending' from due
            on conflict (day, receiver) do update
            set state = 'sending', attempts = s.attempts + case when s.state = 'waiting' then 1 else 0 end,
                next_at = null, reason = null, changed_at = database.now_ms()
            where s.state = 'nothing' or s.state = 'waiting' and s.next_at <= database.now_ms()
            returning s.receiver, s.attempts
            """;

    /** A receiver that nobody else sends to today. */
    record Claim(LocalDate day, String receiver, int attempts) {
        long id() {
            return Long.parseLong(receiver.substring(receiver.indexOf(' ') + 1));
        }
    }

    private final JdbcClient jdbc;

    SentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Claim> claimMailboxes(LocalDate day, int limit) {
        return claims(day, limit, """
                with due as (
                    select 'mailbox ' || m.account as receiver
                    from notification.mailbox m
                    left join notification.sent s on s.day = :day and s.receiver = 'mailbox ' || m.account
                    where m.code is null
                      and (s.receiver is null
                        or s.state = 'waiting' and s.next_at <= database.now_ms()
                        or s.state = 'nothing' and exists (
                            select 1
                            from accounts.holder_v1 h
                            join notification.reminder r on r.unit = h.unit
                            where h.account = m.account and r.reminded_on = :day and r.made_at > s.changed_at))
                    order by m.account
                    limit :limit)
                """ + CLAIM);
    }

    List<Claim> claimWebhooks(LocalDate day, int limit) {
        return claims(day, limit, """
                with due as (
                    select 'webhook ' || w.id as receiver
                    from notification.webhook w
                    left join notification.sent s on s.day = :day and s.receiver = 'webhook ' || w.id
                    where w.active
                      and (s.receiver is null or s.state = 'waiting' and s.next_at <= database.now_ms())
                    order by w.id
                    limit :limit)
                """ + CLAIM);
    }

    private List<Claim> claims(LocalDate day, int limit, String sql) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> claim(day, row))
                .list();
    }

    private static Claim claim(LocalDate day, ResultSet row) throws SQLException {
        return new Claim(day, row.getString("receiver"), row.getInt("attempts"));
    }

    /** @param state sent, nothing, failed or unknown */
    void end(Claim claim, String state, String reason) {
        jdbc.sql("""
                        update notification.sent
                        set state = :state, reason = :reason, changed_at = database.now_ms()
                        where day = :day and receiver = :receiver and state = 'sending'
                        """)
                .param("state", state)
                .param("reason", reason.isEmpty() ? null : reason)
                .param("day", claim.day())
                .param("receiver", claim.receiver())
                .update();
    }

    /** Certainly not delivered: it may be claimed again after the pause. */
    void putOff(Claim claim, Duration pause, String reason) {
        jdbc.sql("""
                        update notification.sent
                        set state = 'waiting', next_at = database.now_ms() + make_interval(secs => :seconds),
                            attempts = :attempts, reason = :reason, changed_at = database.now_ms()
                        where day = :day and receiver = :receiver and state = 'sending'
                        """)
                .param("seconds", pause.toSeconds())
                .param("attempts", claim.attempts())
                .param("reason", reason)
                .param("day", claim.day())
                .param("receiver", claim.receiver())
                .update();
    }

    /** Nothing was sent, and nothing was tried: whoever comes next may claim it. */
    void release(Claim claim) {
        putOff(new Claim(claim.day(), claim.receiver(), claim.attempts() - 1), Duration.ZERO, "");
    }

    /** Nobody needs to know for long who was written to when. */
    void forget(LocalDate before) {
        jdbc.sql("delete from notification.sent where day < :before")
                .param("before", before)
                .update();
        jdbc.sql("delete from notification.reminder where reminded_on < :before")
                .param("before", before.minusYears(1))
                .update();
    }
}
