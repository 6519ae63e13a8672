package org.mingcha.reporting;

import java.util.List;
import org.mingcha.transparency.RecordId;

/** What came of forwarding. */
public sealed interface ForwardResult {
    /** Sealed with these counts; the units that are missing are named in it. */
    record Forwarded(RecordId record, Completeness.Row counts, List<MissingUnit> missing) implements ForwardResult {
        public Forwarded {
            missing = List.copyOf(missing);
        }
    }

    /** These units have not filed; nothing was written. */
    record Incomplete(List<MissingUnit> missing) implements ForwardResult {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    record Refused(ReturnRefusal reason, List<String> arguments) implements ForwardResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
