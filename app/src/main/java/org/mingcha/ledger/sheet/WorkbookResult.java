package org.mingcha.ledger.sheet;

import java.util.List;
import org.mingcha.ledger.Fault;

/** What came of reading a file. */
public sealed interface WorkbookResult {
    record Sheets(List<SheetRows> sheets) implements WorkbookResult {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    record Refused(Fault fault) implements WorkbookResult {}
}
