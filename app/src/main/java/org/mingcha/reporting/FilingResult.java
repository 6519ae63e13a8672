package org.mingcha.reporting;

import java.util.List;
import org.mingcha.transparency.RecordId;

/** What came of filing or withdrawing a return. */
public sealed interface FilingResult {
    /**
     * It stands.
     *
     * @param repeated it stood already, word for word: nothing was written
     */
    record Accepted(RecordId record, FilingState state, boolean repeated) implements FilingResult {}

    /** A nil return that these entries contradict; nothing was written. With an explanation it can be filed. */
    record Contradicted(List<ContradictingEntry> entries) implements FilingResult {
        public Contradicted {
            entries = List.copyOf(entries);
        }
    }

    /** This idempotency key was used for another return; nothing was written. */
    record Conflict(String idempotencyKey) implements FilingResult {}

    /** Nothing was written. */
    record Refused(ReturnRefusal reason, List<String> arguments) implements FilingResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public static Refused of(ReturnRefusal reason, String... arguments) {
            return new Refused(reason, List.of(arguments));
        }
    }
}
