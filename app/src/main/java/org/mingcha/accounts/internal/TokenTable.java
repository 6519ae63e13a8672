package org.mingcha.accounts.internal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Bearer;
import org.mingcha.accounts.NewToken;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.TokenResult;
import org.mingcha.accounts.TokenView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by their digests: a copy of the database opens nothing. */
@Component
public class TokenTable {
    /** So that scanners of source code and mailboxes recognise one that was left lying about. */
    private static final String MARK = "mingcha_";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TokenResult.Made issue(long account, NewToken wanted) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var sql = """
                insert into accounts.token (account, digest, label, writes, expires_at)
                values (:account, :digest, :label, :writes, now() + make_interval(days => :days))
                returning id, label, writes, made_at, expires_at
                """;
        var token = jdbc.sql(sql)
                .param("account", account)
                .param("digest", SecretDigest.sha256(text))
                .param("label", wanted.label())
                .param("writes", wanted.writes())
                .param("days", wanted.days())
                .query(TokenTable::view)
                .single();
        return new TokenResult.Made(token, text);
    }

    public List<TokenView> of(long account) {
        var sql = """
                select id, label, writes, made_at, expires_at
                from accounts.token
                where account = :account and revoked_at is null and expires_at > now()
                order by id desc
                limit 100
                """;
        return jdbc.sql(sql).param("account", account).query(TokenTable::view).list();
    }

    public boolean revoke(long account, long token) {
        var sql = """
                update accounts.token
                set revoked_at = now()
                where account = :account and id = :token and revoked_at is null
                """;
        return jdbc.sql(sql).param("account", account).param("token", token).update() == 1;
    }

    public void revokeAll(long account) {
        jdbc.sql("update accounts.token set revoked_at = now() where account = :account and revoked_at is null")
                .param("account", account)
                .update();
    }

    private record Row(String digest, long token, boolean writes, long account, String name, Actor.Grant grant) {}

    /** Token, account and roles of each of these, in one question: it is asked with each request. */
    public List<Optional<Bearer>> bearers(List<String> texts) {
        var sql = """
                select asked.digest, t.id, t.writes, a.id, a.name, r.role, r.unit, u.path
                from unnest(:digests) as asked (digest)
                join accounts.token t on t.digest = decode(asked.digest, 'hex')
                join accounts.account a on a.id = t.account
                join accounts.role_held r on r.account = a.id
                join organisation.unit_v1 u on u.code = r.unit
                where t.revoked_at is null and t.expires_at > now() and a.closed_at is null
                order by u.path, r.role
                """;
        var digests = texts.stream().map(TokenTable::hex).toList();
        var rows = jdbc
                .sql(sql)
                .param("digests", digests.stream().distinct().toArray(String[]::new))
                .query(TokenTable::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::digest));
        return digests.stream()
                .map(digest -> bearer(rows.getOrDefault(digest, List.of())))
                .toList();
    }

    private static Optional<Bearer> bearer(List<Row> rows) {
        return rows.stream().findFirst().map(first -> {
            var grants = rows.stream().map(Row::grant).toList();
            return new Bearer(first.token(), new Actor(first.account(), first.name(), grants), first.writes());
        });
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(SecretDigest.sha256(text));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var role = Role.of(row.getString(6)).orElseThrow();
        var grant = new Actor.Grant(role, row.getString(7), row.getString(8));
        return new Row(row.getString(1), row.getLong(2), row.getBoolean(3), row.getLong(4), row.getString(5), grant);
    }

    private static TokenView view(ResultSet row, int number) throws SQLException {
        return new TokenView(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant());
    }
}
