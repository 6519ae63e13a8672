package org.mingcha.accounts.internal;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.Optional;
import org.mingcha.accounts.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links. The database holds digests, so a copy of it opens no account. */
@Component
public class InvitationTable {
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new link; older ones of the account stop working. */
    public Invitation issue(long account, String login) {
        spendAll(account);
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var sql = """
                insert into accounts.invitation (digest, account, expires_at)
                values (:digest, :account, now() + interval '7 days')
                returning expires_at
                """;
        var expires = jdbc.sql(sql)
                .param("digest", SecretDigest.sha256(token))
                .param("account", account)
                .query(Timestamp.class)
                .single();
        return new Invitation(account, login, token, expires.toInstant());
    }

    public Optional<Invitation> find(String token) {
        var sql = """
                select i.account, a.login, i.expires_at
                from accounts.invitation i
                join accounts.account a on a.id = i.account
                where i.digest = :digest and i.expires_at > now() and a.closed_at is null
                """;
        return jdbc.sql(sql)
                .param("digest", SecretDigest.sha256(token))
                .query((row, number) -> new Invitation(
                        row.getLong(1),
                        row.getString(2),
                        token,
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** True once: of those that come with the same link together, one spends it. */
    public boolean spend(String token) {
        var sql = "delete from accounts.invitation where digest = :digest and expires_at > now() returning account";
        return jdbc.sql(sql)
                .param("digest", SecretDigest.sha256(token))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    public void spendAll(long account) {
        jdbc.sql("delete from accounts.invitation where account = :account")
                .param("account", account)
                .update();
    }
}
