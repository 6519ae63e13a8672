package org.mingcha.correction.question;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.correction.Refusal;

/** What came of asking. */
public sealed interface Asking {
    /** @param receipt to come back with; shown this once and kept nowhere */
    record Asked(String receipt, String unitName, LocalDate dueOn) implements Asking {}

    /** Something may be personal data: nothing was kept; show what and ask. */
    record Unconfirmed(List<Refusal> notices) implements Asking {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was kept. */
    record Refused(List<Refusal> refusals) implements Asking {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
