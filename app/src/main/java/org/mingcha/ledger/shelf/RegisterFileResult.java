package org.mingcha.ledger.shelf;

import java.util.List;
import org.mingcha.command.Violation;
import org.mingcha.evidence.register.Register;

/** What came of reading a file as registers. */
public sealed interface RegisterFileResult {
    /** In the order of the file's sheets; never empty. */
    record Read(List<Register> registers) implements RegisterFileResult {
        public Read {
            registers = List.copyOf(registers);
        }
    }

    /** In the order of the file; never empty. */
    record Refused(List<Violation> violations) implements RegisterFileResult {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
