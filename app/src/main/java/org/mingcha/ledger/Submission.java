package org.mingcha.ledger;

import java.util.List;
import org.mingcha.transparency.RecordId;

/** What came of a submitted, amended or withdrawn entry. */
public sealed interface Submission {
    /** Written with its outbox row in one transaction; the seal follows. */
    record Accepted(EntryId entry, RecordId record) implements Submission {}

    /** The same row is there already (perhaps amended or withdrawn since): nothing was written. */
    record Repeated(EntryId entry) implements Submission {}

    /** Something may be personal data or a repetition: nothing was written; show the notices and ask. */
    record Unconfirmed(List<Fault> notices) implements Submission {
        public Unconfirmed {
            notices = List.copyOf(notices);
        }
    }

    /** Nothing was written. Absent and forbidden look the same ({@link Reason#NOT_FOUND}). */
    record Refused(List<Fault> faults) implements Submission {
        public Refused {
            faults = List.copyOf(faults);
        }

        public boolean isFor(Reason reason) {
            return faults.stream().anyMatch(fault -> fault.reason() == reason);
        }
    }
}
