package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.accounts.SessionView;
import org.mingcha.accounts.Sessions;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.mingcha.accounts.StoredSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** accounts.session: by digests of ids. 256 random bits need no salt and no slow hash. */
@Component
public class SessionTable {
    private static final String GOOD = """
              and s.used_at > now() - make_interval(secs => :idle)
              and s.began_at > now() - make_interval(secs => :longest)
            """;

    /** Whether a role of the account asks for a factor, one that is stood in for too, in whatever zone its day is. */
    private static final String REQUIRED = """
            exists (
                select 1 from accounts.role_held r where r.account = a.id and r.role = any(:asking)
                union all
                select 1
                from accounts.stand_in w
                where w.account = a.id and w.ended_on is null and w.role = any(:asking)
                    and w.from_day <= current_date + 1 and w.until_day >= current_date - 1)
            """;

    private final JdbcClient jdbc;
    private final FactorRule rule;

    SessionTable(JdbcClient jdbc, FactorRule rule) {
        this.jdbc = jdbc;
        this.rule = rule;
    }

    /**
     * One question with each request: session, account, attributes, and how far its owner has come, by the factors and roles
     * of this moment: whoever is given a role that asks for a factor goes on with one.
     */
    public Optional<StoredSession> find(String id) {
        var attributes = new HashMap<String, String>();
        var rows = limited("""
                        select a.id, a.name, s.generation, s.began_at, s.used_at, s.factor_given,
                            exists (select 1 from accounts.factor f where f.account = a.id) as has_factor,
                            """ + REQUIRED + """
                             as required,
                            s.began_at > now() - make_interval(secs => :unfinished) as is_new,
                            t.name as attribute, t.content::text
                        from accounts.session s
                        join accounts.account a on a.id = s.account
                        left join accounts.session_attribute t on t.session = s.session
                        where s.digest = :digest and a.closed_at is null and a.generation = s.generation
                        """ + GOOD)
                .param("digest", SecretDigest.sha256(id))
                .param("asking", rule.codes())
                .param("unfinished", Sessions.UNFINISHED.toSeconds())
                .query((row, number) -> {
                    if (row.getString("attribute") != null) {
                        attributes.put(row.getString("attribute"), row.getString("content"));
                    }
                    return row.getBoolean("is_new") || stage(row).isComplete() ? stored(row) : null;
                })
                .list();
        return rows.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(found -> new StoredSession(found.who(), found.beganAt(), found.usedAt(), attributes));
    }

    private JdbcClient.StatementSpec limited(String sql) {
        return jdbc.sql(sql).param("idle", Sessions.IDLE.toSeconds()).param("longest", Sessions.LONGEST.toSeconds());
    }

    private static StoredSession stored(ResultSet row) throws SQLException {
        return new StoredSession(
                new SignIn.Granted(row.getLong(1), row.getString(2), row.getInt(3), stage(row)),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                Map.of());
    }

    private static SignInStage stage(ResultSet row) throws SQLException {
        return FactorRule.stage(
                row.getBoolean("factor_given"), row.getBoolean("has_factor"), row.getBoolean("required"));
    }

    public void insert(String id, SignIn.Granted who, String device) {
        jdbc.sql("""
                        insert into accounts.session (digest, account, generation, device, factor_given)
                        values (:digest, :account, :generation, :device, :given)
                        """)
                .param("digest", SecretDigest.sha256(id))
                .param("account", who.account())
                .param("generation", who.generation())
                .param("device", device)
                .param("given", who.stage() == SignInStage.FACTOR_GIVEN)
                .update();
    }

    void giveFactor(String id) {
        jdbc.sql("update accounts.session set factor_given = true where digest = :digest")
                .param("digest", SecretDigest.sha256(id))
                .update();
    }

    public void rename(String id, String next) {
        jdbc.sql("update accounts.session set digest = :next where digest = :digest")
                .param("digest", SecretDigest.sha256(id))
                .param("next", SecretDigest.sha256(next))
                .update();
    }

    /** Also by two requests at once. */
    public void keep(String id, String attribute, String content) {
        jdbc.sql("""
                        insert into accounts.session_attribute (session, name, content)
                        select session, :name, :content::jsonb from accounts.session where digest = :digest
                        on conflict (session, name) do update set content = excluded.content
                        """)
                .param("digest", SecretDigest.sha256(id))
                .param("name", attribute)
                .param("content", content)
                .update();
    }

    public void touch(String id) {
        jdbc.sql("update accounts.session set used_at = now() where digest = :digest")
                .param("digest", SecretDigest.sha256(id))
                .update();
    }

    public void end(String id) {
        jdbc.sql("delete from accounts.session where digest = :digest")
                .param("digest", SecretDigest.sha256(id))
                .update();
    }

    public void forget() {
        limited("delete from accounts.session s where not (true " + GOOD + ")").update();
    }

    public List<SessionView> of(long account, String id) {
        return limited("""
                        select s.session, s.began_at, s.device, s.digest = :digest
                        from accounts.session s
                        join accounts.account a on a.id = s.account and a.generation = s.generation
                        where s.account = :account
                        """ + GOOD + " order by s.session desc limit 100")
                .param("account", account)
                .param("digest", SecretDigest.sha256(id))
                .query((row, number) -> new SessionView(
                        row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** False: the account has no such session. */
    boolean endOne(long account, long session) {
        return jdbc.sql("delete from accounts.session where account = :account and session = :session")
                        .param("account", account)
                        .param("session", session)
                        .update()
                == 1;
    }

    /** All but this one, which is of the account's newest generation from now on. */
    int endOthers(long account, String id) {
        jdbc.sql("update accounts.account set generation = generation + 1 where id = :account")
                .param("account", account)
                .update();
        jdbc.sql("""
                        update accounts.session s
                        set generation = a.generation
                        from accounts.account a
                        where a.id = :account and s.account = a.id and s.digest = :digest
                        """)
                .param("account", account)
                .param("digest", SecretDigest.sha256(id))
                .update();
        return jdbc.sql("delete from accounts.session where account = :account and digest <> :digest")
                .param("account", account)
                .param("digest", SecretDigest.sha256(id))
                .update();
    }
}
