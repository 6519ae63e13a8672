package org.mingcha.accounts.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers in which an account has signed in before. A cookie is kept only as a digest. */
@Component
public class KnownBrowserTable {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    KnownBrowserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String login, String browser) {
        if (browser.isEmpty() || login.indexOf('\0') >= 0) {
            return false;
        }
        var sql = """
                select exists (
                    select 1
                    from accounts.known_browser b
                    join accounts.account a on a.id = b.account and a.generation = b.generation
                    where lower(a.login) = lower(:login) and a.closed_at is null and b.digest = :digest)
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .param("digest", SecretDigest.sha256(browser))
                .query(Boolean.class)
                .single();
    }

    /** The newest twenty of the last 400 days are kept, which is as long as browsers keep a cookie. */
    void add(long account, int generation, String browser) {
        if (browser.isEmpty()) {
            return;
        }
        var sql = """
                insert into accounts.known_browser (account, generation, digest)
                values (:account, :generation, :digest)
                on conflict (account, digest) do update set generation = excluded.generation
                """;
        jdbc.sql(sql)
                .param("account", account)
                .param("generation", generation)
                .param("digest", SecretDigest.sha256(browser))
                .update();
        var older = """
                delete from accounts.known_browser
                where account = :account and digest not in (
                    select digest from accounts.known_browser
                    where account = :account and generation = :generation and first_on > current_date - 400
                    order by first_on desc, digest
                    limit :most)
                """;
        jdbc.sql(older)
                .param("account", account)
                .param("generation", generation)
                .param("most", MOST)
                .update();
    }
}
