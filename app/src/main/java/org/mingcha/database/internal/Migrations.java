package org.mingcha.database.internal;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings every module's schema up to date, lowest module first, each with a history of its own. */
public final class Migrations {
    static final List<String> MODULES =
            List.of("database", "transparency", "organisation", "accounts", "ledger", "inspection", "web");

    private Migrations() {}

    /** @return the role that application connections take */
    public static String migrate(DataSource owner) {
        var role = ApplicationRole.ensure(owner);
        var schemas = JdbcClient.create(owner);
        MODULES.forEach(module -> {
            prepareSchema(schemas, module, role);
            migrate(owner, module, role);
        });
        return role;
    }

    /** New tables are open to the application at once; a migration that makes a sealed table takes that back. */
    private static void prepareSchema(JdbcClient owner, String module, String role) {
        owner.sql("create schema if not exists " + module).update();
        owner.sql("grant usage on schema " + module + " to " + role).update();
        owner.sql("alter default privileges in schema " + module
                        + " grant select, insert, update, delete, truncate on tables to " + role)
                .update();
        owner.sql("alter default privileges in schema " + module + " grant usage on sequences to " + role)
                .update();
    }

    private static void migrate(DataSource owner, String module, String role) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(false)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .placeholders(Map.of("app", role))
                .sqlMigrationSuffixes(".sql")
                .validateMigrationNaming(true)
                // A schema made a moment ago by prepareSchema is not empty to Flyway's eyes only when tables exist.
                .baselineOnMigrate(false)
                .load()
                .migrate();
    }
}
