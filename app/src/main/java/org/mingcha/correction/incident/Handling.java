package org.mingcha.correction.incident;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.ledger.Fault;

/** What came of a step. */
public sealed interface Handling {
    /** Written with its place in the queue, in one transaction; the seal follows. */
    record Done(IncidentId incident) implements Handling {}

    /** The same is there already: nothing was written. */
    record Repeated(IncidentId incident) implements Handling {}

    /** Somebody acted in between: nothing was written. */
    record Overtaken(IncidentId incident) implements Handling {}

    /** Something may be personal data or a repetition: nothing was written; show what and ask. */
    record Unconfirmed(List<Refusal> notices) implements Handling {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was written. Absent and forbidden look the same ({@link Why#NOT_FOUND}). */
    record Refused(List<Refusal> refusals) implements Handling {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * One thing that a user can put right; its sentence stands under {@code incident.refused.<why>}.
     *
     * @param field of the form; empty when it concerns the whole step
     */
    record Refusal(String field, Why why, List<Fault.Word> arguments) {
        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }

    static Handling refused(String field, Why why, String... arguments) {
        return new Refused(List.of(
                new Refusal(field, why, Stream.of(arguments).map(Fault.Word::of).toList())));
    }
}
