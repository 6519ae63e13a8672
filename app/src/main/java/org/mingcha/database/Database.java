package org.mingcha.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.mingcha.database.internal.Migrations;
import org.mingcha.database.internal.Server;

/**
 * One PostgreSQL database with its two ways in: the owner, who migrates and restores, and the application, whose role
 * cannot change what is sealed.
 */
public final class Database implements AutoCloseable {
    private final Server server;
    private final String role;
    private final HikariDataSource owner;
    private final HikariDataSource application;

    private Database(Server server, String role, HikariDataSource owner, HikariDataSource application) {
        this.server = server;
        this.role = role;
        this.owner = owner;
        this.application = application;
    }

    /** Connects to a running server and brings every module's schema up to date. */
    public static Database open(Server server, int poolSize) {
        var owner = pool("owner", server, 4, "set mingcha.as_owner = on");
        try {
            var role = Migrations.migrate(owner);
            return new Database(server, role, owner, pool("application", server, poolSize, "set role " + role));
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** Connections as {@link #role()}: no update, delete or truncate on sealed tables. */
    public DataSource application() {
        return application;
    }

    /** Connections as the schemas' owner, for migrations, backup and restore; never for requests. */
    public DataSource owner() {
        return owner;
    }

    /** The role that application connections take: {@code mingcha_app}, or the owner where it may not make that role. */
    public String role() {
        return role;
    }

    @Override
    public void close() {
        application.close();
        owner.close();
        server.close();
    }

    private static HikariDataSource pool(String name, Server server, int size, String atStart) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(30_000);
        config.setConnectionInitSql(atStart);
        // Batched inserts as one multi-row statement: bulk sealing lives on it.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "mingcha " + name);
        return new HikariDataSource(config);
    }
}
