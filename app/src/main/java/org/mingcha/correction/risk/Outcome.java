package org.mingcha.correction.risk;

import java.util.List;
import org.mingcha.database.Coded;
import org.mingcha.ledger.Fault;

/** What came of a step. */
public sealed interface Outcome {
    record Done(RiskId risk) implements Outcome {}

    /** The same is there already: nothing was written. */
    record Repeated(RiskId risk) implements Outcome {}

    /** Somebody acted in between: nothing was written. */
    record Overtaken(RiskId risk) implements Outcome {}

    /** Something may be personal data or a repetition: nothing was written; show what and ask. */
    record Unconfirmed(List<Fault> notices) implements Outcome {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** The ledger will not have it. Absent and forbidden look the same. */
    record Refused(List<Fault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Its sentence stands under {@code risk.refused.<why>}. */
    record Wrong(String field, Why why) implements Outcome {}

    /** What is wrong with a step before the ledger sees it. */
    enum Why implements Coded {
        NOT_NOW,
        DAY_MISSING,
        DAY_TO_COME,
        DAY_BEFORE,
        /** A review lies in the future. */
        DAY_PAST,
        SCORE_MISSING,
        OWNER_MISSING,
        MEASURE_MISSING
    }
}
