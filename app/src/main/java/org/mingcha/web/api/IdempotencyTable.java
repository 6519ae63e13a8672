package org.mingcha.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered under which key, for a week. */
@Component
class IdempotencyTable {
    static final int DAYS = 7;

    record Key(long token, String text) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by content, below
    record Kept(byte[] fingerprint, Answer answer) {
        boolean isOf(Sent sent) {
            return MessageDigest.isEqual(fingerprint, IdempotencyTable.fingerprint(sent));
        }
    }

    private final JdbcClient jdbc;

    IdempotencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the key is taken; waits for another transaction that is about to take it. */
    boolean keep(Key key, Sent sent, Answer answer) {
        var sql = """
                insert into web.idempotency (token, key, fingerprint, status, location, body)
                values (:token, :key, :fingerprint, :status, :location, :body)
                on conflict do nothing
                """;
        return jdbc.sql(sql)
                        .param("token", key.token())
                        .param("key", key.text())
                        .param("fingerprint", fingerprint(sent))
                        .param("status", answer.status())
                        .param("location", answer.location())
                        .param("body", answer.body())
                        .update()
                == 1;
    }

    Optional<Kept> find(Key key) {
        var sql = """
                select fingerprint, status, location, body
                from web.idempotency
                where token = :token and key = :key
                """;
        return jdbc.sql(sql)
                .param("token", key.token())
                .param("key", key.text())
                .query((row, number) ->
                        new Kept(row.getBytes(1), new Answer(row.getInt(2), row.getString(3), row.getBytes(4))))
                .optional();
    }

    /** Takes out a portion of what is older than a week; how many. */
    int forget() {
        var sql = """
                delete from web.idempotency
                where ctid = any(array(
                    select ctid
                    from web.idempotency
                    where kept_at < now() - make_interval(days => :days)
                    limit 10000))
                """;
        return jdbc.sql(sql).param("days", DAYS).update();
    }

    private static byte[] fingerprint(Sent sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(sent.address().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(sent.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}
