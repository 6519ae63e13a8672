package org.mingcha.database.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the owner, the application's role and the database in a new cluster, as the superuser; repeats nothing. On one
 * connection: a password is asked for at each, and every start of a command waits for it.
 */
final class FirstDatabase implements AutoCloseable {
    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    FirstDatabase(String url, String password) {
        source = new SingleConnectionDataSource(url, EmbeddedPostgres.SUPERUSER, password, true);
        jdbc = JdbcClient.create(source);
    }

    void ensure() {
        if (isMissing("pg_roles", "rolname", "mingcha_app")) {
            jdbc.sql("create role mingcha_app nologin").update();
        }
        if (isMissing("pg_roles", "rolname", EmbeddedPostgres.OWNER)) {
            jdbc.sql("create role " + EmbeddedPostgres.OWNER + " login createdb in role mingcha_app")
                    .update();
        }
        if (isMissing("pg_database", "datname", EmbeddedPostgres.DATABASE)) {
            jdbc.sql("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.OWNER)
                    .update();
        }
    }

    /** The password is hexadecimal, made by us: nothing to quote. */
    void giveOwner(String password) {
        jdbc.sql("alter role " + EmbeddedPostgres.OWNER + " password '" + password + "'")
                .update();
    }

    @Override
    public void close() {
        source.destroy();
    }

    private boolean isMissing(String catalog, String column, String name) {
        return jdbc.sql("select not exists (select 1 from " + catalog + " where " + column + " = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
