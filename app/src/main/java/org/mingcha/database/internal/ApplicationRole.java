package org.mingcha.database.internal;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that the application works as. Where the owner may neither use nor make {@code mingcha_app} (an external
 * server with an ordinary user), the owner itself is used, and {@link SealedTables} guards what it must not change.
 * docs/operations.md says so.
 */
final class ApplicationRole {
    private static final Logger log = LoggerFactory.getLogger(ApplicationRole.class);
    static final String NAME = "mingcha_app";

    private ApplicationRole() {}

    static String ensure(DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        if (!exists(jdbc)) {
            attempt(jdbc, "create role " + NAME + " nologin");
        }
        if (exists(jdbc) && !isMember(jdbc)) {
            attempt(jdbc, "grant " + NAME + " to current_user");
        }
        if (exists(jdbc) && isMember(jdbc)) {
            return NAME;
        }
        log.warn("No role {}: working as the database's owner. See docs/operations.md", NAME);
        return jdbc.sql("select quote_ident(current_user)").query(String.class).single();
    }

    private static boolean exists(JdbcClient jdbc) {
        return jdbc.sql("select exists (select 1 from pg_roles where rolname = :name)")
                .param("name", NAME)
                .query(Boolean.class)
                .single();
    }

    private static boolean isMember(JdbcClient jdbc) {
        return jdbc.sql("select pg_has_role(current_user, :name, 'set')")
                .param("name", NAME)
                .query(Boolean.class)
                .single();
    }

    private static void attempt(JdbcClient jdbc, String statement) {
        try {
            jdbc.sql(statement).update();
        } catch (DataAccessException e) {
            log.debug("Not allowed: {}", statement, e);
        }
    }
}
