package org.mingcha.inspection.draw;

import java.util.List;
import org.mingcha.database.Coded;

/** What came of one step of a draw. */
public sealed interface DrawCommandResult {
    /** It is done, or was before in the same way. */
    record Done(long draw) implements DrawCommandResult {}

    /** Nothing was changed. */
    record Refused(Reason reason, List<String> arguments) implements DrawCommandResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public static Refused of(Reason reason, Object... arguments) {
            return new Refused(
                    reason,
                    java.util.Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /** No such draw, or not this actor's to touch. */
    record Unknown() implements DrawCommandResult {}

    /** Why; shown through the message key {@code draw.refused.<code>}. */
    enum Reason implements Coded {
        NOT_INSPECTOR,
        NOT_INSPECTED,
        NOT_REVIEWER,
        UNIT_UNKNOWN,
        INSPECTED_UNKNOWN,
        FILTER,
        POPULATION_EMPTY,
        POPULATION_LARGE,
        SAMPLE,
        DIGEST,
        DIGESTS_EQUAL,
        DIGEST_USED,
        DEADLINE,
        SOURCE,
        SECRET,
        SECRET_OTHER,
        COMMIT_UNSEALED,
        LATE,
        RANDOMNESS_EARLY,
        RANDOMNESS_BORN,
        RANDOMNESS_EMPTY,
        RANDOMNESS_OTHER,
        RANDOMNESS_MISSING
    }
}
