package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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

    public void given(long account, Role role, String unit, long by) {
        jdbc.sql("insert into accounts.act (account, kind, role, unit, by_account)"
                        + " values (:account, 'role', :role, :unit, :by)")
                .param("account", account)
                .param("role", role.code())
                .param("unit", unit)
                .param("by", by)
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

    /** Of accounts that hold a role below these paths; the newest first. */
    public List<AccountAct> within(List<String> scopes) {
        return jdbc.sql("""
                        select a.at, a.kind, c.login, c.name, coalesce(b.login || ' · ' || b.name, '') as by, a.role, a.unit,
                            coalesce(g.name, a.unit) as unit_name
                        from accounts.act a
                        join accounts.account c on c.id = a.account
                        left join accounts.account b on b.id = a.by_account
                        left join organisation.unit_v1 g on g.code = a.unit
                        where exists (
                            select 1
                            from accounts.role_held r
                            join organisation.unit_v1 u on u.code = r.unit
                            cross join unnest(:scopes::text[]) scope
                            where r.account = a.account and starts_with(u.path, scope))
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
        return new AccountAct(
                row.getTimestamp("at").toInstant(),
                AccountAct.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("login"),
                row.getString("name"),
                row.getString("by"),
                role.isEmpty()
                        ? null
                        : new AccountView.Held(role.get(), row.getString("unit"), row.getString("unit_name")));
    }
}
