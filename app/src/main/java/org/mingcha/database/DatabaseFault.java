package org.mingcha.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the database, or the disk below it, did not do what was asked, where that is no fault of ours: it passes, or somebody makes room. */
public enum DatabaseFault implements Coded {
    /** There is none, or the line to it broke. */
    AWAY,
    /** A lock, a connection or an answer did not come in time. */
    BUSY,
    /** No room on a disk. */
    FULL;

    private static final String DISK_FULL = "53100";
    /** A lock not got, a statement cancelled, too many connections, a deadlock, a transaction that stood still. */
    private static final Set<String> IN_VAIN = Set.of("55P03", "57014", "53300", "40P01", "40001", "25P03", "25P04");

    private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");

    /** Empty where it is none of these. Of several, the one that is told first along the causes. */
    public static Optional<DatabaseFault> of(Throwable failure) {
        for (var cause : Causes.of(failure)) {
            var fault = single(cause);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence of the system says that there is no room. */
    public static boolean isWithoutRoom(@Nullable String said) {
        return said != null && NO_ROOM.stream().anyMatch(said::contains);
    }

    private static Optional<DatabaseFault> single(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> of(sql);
            case IOException io when isWithoutRoom(io.getMessage()) -> Optional.of(FULL);
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseFault> of(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        if (IN_VAIN.contains(state)) {
            return Optional.of(BUSY);
        }
        if (isGone(failure, state)) {
            return Optional.of(AWAY);
        }
        return failure instanceof SQLTransientConnectionException ? Optional.of(BUSY) : Optional.empty();
    }

    /** A connection that broke (08), a server that was shut down or killed (57P), or the pool took the connection away. */
    private static boolean isGone(SQLException failure, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("null") && "Connection is closed".equals(failure.getMessage());
    }
}
