package org.mingcha.ledger;

import java.util.List;
import org.mingcha.ledger.plan.PlannedTable;

/** What came of an import. */
public sealed interface ImportOutcome {
    /**
     * The file was read; the report says what became of each row.
     *
     * @param tables what each table was taken for: its plan
     */
    record Read(ImportReport report, List<PlannedTable> tables) implements ImportOutcome {
        public Read {
            tables = List.copyOf(tables);
        }
    }

    /** The file as a whole could not be taken; nothing was written. */
    record Refused(Fault fault) implements ImportOutcome {}
}
