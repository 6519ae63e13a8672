package org.mingcha.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.mingcha.database.internal.GuardedDataSource;
import org.mingcha.database.internal.Migrations;
import org.mingcha.database.internal.PostgresServer;
import org.mingcha.database.internal.ServerDataSource;

/**
 * One PostgreSQL database with its two ways in: the owner, who migrates and restores, and the application, whose role
 * cannot change what is sealed.
 */
public final class Database implements AutoCloseable {
    private static final int OWNERS = 4;
    private static final int RECURRING = 8;
    /** Who waits longer looks first whether the database is still there. */
    private static final int WAIT_MILLIS = 1_000;

    private static final int START_MILLIS = 30_000;

    private final PostgresServer server;
    private final String role;
    private final DatabaseWatch watch;
    private final Pools pools;
    private final DataSource application;

    private record Pools(HikariDataSource owner, HikariDataSource requests, HikariDataSource recurring) {
        void close() {
            requests.close();
            recurring.close();
            owner.close();
        }
    }

    private Database(PostgresServer server, String role, Pools pools) {
        this.server = server;
        this.role = role;
        this.pools = pools;
        this.watch = new DatabaseWatch(server);
        this.application = new GuardedDataSource(pools.requests(), pools.recurring(), watch);
    }

    /** As a command does. */
    public static Database open(PostgresServer server, int poolSize) {
        return open(server, poolSize, SessionLimits.COMMAND, MigrationGuard.NONE);
    }

    /**
     * Connects to a running server and brings every module's schema up to date.
     *
     * @param limits of the application's sessions
     * @param guard what is kept of a database before it is migrated
     */
    public static Database open(PostgresServer server, int poolSize, SessionLimits limits, MigrationGuard guard) {
        var owner = new Way("owner", OWNERS, SessionLimits.OWNER, "set mingcha.as_owner = on").to(server);
        try {
            var role = Migrations.migrate(owner, guard);
            var asRole = "set role " + role;
            var pools = new Pools(
                    owner,
                    new Way("application", poolSize, limits, asRole).to(server),
                    new Way("recurring", RECURRING, SessionLimits.RECURRING, asRole).to(server));
            return new Database(server, role, pools);
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
        return pools.owner();
    }

    /** The role that application connections take: {@code mingcha_app}, or the owner where it may not make that role. */
    public String role() {
        return role;
    }

    /** Whether it is there; begins to look when it is started. */
    public DatabaseWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.stop();
        pools.close();
        server.close();
    }

    private record Way(String name, int size, SessionLimits limits, String atStart) {
        HikariDataSource to(PostgresServer server) {
            var config = new HikariConfig();
            config.setPoolName(name);
            config.setDataSource(new ServerDataSource(server, name, limits.socketSeconds()));
            config.setMaximumPoolSize(size);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(WAIT_MILLIS);
            config.setValidationTimeout(WAIT_MILLIS);
            config.setInitializationFailTimeout(name.equals("owner") ? START_MILLIS : -1);
            config.setConnectionInitSql(atStart + "; " + limits.asStatements());
            return new HikariDataSource(config);
        }
    }
}
