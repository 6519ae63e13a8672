package org.mingcha.database.internal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the application has to work as the owner: what migrations revoked from it becomes a trigger, and the right is
 * given back, so that the owner's own work (migrations, restore, functions) still goes on. It stops mistakes, not who
 * holds the owner's password or can run statements of their own.
 */
final class SealedTables {
    private final JdbcClient jdbc;

    SealedTables(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    /** A right that a migration took from the owner. */
    private record Withheld(String table, String right) {}

    void guardByTrigger(List<String> schemas) {
        for (var withheld : withheld(schemas)) {
            var trigger = "sealed_against_" + withheld.right;
            jdbc.sql("create or replace trigger " + trigger + " before " + withheld.right + " on " + withheld.table
                            + " for each statement execute function database.refuse_change()")
                    .update();
            jdbc.sql("grant " + withheld.right + " on " + withheld.table + " to current_user")
                    .update();
        }
    }

    private List<Withheld> withheld(List<String> schemas) {
        return jdbc.sql("""
                select c.oid::regclass::text, event
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                cross join unnest(array['insert', 'update', 'delete', 'truncate']) event
                where n.nspname = any(:schemas)
                and c.relkind = 'r'
                and not has_table_privilege(current_user, c.oid, event)
                order by 1, 2
                """)
                .param("schemas", schemas.toArray(String[]::new))
                .query((row, number) -> new Withheld(row.getString(1), row.getString(2)))
                .list();
    }
}
