package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and the roles they hold. */
@Component
public class AccountTable {
    /** What sign-in needs; no hash before the first link was followed. */
    record Credentials(long account, String name, @Nullable String hash) {}

    private record RoleRow(long account, Role role, String unit, String unitName, String path) {}

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long addOrRename(String login, String name) {
        var sql = """
                insert into accounts.account (login, name)
                values (:login, :name)
                on conflict (lower(login)) do update set name = excluded.name
                returning id
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** False: the account held it already. */
    public boolean give(long account, Role role, String unit) {
        var sql = """
                insert into accounts.role_held (account, role, unit)
                values (:account, :role, :unit)
                on conflict do nothing
                """;
        return jdbc.sql(sql)
                        .param("account", account)
                        .param("role", role.code())
                        .param("unit", unit)
                        .update()
                == 1;
    }

    public Optional<Long> idOf(String login) {
        return jdbc.sql("select id from accounts.account where lower(login) = lower(:login) and closed_at is null")
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    /** Sets the hash and ends every session that the old password opened. */
    public void setPassword(long account, String hash) {
        jdbc.sql("update accounts.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
        jdbc.sql("delete from accounts.session where principal_name = :name")
                .param("name", Long.toString(account))
                .update();
    }

    public String name(long account) {
        return jdbc.sql("select name from accounts.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** No login holds a NUL, and no question to the database may. */
    Optional<Credentials> credentials(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var sql = """
                select id, name, password_hash
                from accounts.account
                where lower(login) = lower(:login) and closed_at is null
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .query((row, number) -> new Credentials(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public Optional<Actor> actor(long id) {
        return jdbc.sql("select name from accounts.account where id = :id and closed_at is null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(name -> new Actor(id, name, grants(id)));
    }

    public Optional<String> unitPath(String code) {
        return jdbc.sql("select path from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Paths of all units for which this login already holds a role. */
    public List<String> pathsOf(String login) {
        var sql = """
                select distinct u.path
                from accounts.account a
                join accounts.role_held r on r.account = a.id
                join organisation.unit_v1 u on u.code = r.unit
                where lower(a.login) = lower(:login)
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public List<AccountView> within(List<String> scopes) {
        var roles = rolesWithin(scopes);
        if (roles.isEmpty()) {
            return List.of();
        }
        var sql = """
                select id, login, name, password_hash is not null, created_at
                from accounts.account
                where id in (:ids) and closed_at is null
                order by lower(login)
                limit 1000
                """;
        return jdbc.sql(sql)
                .param("ids", roles.keySet())
                .query((row, number) -> view(row, roles))
                .list();
    }

    private List<Actor.Grant> grants(long account) {
        var sql = """
                select r.account, r.role, r.unit, u.name, u.path
                from accounts.role_held r
                join organisation.unit_v1 u on u.code = r.unit
                where r.account = :account
                order by u.path, r.role
                """;
        return jdbc.sql(sql).param("account", account).query(AccountTable::roleRow).list().stream()
                .map(row -> new Actor.Grant(row.role(), row.unit(), row.path()))
                .toList();
    }

    private Map<Long, List<RoleRow>> rolesWithin(List<String> scopes) {
        var sql = """
                select r.account, r.role, r.unit, u.name, u.path
                from accounts.role_held r
                join organisation.unit_v1 u on u.code = r.unit
                where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                order by r.account, u.path, r.role
                """;
        return jdbc.sql(sql).param("scopes", scopes.toArray(String[]::new)).query(AccountTable::roleRow).list().stream()
                .collect(Collectors.groupingBy(RoleRow::account));
    }

    private static RoleRow roleRow(ResultSet row, int number) throws SQLException {
        return new RoleRow(
                row.getLong(1),
                Role.of(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    private static AccountView view(ResultSet row, Map<Long, List<RoleRow>> roles) throws SQLException {
        var held = roles.getOrDefault(row.getLong(1), List.of()).stream()
                .map(role -> new AccountView.Held(role.role(), role.unit(), role.unitName()))
                .toList();
        return new AccountView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                held);
    }
}
