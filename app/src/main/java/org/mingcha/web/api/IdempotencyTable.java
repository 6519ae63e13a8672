package org.mingcha.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered under which key, for a week. */
@Component
class IdempotencyTable {
    static final int DAYS = 7;

    record Key(long token, String text) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by content, below
    record Kept(byte[] fingerprint, ApiResponse answer) {
        boolean isOf(ApiRequest sent) {
            return MessageDigest.isEqual(fingerprint, IdempotencyTable.fingerprint(sent));
        }
    }

    private final JdbcClient jdbc;

    IdempotencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the key is taken; waits for another transaction that is about to take it. */
    boolean keep(Key key, ApiRequest sent, ApiResponse answer) {
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

    /** One answer to be kept. */
    record Keeping(Key key, ApiRequest sent, ApiResponse answer) {}

    /** Those of these keys that are taken. */
    Set<Key> taken(Collection<Key> keys) {
        var sql = """
                select i.token, i.key
                from unnest(:tokens, :keys) as asked (token, key)
                join web.idempotency i on i.token = asked.token and i.key = asked.key
                """;
        return Set.copyOf(jdbc.sql(sql)
                .param("tokens", keys.stream().map(Key::token).toArray(Long[]::new))
                .param("keys", keys.stream().map(Key::text).toArray(String[]::new))
                .query((row, number) -> new Key(row.getLong(1), row.getString(2)))
                .list());
    }

    /** False when one of the keys is taken; in the order of keys, so that two of these never wait for each other. */
    boolean keepAll(Collection<Keeping> kept) {
        if (kept.isEmpty()) {
            return true;
        }
        var sql = """
                insert into web.idempotency (token, key, fingerprint, status, location, body)
                select token, key, decode(fingerprint, 'hex'), status, location, convert_to(body, 'UTF8')
                from unnest(:tokens, :keys, :fingerprints, :statuses, :locations, :bodies)
                    as kept (token, key, fingerprint, status, location, body)
                order by token, key collate "C"
                on conflict do nothing
                """;
        var inserted = jdbc.sql(sql)
                .param("tokens", each(kept, one -> one.key().token()).toArray(Long[]::new))
                .param("keys", each(kept, one -> one.key().text()).toArray(String[]::new))
                .param(
                        "fingerprints",
                        each(kept, one -> HexFormat.of().formatHex(fingerprint(one.sent())))
                                .toArray(String[]::new))
                .param("statuses", each(kept, one -> one.answer().status()).toArray(Integer[]::new))
                .param("locations", each(kept, one -> one.answer().location()).toArray(String[]::new))
                .param(
                        "bodies",
                        each(kept, one -> new String(one.answer().body(), StandardCharsets.UTF_8))
                                .toArray(String[]::new))
                .update();
        return inserted == kept.size();
    }

    private static <T> Stream<T> each(Collection<Keeping> kept, Function<Keeping, T> value) {
        return kept.stream().map(value);
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
                        new Kept(row.getBytes(1), new ApiResponse(row.getInt(2), row.getString(3), row.getBytes(4))))
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

    private static byte[] fingerprint(ApiRequest sent) {
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
