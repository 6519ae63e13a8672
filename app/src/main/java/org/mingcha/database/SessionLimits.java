package org.mingcha.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * How long a session waits for a lock, works on one statement and keeps a transaction open without asking anything: all
 * in one place. PostgreSQL ends what goes beyond, so a process that stands still with locks in its hands (frozen, on a host that is
 * gone, stopped at a terminal) keeps others for that long and no longer. Zero: no end.
 */
public enum SessionLimits {
    /** What people and programs wait for. */
    REQUEST(5, 30, 8),
    /** What a server does by itself: rebuilding counts for a country takes a minute. */
    RECURRING(5, 1_800, 8),
    /** What an operator started and watches. */
    COMMAND(60, 7_200, 300),
    /** Migrations, backup and restore: their statements are as long as the database is large. */
    OWNER(600, 0, 3_600),
    /**
     * The one transaction that all who write wait for. Its lock is waited for longer than a holder may stand still: when one
     * does, the next still seals.
     */
    SEALING(12, 30, 5),
    /** A recount in one snapshot: it holds no lock that anybody waits for, and between two statements it computes. */
    RECOUNT(5, 7_200, 3_600);

    /** From the server's own end of a statement to the moment when a line on which nothing comes is given up. */
    private static final int MARGIN = 15;

    private static final Executor SAME_THREAD = Runnable::run;
    private static final ScopedValue<SessionLimits> OF_THREAD = ScopedValue.newInstance();

    private final Duration lock;
    private final Duration statement;
    private final Duration idle;

    SessionLimits(int lock, int statement, int idle) {
        this.lock = Duration.ofSeconds(lock);
        this.statement = Duration.ofSeconds(statement);
        this.idle = Duration.ofSeconds(idle);
    }

    public Duration lock() {
        return lock;
    }

    public Duration idle() {
        return idle;
    }

    /** Does the step with sessions of this kind. */
    public void during(Runnable step) {
        ScopedValue.where(OF_THREAD, this).run(step);
    }

    /** Whether this thread does a step of this kind. */
    public boolean areOfThread() {
        return OF_THREAD.isBound() && OF_THREAD.get() == this;
    }

    /** What makes a new session one of this kind. */
    public String asStatements() {
        return settings().entrySet().stream()
                .map(each -> "set " + each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Holds until the end of the transaction that is open on this thread; the first lock has to come afterwards. */
    public void applyTo(DataSource dataSource) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            applyTo(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set a session's limits", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void applyTo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(asStatements().replace("set ", "set local "));
        }
        // The pool sets it back when it gets the connection again.
        connection.setNetworkTimeout(SAME_THREAD, socketSeconds() * 1_000);
    }

    /** For the driver: a line on which nothing comes for so long is broken. */
    public int socketSeconds() {
        return statement.isZero() ? 0 : Math.toIntExact(statement.toSeconds()) + MARGIN;
    }

    /** The last: a receiver that stands still in the middle of an answer is no idle session. */
    private Map<String, Long> settings() {
        return new TreeMap<>(Map.of(
                "lock_timeout", lock.toMillis(),
                "statement_timeout", statement.toMillis(),
                "idle_in_transaction_session_timeout", idle.toMillis(),
                "tcp_user_timeout", idle.toMillis()));
    }
}
