package org.mingcha.correction.question;

import java.util.List;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Why;

/** What came of an act on a question. */
public sealed interface Settling {
    record Done(QuestionId question) implements Settling {}

    /** Somebody acted in between: nothing was written. */
    record Overtaken(QuestionId question) implements Settling {}

    /** Something may be personal data or a repetition: nothing was written; show what and ask. */
    record Unconfirmed(List<Refusal> notices) implements Settling {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was written. Absent and forbidden look the same ({@link Why#NOT_FOUND}). */
    record Refused(List<Refusal> refusals) implements Settling {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    static Settling refused(String field, Why why, String... arguments) {
        return new Refused(List.of(Refusal.of(field, why, arguments)));
    }
}
