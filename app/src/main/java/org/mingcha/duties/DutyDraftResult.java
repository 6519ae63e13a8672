package org.mingcha.duties;

import java.util.List;
import org.mingcha.command.Violation;

/** What came of reading a file as a list of duties. */
public sealed interface DutyDraftResult {
    record Read(DutyList draft) implements DutyDraftResult {}

    /** In the order of the file; never empty. */
    record Refused(List<Violation> violations) implements DutyDraftResult {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
