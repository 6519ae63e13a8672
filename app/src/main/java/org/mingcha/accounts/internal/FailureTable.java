package org.mingcha.accounts.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed tries of the last quarter of an hour. Login and address are kept only as digests. */
@Component
public class FailureTable {
    record Failures(long count, long secondsSinceLast) {}

    private final JdbcClient jdbc;

    FailureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String login, String address) {
        jdbc.sql("delete from accounts.sign_in_failure where failed_at < now() - interval '15 minutes'")
                .update();
        jdbc.sql("insert into accounts.sign_in_failure (pair, address) values (:pair, :address)")
                .param("pair", digest(login + "\n" + address))
                .param("address", digest(address))
                .update();
    }

    void forget(String login, String address) {
        jdbc.sql("delete from accounts.sign_in_failure where pair = :pair")
                .param("pair", digest(login + "\n" + address))
                .update();
    }

    Failures of(String login, String address) {
        return count("pair", digest(login + "\n" + address));
    }

    Failures of(String address) {
        return count("address", digest(address));
    }

    private Failures count(String column, byte[] digest) {
        var sql = """
                select count(*), coalesce(extract(epoch from now() - max(failed_at))::bigint, 0)
                from accounts.sign_in_failure
                where %s = :digest and failed_at >= now() - interval '15 minutes'
                """;
        return jdbc.sql(sql.formatted(column))
                .param("digest", digest)
                .query((row, number) -> new Failures(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}
