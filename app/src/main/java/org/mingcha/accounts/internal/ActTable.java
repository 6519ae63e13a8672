package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.AccountAct;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.PasswordReset;
import org.mingcha.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** accounts.act: what was done to accounts, by whom. */
@Component
public class ActTable {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ActTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(NewAct act) {
        var role = act.role();
        jdbc.sql("""
                        insert into accounts.act (account, kind, role, unit, from_unit, successor, by_account)
                        values (:account, :kind, :role, :unit, :from, :successor, :by)
                        """)
                .param("account", act.account())
                .param("kind", act.kind().code())
                .param("role", role == null ? null : role.role().code())
                .param("unit", role == null ? null : role.unit())
                .param("from", act.from())
                .param("successor", act.successor())
                .param("by", act.by())
                .update();
    }

    /** Only where there is a password to be replaced. */
    public void linked(long account, long by) {
        jdbc.sql("""
                        insert into accounts.act (account, kind, by_account)
                        select id, 'link', :by from accounts.account where id = :account and password_hash is not null
                        """).param("account", account).param("by", by).update();
    }

    /** Whoever made the newest link has set it: older links are spent when a new one is made. */
    public void replaced(long account) {
        jdbc.sql("""
                        insert into accounts.act (account, kind, by_account)
                        select a.account, 'password', a.by_account
                        from accounts.act a
                        join accounts.account c on c.id = a.account and c.password_hash is not null
                        where a.account = :account and a.kind = 'link'
                        order by a.id desc
                        limit 1
                        """).param("account", account).update();
    }

    public Optional<PasswordReset> reset(long account, int days) {
        return jdbc.sql("""
                        select a.at, coalesce(b.login || ' · ' || b.name, '')
                        from accounts.act a
                        left join accounts.account b on b.id = a.by_account
                        where a.account = :account and a.kind = 'password' and a.by_account <> a.account
                            and a.at > now() - make_interval(days => :days)
                        order by a.id desc
                        limit 1
                        """)
                .param("account", account)
                .param("days", days)
                .query((row, number) -> new PasswordReset(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    /** Of accounts that hold or held a role below these paths; the newest first. */
    public List<AccountAct> within(List<String> scopes) {
        return jdbc.sql("""
                        select a.at, a.kind, c.login, c.name, coalesce(b.login || ' · ' || b.name, '') as by, a.role, a.unit,
                            coalesce(g.name, a.unit) as unit_name, coalesce(f.name, a.from_unit, '') as from_name,
                            coalesce(s.login, '') as successor
                        from accounts.act a
                        join accounts.account c on c.id = a.account
                        left join accounts.account b on b.id = a.by_account
                        left join organisation.unit_v1 g on g.code = a.unit
                        left join organisation.unit_v1 f on f.code = a.from_unit
                        left join accounts.account s on s.id = a.successor
                        where exists (
                            select 1
                            from unnest(:scopes::text[]) scope
                            where starts_with(g.path, scope) or starts_with(f.path, scope) or exists (
                                select 1
                                from accounts.role_held r
                                join organisation.unit_v1 u on u.code = r.unit
                                where r.account = a.account and starts_with(u.path, scope)))
                        order by a.id desc
                        limit :most
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("most", MOST)
                .query(ActTable::act)
                .list();
    }

    private static AccountAct act(ResultSet row, int number) throws SQLException {
        var role = Role.of(Optional.ofNullable(row.getString("role")).orElse(""));
        var unit = row.getString("unit");
        var unitName = row.getString("unit_name");
        var held = role.map(found -> new AccountView.Held(found, unit, unitName));
        return new AccountAct(
                row.getTimestamp("at").toInstant(),
                kind(row.getString("kind")),
                row.getString("login"),
                row.getString("name"),
                row.getString("by"),
                new AccountAct.Particulars(held.orElse(null), row.getString("from_name"), row.getString("successor")));
    }

    private static AccountAct.Kind kind(String code) {
        return Arrays.stream(AccountAct.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
