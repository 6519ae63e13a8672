package org.mingcha.accounts.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed tries of the last quarter of an hour. Login and side (a network, or a known browser) are kept only as digests. */
@Component
public class FailureTable {
    record Failures(long count, long secondsSinceLast) {
        private static final int LONGEST_WAIT = 60;

        /** Seconds to wait: 1, 2, 4 … 60 after the last wrong try, once the free ones are used up. */
        long rest(int free) {
            if (count < free) {
                return 0;
            }
            var pause = Math.min(LONGEST_WAIT, 1L << Math.min(count - free, 6));
            return Math.max(0, pause - secondsSinceLast);
        }
    }

    private final JdbcClient jdbc;

    FailureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String login, String side) {
        jdbc.sql("delete from accounts.sign_in_failure where failed_at < now() - interval '15 minutes'")
                .update();
        jdbc.sql("insert into accounts.sign_in_failure (pair, address) values (:pair, :address)")
                .param("pair", SecretDigest.sha256(login + "\n" + side))
                .param("address", SecretDigest.sha256(side))
                .update();
    }

    void forget(String login, String side) {
        jdbc.sql("delete from accounts.sign_in_failure where pair = :pair")
                .param("pair", SecretDigest.sha256(login + "\n" + side))
                .update();
    }

    Failures of(String login, String side) {
        return count("pair", SecretDigest.sha256(login + "\n" + side));
    }

    Failures of(String side) {
        return count("address", SecretDigest.sha256(side));
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
}
