package org.mingcha.inspection.finding;

import java.time.Instant;
import java.util.List;
import org.mingcha.ledger.Fault;
import org.mingcha.transparency.RecordId;

/** What came of an act on a finding. */
public sealed interface Moving {
    /** Written with its place in the queue, in one transaction; the seal follows. */
    record Done(FindingId finding, RecordId record) implements Moving {}

    /** This very act is there already: nothing was written. */
    record Repeated(FindingId finding) implements Moving {}

    /** Somebody acted in between: nothing was written. */
    record Overtaken(FindingId finding, Act by, String role, Instant at) implements Moving {}

    /** Something may be personal data: nothing was written; show what and ask. */
    record Unconfirmed(List<Refusal> notices) implements Moving {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was written. Absent and forbidden look the same ({@link Why#NOT_FOUND}). */
    record Refused(List<Refusal> refusals) implements Moving {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * One thing that a user can put right; its sentence stands under {@code finding.refused.<why>}.
     *
     * @param field of the form; empty when it concerns the whole act
     */
    record Refusal(String field, Why why, List<Fault.Word> arguments) {
        public Refusal {
            arguments = List.copyOf(arguments);
        }

        public static Refusal of(String field, Why why, String... arguments) {
            return new Refusal(
                    field, why, List.of(arguments).stream().map(Fault.Word::of).toList());
        }
    }

    static Moving refused(String field, Why why, String... arguments) {
        return new Refused(List.of(Refusal.of(field, why, arguments)));
    }
}
