package org.mingcha.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts and the roles they hold. */
@Component
public class AccountTable {
    /** What sign-in needs; no hash before the first link was followed. */
    record Credentials(
            long account,
            String name,
            int generation,
            @Nullable String hash) {}

    private record RoleRow(long account, Role role, String unit, String unitName, String path) {}

    private final JdbcClient jdbc;
    private final StandInTable standIns;
    private final MingchaClock clock;

    AccountTable(JdbcClient jdbc, StandInTable standIns, MingchaClock clock) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** Empty: somebody has this login already. */
    public Optional<Long> add(String login, String name) {
        var sql = """
                insert into accounts.account (login, name)
                values (:login, :name)
                on conflict (lower(login)) do nothing
                returning id
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    /** Also of a closed account. */
    public Optional<Long> anyIdOf(String login) {
        return jdbc.sql("select id from accounts.account where lower(login) = lower(:login)")
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    public Optional<Long> idOf(String login) {
        return jdbc.sql("select id from accounts.account where lower(login) = lower(:login) and closed_at is null")
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    /** Sets the hash and ends every session that the old password opened. */
    public void setPassword(long account, String hash) {
        changePassword(account, hash);
        endSessions(account);
    }

    /** The password is forgotten with it: whoever comes back sets a new one. */
    void close(long account) {
        jdbc.sql("update accounts.account set closed_at = now(), password_hash = null where id = :id")
                .param("id", account)
                .update();
    }

    void reopen(long account) {
        jdbc.sql("update accounts.account set closed_at = null where id = :id")
                .param("id", account)
                .update();
    }

    /** Also those that begin this moment: they are of a generation that is over. */
    void endSessions(long account) {
        jdbc.sql("update accounts.account set generation = generation + 1 where id = :id")
                .param("id", account)
                .update();
        jdbc.sql("delete from accounts.session where account = :id")
                .param("id", account)
                .update();
    }

    /** Without ending anything. */
    void changePassword(long account, String hash) {
        jdbc.sql("update accounts.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", account)
                .update();
    }

    String login(long account) {
        return jdbc.sql("select login from accounts.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    public String name(long account) {
        return jdbc.sql("select name from accounts.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** Empty: the account is closed. */
    Optional<Integer> generation(long account) {
        return jdbc.sql("select generation from accounts.account where id = :id and closed_at is null")
                .param("id", account)
                .query(Integer.class)
                .optional();
    }

    /** No login holds a NUL, and no question to the database may. */
    Optional<Credentials> credentials(String login) {
        if (login.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var sql = """
                select id, name, generation, password_hash
                from accounts.account
                where lower(login) = lower(:login) and closed_at is null
                """;
        return jdbc.sql(sql)
                .param("login", login)
                .query((row, number) ->
                        new Credentials(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)))
                .optional();
    }

    /** With what it may do today for other posts. */
    public Optional<Actor> actor(long id) {
        return jdbc.sql("select name from accounts.account where id = :id and closed_at is null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(name -> new Actor(id, name, today(id)));
    }

    private List<Actor.Grant> today(long id) {
        return Stream.concat(grants(id).stream(), standIns.grants(id, clock.today()).stream())
                .toList();
    }

    /** Who the account is with the roles that it holds, or held when it was closed. */
    Actor openOrClosed(long id) {
        return new Actor(id, name(id), grants(id));
    }

    public Optional<String> unitPath(String code) {
        return jdbc.sql("select path from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    String unitName(String code) {
        return jdbc.sql("select name from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    public List<AccountView> within(List<String> scopes) {
        var roles = rolesWithin(scopes, null);
        if (roles.isEmpty()) {
            return List.of();
        }
        var sql = """
                select id, login, name, password_hash is not null, closed_at is not null
                from accounts.account
                where id in (:ids)
                order by closed_at is not null, lower(login)
                limit 1000
                """;
        return jdbc.sql(sql)
                .param("ids", roles.keySet())
                .query((row, number) -> view(row, roles))
                .list();
    }

    /** Empty: the account holds no role there. */
    public Optional<AccountView> viewWithin(List<String> scopes, long account) {
        var sql = """
                select id, login, name, password_hash is not null, closed_at is not null
                from accounts.account
                where id = :id
                """;
        var roles = rolesWithin(scopes, account);
        return jdbc.sql(sql)
                .param("id", account)
                .query((row, number) -> view(row, roles))
                .optional()
                .filter(view -> !view.roles().isEmpty());
    }

    /** Paths of all units for which the account holds a role. */
    public List<String> pathsOf(long account) {
        return grants(account).stream().map(Actor.Grant::path).distinct().toList();
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

    private Map<Long, List<RoleRow>> rolesWithin(List<String> scopes, @Nullable Long account) {
        var sql = """
                select r.account, r.role, r.unit, u.name, u.path
                from accounts.role_held r
                join organisation.unit_v1 u on u.code = r.unit
                where exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                    and (:account::bigint is null or r.account = :account)
                order by r.account, u.path, r.role
                """;
        return jdbc
                .sql(sql)
                .param("scopes", scopes.toArray(String[]::new))
                .param("account", account)
                .query(AccountTable::roleRow)
                .list()
                .stream()
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
                row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5), held);
    }
}
