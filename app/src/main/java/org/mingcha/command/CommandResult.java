package org.mingcha.command;

import java.util.List;

/** What became of a command. */
public sealed interface CommandResult<T> {
    record Done<T>(T value) implements CommandResult<T> {}

    /** It was so already; nothing was changed. */
    record Duplicate<T>(T value) implements CommandResult<T> {}

    /** Somebody was faster: what the command rests on is no longer so. Whoever wants it still looks again first. */
    record Conflict<T>() implements CommandResult<T> {}

    /** Nothing was changed; the same command, confirmed, goes ahead. */
    record ConfirmationRequired<T>(List<Violation> reasons) implements CommandResult<T> {
        public ConfirmationRequired {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing was changed. */
    record Rejected<T>(List<Violation> violations) implements CommandResult<T> {
        public Rejected {
            violations = List.copyOf(violations);
        }

        /** Whether what it is about is not there for its actor. */
        public boolean isNotFound() {
            return violations.stream().anyMatch(Violation::isNotFound);
        }
    }

    /** What was done, for a caller that has no use for anything else. */
    default T done() {
        if (this instanceof Done<T>(var value)) {
            return value;
        }
        throw new IllegalStateException("It was not done: " + this);
    }

    static <T> CommandResult<T> rejected(Violation... violations) {
        return new Rejected<>(List.of(violations));
    }
}
