package org.mingcha.database.internal;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the owner, the application's role and the database in a new cluster; repeats nothing. */
final class FirstDatabase {
    private FirstDatabase() {}

    static void ensure(String url, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(password);
        var jdbc = JdbcClient.create(source);
        if (isMissing(jdbc, "pg_roles", "rolname", "mingcha_app")) {
            jdbc.sql("create role mingcha_app nologin").update();
        }
        if (isMissing(jdbc, "pg_roles", "rolname", EmbeddedPostgres.OWNER)) {
            // The password is hexadecimal, made by us: nothing to quote.
            jdbc.sql("create role " + EmbeddedPostgres.OWNER + " login createdb password '" + password
                            + "' in role mingcha_app")
                    .update();
        }
        if (isMissing(jdbc, "pg_database", "datname", EmbeddedPostgres.DATABASE)) {
            jdbc.sql("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.OWNER)
                    .update();
        }
    }

    private static boolean isMissing(JdbcClient jdbc, String catalog, String column, String name) {
        return jdbc.sql("select not exists (select 1 from " + catalog + " where " + column + " = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
