package org.mingcha.database.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingcha.database.MigrationGuard;
import org.mingcha.database.Unavailable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings every module's schema up to date, lowest module first, each with a history of its own. */
public final class Migrations {
    private static final List<String> MODULES = List.of(
            "database",
            "transparency",
            "organisation",
            "accounts",
            "access",
            "definition",
            "ledger",
            "reporting",
            "inspection",
            "correction",
            "assignment",
            "paper",
            "notification",
            "web");

    private final DataSource owner;
    private final MigrationGuard guard;
    private final JdbcClient jdbc;

    private Migrations(DataSource owner, MigrationGuard guard) {
        this.owner = owner;
        this.guard = guard;
        this.jdbc = JdbcClient.create(owner);
    }

    /** @return the role that application connections take */
    public static String migrate(DataSource owner, MigrationGuard guard) {
        var role = ApplicationRole.ensure(owner);
        new Migrations(owner, guard).bringUpToDate(role, MigrationFiles.digest(MODULES) + " " + role);
        return role;
    }

    /** Flyway takes a tenth of a second a module to find nothing to do, which is too much for a short command. */
    private void bringUpToDate(String role, String wanted) {
        refuseOtherRole(recorded(), role);
        if (!recorded().equals(wanted)) {
            whileAlone(() -> {
                if (!recorded().equals(wanted)) {
                    upgrade(role, wanted);
                }
            });
        }
    }

    private void upgrade(String role, String wanted) {
        var from = recorded();
        var step = from + " to " + wanted;
        var kept = from.isEmpty() ? MigrationGuard.NONE : guard;
        kept.before(owner, step);
        MODULES.forEach(module -> migrate(module, role));
        if (!role.equals(ApplicationRole.NAME)) {
            new SealedTables(owner).guardByTrigger(MODULES);
        }
        record(wanted);
        kept.after();
    }

    /** Rights and triggers were laid out for one kind of role: under the other, tables would be closed or unguarded. */
    private static void refuseOtherRole(String recorded, String role) {
        var known = recorded.substring(recorded.indexOf(' ') + 1);
        if (!known.isEmpty() && known.equals(ApplicationRole.NAME) != role.equals(ApplicationRole.NAME)) {
            throw new Unavailable("database.external.role", known, role);
        }
    }

    private void migrate(String module, String role) {
        prepareSchema(module, role);
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(false)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .placeholders(Map.of("app", role))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** New tables are open to the application at once; a migration that makes a sealed table takes that back. */
    private void prepareSchema(String module, String role) {
        jdbc.sql("create schema if not exists " + module).update();
        jdbc.sql("grant usage on schema " + module + " to " + role).update();
        jdbc.sql("alter default privileges in schema " + module
                        + " grant select, insert, update, delete, truncate on tables to " + role)
                .update();
        jdbc.sql("alter default privileges in schema " + module + " grant usage on sequences to " + role)
                .update();
    }

    private String recorded() {
        var known = jdbc.sql("select to_regclass('database.migrated') is not null")
                .query(Boolean.class)
                .single();
        if (!known) {
            return "";
        }
        return jdbc.sql("select digest from database.migrated")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void record(String digest) {
        jdbc.sql("delete from database.migrated").update();
        jdbc.sql("insert into database.migrated (digest) values (:digest)")
                .param("digest", digest)
                .update();
    }

    /** Two processes that start together migrate one after the other. */
    private void whileAlone(Runnable step) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('mingcha migrations'))");
            try {
                step.run();
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('mingcha migrations'))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot take the lock for migrations", e);
        }
    }
}
