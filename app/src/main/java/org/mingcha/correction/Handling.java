package org.mingcha.correction;

import java.util.List;

/** What came of an act on a claim. */
public sealed interface Handling {
    record Done(ClaimId claim) implements Handling {}

    /** The same claim is there already, or this very act was done: nothing was written. */
    record Repeated(ClaimId claim) implements Handling {}

    /** Somebody acted in between: nothing was written. */
    record Overtaken(ClaimId claim) implements Handling {}

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

    static Handling refused(String field, Why why, String... arguments) {
        return new Refused(List.of(Refusal.of(field, why, arguments)));
    }
}
