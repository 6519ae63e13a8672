package org.mingcha.transparency.backup.internal;

import java.sql.SQLException;
import java.sql.Statement;
import org.mingcha.database.Database;
import org.springframework.stereotype.Component;

/** Of all servers on one database, one does it, and the others do not wait. PostgreSQL takes the lock back from a dead one. */
@Component
class SingleServerLock {
    private static final String LOCK = "(hashtext('mingcha nightly backup'))";

    private final Database database;

    SingleServerLock(Database database) {
        this.database = database;
    }

    void run(Runnable step) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            if (!answer(statement, "select pg_try_advisory_lock" + LOCK)) {
                return;
            }
            try {
                step.run();
            } finally {
                answer(statement, "select pg_advisory_unlock" + LOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot take the lock of nightly backups", e);
        }
    }

    private static boolean answer(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
