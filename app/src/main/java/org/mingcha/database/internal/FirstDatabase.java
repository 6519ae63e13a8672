package org.mingcha.database.internal;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the owner, the application's role and the database in a new cluster, as the superuser; repeats nothing. */
final class FirstDatabase {
    private final JdbcClient jdbc;

    FirstDatabase(String url, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(password);
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

    private boolean isMissing(String catalog, String column, String name) {
        return jdbc.sql("select not exists (select 1 from " + catalog + " where " + column + " = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
