package org.mingcha.accounts.internal;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** accounts.role_held: who holds which role for which unit. What a closed account held stays, for its reopening. */
@Component
public class RoleTable {
    private static final String LOCK = "role_held";

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One act at a time until the transaction ends: else two administrators could remove each other. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** Whether an account that is open and whose password is set administers anything. */
    boolean isAdministered() {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from accounts.role_held h
                            join accounts.account a on a.id = h.account
                            where h.role = 'admin' and a.closed_at is null and a.password_hash is not null)
                        """).query(Boolean.class).single();
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

    void take(long account, Actor.Grant grant) {
        jdbc.sql("delete from accounts.role_held where account = :account and role = :role and unit = :unit")
                .param("account", account)
                .param("role", grant.role().code())
                .param("unit", grant.unit())
                .update();
    }

    /**
     * Whether nobody else can do there what this role can: by the same role for the same unit; an inspector's also by one
     * for a unit above.
     */
    boolean isVacantWithout(long account, Actor.Grant grant) {
        return others(account, grant.role()).stream()
                .noneMatch(other -> grant.role() == Role.INSPECTOR
                        ? grant.path().startsWith(other)
                        : grant.path().equals(other));
    }

    /** Whether another account, whose password is set, administers this unit. */
    boolean isAdministeredWithout(long account, Actor.Grant grant) {
        return others(account, Role.ADMIN).stream().anyMatch(grant.path()::startsWith);
    }

    private List<String> others(long account, Role role) {
        var sql = """
                select distinct u.path
                from accounts.role_held h
                join accounts.account a on a.id = h.account
                join organisation.unit_v1 u on u.code = h.unit
                where h.account <> :account and h.role = :role and a.closed_at is null and a.password_hash is not null
                """;
        return jdbc.sql(sql)
                .param("account", account)
                .param("role", role.code())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
