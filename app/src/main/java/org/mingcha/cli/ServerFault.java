package org.mingcha.cli;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What an operator can do something about, by the server's SQL state. */
final class ServerFault {
    private static final String DISK_FULL = "53100";

    private ServerFault() {}

    static Optional<String> key(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of("database.full");
        }
        return isGone(failure, state) ? Optional.of("database.lost") : Optional.empty();
    }

    /** A connection that broke (08), a server that was shut down or killed (57P), or the pool took the connection away. */
    private static boolean isGone(SQLException failure, String state) {
        return failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("null") && "Connection is closed".equals(failure.getMessage());
    }
}
