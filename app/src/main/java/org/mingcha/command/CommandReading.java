package org.mingcha.command;

import java.util.List;

/** What became of reading a command. */
public sealed interface CommandReading<C> {
    record Read<C>(C command) implements CommandReading<C> {}

    /** It cannot be read: each field that is missing, unknown or not what it should be. */
    record Unreadable<C>(List<Violation> violations) implements CommandReading<C> {
        public Unreadable {
            violations = List.copyOf(violations);
        }
    }
}
