package org.mingcha.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.mingcha.database.DatabaseWatch;
import org.mingcha.database.SessionLimits;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's way to its connections. While the database is known to be away nobody waits for one; who waits when it
 * goes is told within a moment. What a server does by itself has connections of its own, with longer limits.
 */
public final class GuardedDataSource extends DelegatingDataSource {
    /** For a free connection, in all. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final DataSource recurring;
    private final DatabaseWatch watch;

    /** @param recurring for threads of {@link SessionLimits#RECURRING} */
    public GuardedDataSource(HikariDataSource requests, HikariDataSource recurring, DatabaseWatch watch) {
        super(requests);
        this.recurring = recurring;
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var pool = SessionLimits.RECURRING.areOfThread() ? recurring : obtainTargetDataSource();
        for (long end = System.nanoTime() + WAIT.toNanos(); ; ) {
            watch.requireDatabase();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException noneYet) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw noneYet;
                }
            }
        }
    }
}
