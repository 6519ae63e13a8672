package org.mingcha.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.internal.Migrations;
import org.mingcha.database.internal.Server;

/**
 * One PostgreSQL database with its two ways in: the owner, who migrates and restores, and the application, whose role
 * cannot change what is sealed.
 */
public final class Database implements AutoCloseable {
    private final Server server;
    private final HikariDataSource owner;
    private final HikariDataSource application;

    private Database(Server server, HikariDataSource owner, HikariDataSource application) {
        this.server = server;
        this.owner = owner;
        this.application = application;
    }

    /** Connects to a running server and brings every module's schema up to date. */
    public static Database open(Server server, int poolSize) {
        var owner = pool("owner", server, 4, null);
        try {
            var role = Migrations.migrate(owner);
            return new Database(server, owner, pool("application", server, poolSize, "set role " + role));
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** Connections as {@code mingcha_app}: no update, delete or truncate on sealed tables. */
    public DataSource application() {
        return application;
    }

    /** Connections as the schemas' owner, for migrations, backup and restore; never for requests. */
    public DataSource owner() {
        return owner;
    }

    @Override
    public void close() {
        application.close();
        owner.close();
        server.close();
    }

    private static HikariDataSource pool(String name, Server server, int size, @Nullable String atStart) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(30_000);
        if (atStart != null) {
            config.setConnectionInitSql(atStart);
        }
        // Batched inserts as one multi-row statement: bulk sealing lives on it.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "mingcha " + name);
        return new HikariDataSource(config);
    }
}
