package org.mingcha.reporting;

import java.util.List;
import org.mingcha.command.Violation;
import org.mingcha.evidence.returns.ReturnDefinition;

/** What came of reading a file as returns. */
public sealed interface ReturnDraftResult {
    /** In the order of the file's sheets; never empty. */
    record Read(List<ReturnDefinition> drafts) implements ReturnDraftResult {
        public Read {
            drafts = List.copyOf(drafts);
        }
    }

    /** In the order of the file; never empty. */
    record Refused(List<Violation> violations) implements ReturnDraftResult {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
