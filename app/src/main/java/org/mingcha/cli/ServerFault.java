package org.mingcha.cli;

import java.util.Optional;
import org.mingcha.database.DatabaseFault;

/** What an operator can do something about: the key of its sentence. */
final class ServerFault {
    private ServerFault() {}

    static Optional<String> key(Throwable failure) {
        return DatabaseFault.of(failure).map(fault -> switch (fault) {
            case FULL -> "database.full";
            case BUSY -> "database.busy";
            case AWAY -> "database.lost";
        });
    }
}
